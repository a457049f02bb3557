import { say } from '../../language/say';
import { ArnShape, knownArn, parseArn } from '../../model/arn';
import { FactSource } from '../../contract/documents';
import { RuleOutput } from '../rule';

/** An ARN of a stream, and the words for it. */
export interface PlacedArn {
  readonly arn: unknown;
  readonly pointer: string;
  readonly shapes: readonly ArnShape[];
  /** What it is the ARN of: `the dead-letter queue`. */
  readonly what: string;
  /** What takes account and region: `the function of DeadLetterQueue`. */
  readonly giveTo: string;
  readonly source: FactSource;
}

/** Reports an ARN that names no account or no region, which is then all there is to say of it. */
export function reportMissingPlace(placed: PlacedArn, output: RuleOutput): boolean {
  const { pointer, shapes, what, giveTo, source } = placed;
  const arn = knownArn(placed.arn);
  const { account, region } = parseArn(arn, shapes)?.names ?? {};
  const missing = [account === '' && 'account', region === '' && 'region'].filter(Boolean);
  if (missing.length === 0) return false;
  output.report({
    pointer,
    message: say`the ARN of ${what} names no ${missing.join(say` and no `)}`,
    got: arn,
    // Whoever says the account says it for all.
    cause: missing.join(),
    source,
    fix: say`Set accountId and region on the AlicloudProvider, say them with EventStreams.configure, or give them to ${giveTo}.`,
  });
  return true;
}
