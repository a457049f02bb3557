import { batchWindow } from './batch-window';
import { contract } from './contract';
import { templateSize, valueSize } from './field-size';
import { filterPattern } from './filter-pattern';
import { jsonPath } from './json-path';
import { Rule } from './rule';
import { streamName } from './stream-name';
import { templateVariables } from './template-variables';

/** Every rule, in the order of the catalogue. Ids are part of the public contract. */
export const CATALOGUE: readonly Rule[] = [
  streamName,
  batchWindow,
  filterPattern,
  jsonPath,
  templateVariables,
  templateSize,
  valueSize,
  contract,
];
