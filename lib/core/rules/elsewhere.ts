import { FactSource } from '../contract/documents';
import { isUnknown, Unknown } from '../model/stream-definition';
import { RuleOutput } from './rule';

/** Something that a stream names, and where it is. */
export interface Located {
  /** What it is, for people: `function`. */
  readonly what: string;
  readonly part: 'account' | 'region';
  readonly pointer: string;
  readonly found: string;
  readonly source: FactSource;
  /** What to do, given the account or region of the stream. */
  readonly fix: (own: string) => string;
}

/** Reports what is not in the account or region of its stream; says where that is not known. */
export function checkElsewhere(located: Located, own: string | Unknown, output: RuleOutput): void {
  const { what, part, pointer, found, source, fix } = located;
  if (isUnknown(own)) return output.skip(pointer, own.$unknown);
  if (found === own) return;
  output.report({
    pointer,
    message: `the ${what} is in another ${part} than the stream`,
    got: `${what} in ${found}, stream in ${own}`,
    limit: `the ${part} of the stream`,
    source,
    fix: fix(own),
  });
}
