import { StreamDefinition } from '../stream-definition';
import { batchWindow } from './batch-window';
import { contract } from './contract';
import { templateSize, valueSize } from './field-size';
import { filterPattern } from './filter-pattern';
import { RuleResult } from './finding';
import { jsonPath } from './json-path';
import { Reporter, Rule } from './rule';
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

/** Runs every rule over every stream. */
export function evaluate(streams: Iterable<StreamDefinition>): RuleResult {
  const reporter = new Reporter();
  for (const stream of streams) for (const rule of CATALOGUE) reporter.check(rule, stream);
  return reporter;
}
