import { StreamDefinition } from '../stream-definition';
import { batchWindow } from './batch-window';
import { contract } from './contract';
import { RuleResult } from './finding';
import { Reporter, Rule } from './rule';
import { streamName } from './stream-name';

/** Every rule, in the order of the catalogue. Ids are part of the public contract. */
export const CATALOGUE: readonly Rule[] = [streamName, batchWindow, contract];

/** Runs every rule over every stream. */
export function evaluate(streams: Iterable<StreamDefinition>): RuleResult {
  const reporter = new Reporter();
  for (const stream of streams) for (const rule of CATALOGUE) reporter.check(rule, stream);
  return reporter;
}
