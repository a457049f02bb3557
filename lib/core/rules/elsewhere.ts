import { said, say } from '../language/say';
import { FactSource } from '../contract/documents';
import { isUnknown, Unknown } from '../model/stream-definition';
import { causeInOnePlace } from './one-cause';
import { RuleOutput } from './rule';

/** Something that a stream names, and where it is. */
export interface Located {
  /** What it is, for people: `function`. */
  readonly what: string;
  readonly part: 'account' | 'region';
  readonly pointer: string;
  readonly found: string;
  readonly source: FactSource;
  /** Whose account or region it is to be in, for people. */
  readonly of?: 'stream' | 'rule' | 'resource';
  /** What to do, given the account or region of the stream. */
  readonly fix: (own: string) => string;
}

/** Reports what is not in the account or region of its stream; says where that is not known. */
export function checkElsewhere(located: Located, own: string | Unknown, output: RuleOutput): void {
  const { what, part, pointer, found, source, of = 'stream', fix } = located;
  if (isUnknown(own)) return output.skip(pointer, own.$unknown);
  if (found === own) return;
  output.report({
    pointer,
    message:
      part === 'account'
        ? say`the ${said(what)} is in another account than the ${said(of)}`
        : say`the ${said(what)} is in another region than the ${said(of)}`,
    got: say`${said(what)} in ${found}, ${said(of)} in ${own}`,
    limit: part === 'account' ? say`the account of the ${said(of)}` : say`the region of the ${said(of)}`,
    source,
    fix: fix(own),
    // An account is usually that of the provider; a region may be meant for one of the things.
    cause: part === 'account' ? causeInOnePlace(`${found} ${own}`) : `${found} ${own}`,
  });
}
