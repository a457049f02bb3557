import { IConstruct } from 'constructs';
import { checkCalls } from '../types/check-calls';

const TAGS = Symbol.for('cdktf-alicloud-event-streams.StreamTags');

/**
 * Tags of every event stream below a construct: an app, a stack, a team's own construct. What is nearer to a stream
 * wins, and its own `tags` win over all.
 */
export class StreamTags {
  /**
   * The tags of a construct and everything below it.
   *
   * @param scope the construct, for example the app
   */
  public static of(scope: IConstruct): StreamTags {
    const holder = scope as unknown as Record<symbol, StreamTags | undefined>;
    return (holder[TAGS] ??= new StreamTags());
  }

  /**
   * The tags a construct inherits, the farthest first.
   *
   * @internal
   */
  public static _inherited(construct: IConstruct): Record<string, string> {
    const all = construct.node.scopes.map(
      (scope) => (scope as unknown as Record<symbol, StreamTags | undefined>)[TAGS],
    );
    return Object.assign({}, ...all.map((tags) => tags?.tags));
  }

  private readonly tags: Record<string, string> = {};

  private constructor() {}

  /**
   * Adds a tag.
   *
   * @param key the key
   * @param value the value
   */
  public add(key: string, value: string): void {
    this.tags[key] = value;
  }
}

checkCalls(StreamTags, 'StreamTags');
