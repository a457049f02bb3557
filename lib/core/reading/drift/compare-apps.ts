import { said, say, words } from '../../language/say';
import { AppDefinition } from '../../model/app-definition';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { compareStream, StreamDifference } from './compare-stream';

/** A stream of stacks, of the cloud, or of both. */
export interface StreamPair {
  /** As the stacks have it; undefined where nobody manages it. */
  readonly wanted?: StreamDefinition;
  /** As it is in the cloud; undefined where it is gone, or nothing says which it is. */
  readonly live?: StreamDefinition;
  readonly difference?: StreamDifference;
  /** Why it cannot be said which one in the cloud it is. */
  readonly unclear?: string;
}

/** Why nothing in the cloud can be found that a stack has. */
export const NO_NAME = words`its name is not known before it is deployed`;

/**
 * Each stream of stacks with the one in the cloud: the same name in the same region. Where the stack does not say its
 * region, the name has to be enough.
 *
 * @param withTags whether the tags of a region were asked for
 */
export function compareApps(
  { streams }: AppDefinition,
  cloud: AppDefinition,
  withTags: (region: string) => boolean,
): StreamPair[] {
  const byName = new Map<string, StreamDefinition[]>();
  for (const live of cloud.streams) {
    const name = String(live.name);
    byName.set(name, [...(byName.get(name) ?? []), live]);
  }
  const managed = new Set<StreamDefinition>();
  // Function Compute makes the stream of a trigger, and gives it a name that no stack has.
  const own = streams.filter(({ madeBy }) => madeBy === undefined);
  const pairs = own.map((wanted): StreamPair => {
    if (isUnknown(wanted.name)) return { wanted, unclear: said(NO_NAME) };
    const namesakes = (byName.get(wanted.name) ?? []).filter((live) => mayBeOne(wanted, live));
    if (namesakes.length > 1) return { wanted, unclear: say`several regions have a stream of this name` };
    const [live] = namesakes;
    if (live === undefined) return { wanted };
    managed.add(live);
    return {
      wanted,
      live,
      difference: compareStream(wanted, live, { withTags: withTags(String(live.region)) }),
    };
  });
  const others = cloud.streams.filter((live) => !managed.has(live)).map((live): StreamPair => ({ live }));
  return [...pairs, ...others];
}

function mayBeOne(wanted: StreamDefinition, live: StreamDefinition): boolean {
  const isSame = (a: unknown, b: unknown) =>
    a === undefined || b === undefined || isUnknown(a) || isUnknown(b) || a === b;
  return isSame(wanted.region, live.region) && isSame(wanted.account, live.account);
}
