import { ResourceDefinition } from '../model/app-definition';
import { StreamDefinition } from '../model/stream-definition';
import { Report, ResourceRule, RuleOutput, StreamRule } from './rule';

/** A part of a resource that says what a stream says, as a stream, and where its pointers lead in the resource. */
export interface LikeStream {
  readonly stream: StreamDefinition;
  /** The place in the resource of a JSON pointer of the stream; undefined where the resource has no such place. */
  readonly pointerOf: (pointer: string) => string | undefined;
}

/** A rule about streams that looks at what says the same in resources of a type, each part of them as a stream. What it reports there has `change`. */
export function alsoOf(
  types: readonly string[],
  rule: StreamRule & Partial<ResourceRule>,
  likeStreams: (resource: ResourceDefinition) => readonly LikeStream[],
  change: Partial<Report> = {},
): StreamRule & ResourceRule {
  const { types: own = [], checkResource } = rule;
  return {
    ...rule,
    types: [...own, ...types.filter((type) => !own.includes(type))],
    checkResource(resource, output) {
      if (own.includes(resource.type)) checkResource?.(resource, output);
      if (!types.includes(resource.type)) return;
      for (const { stream, pointerOf } of likeStreams(resource))
        rule.check(stream, placedOutput(output, pointerOf, change));
    },
  };
}

/** What is said of a stream, said of the resource. */
export function placedOutput(
  output: RuleOutput,
  pointerOf: LikeStream['pointerOf'],
  change: Partial<Report> = {},
): RuleOutput {
  return {
    report(report) {
      const pointer = pointerOf(report.pointer ?? '');
      if (pointer !== undefined) output.report({ ...report, ...change, pointer });
    },
    skip(pointer, reason) {
      const place = pointerOf(pointer);
      if (place !== undefined) output.skip(place, reason);
    },
  };
}

/** The same place under another name; undefined where the pointer leads elsewhere. */
export function inside(pointer: string, from: string, to: string): string | undefined {
  const isInside = pointer === from || pointer.startsWith(`${from}/`);
  return isInside ? to + pointer.slice(from.length) : undefined;
}

/** A stream of which nothing is known but where the resource is. */
export function emptyStream({
  region,
  account,
  credentials,
  location,
}: ResourceDefinition): StreamDefinition {
  const nothing = { kind: '', parameters: {} };
  return {
    name: '',
    region,
    ...(account !== undefined && { account }),
    ...(credentials !== undefined && { credentials }),
    source: nothing,
    filterPattern: {},
    transforms: [],
    sink: nothing,
    runOptions: {},
    tags: {},
    location,
  };
}
