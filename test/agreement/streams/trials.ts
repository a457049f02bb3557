import * as fc from 'fast-check';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { StreamDefinition } from '../../../lib/core/model/stream-definition';
import { AROUND_BREAKAGES, COMMON_BREAKAGES } from './common-breakages';
import { factBreakages, transformBreakages } from './breakages';
import { Allowed } from './allowed';
import { MORE_BREAKAGES } from './more-breakages';
import { StreamCase, validStreams, withTransform } from './valid-streams';

/** One stream that both sides judge. */
export interface Trial {
  readonly kind: string;
  /** What is broken in it; undefined in a valid stream. */
  readonly broken?: string;
  readonly stream: StreamCase;
}

/** At least this many valid and this many broken streams a kind. */
const AT_LEAST = 10;
const SEED = 20_201_401;

/** Streams of a kind: each constraint of the facts broken once, and as many that are valid. */
export function trialsOf(side: 'Source' | 'Sink', kind: string): Trial[] {
  const own = [...factBreakages(side, kind), ...(MORE_BREAKAGES[kind] ?? [])];
  const breakages = own.map(({ label, apply }) => ({
    label,
    apply: (stream: StreamCase): StreamCase => ({
      ...stream,
      [side]: { [kind]: apply(stream[side][kind]) },
    }),
  }));
  // A kind with few constraints gets its broken streams from those that all streams have.
  const spare = Math.max(0, AT_LEAST - breakages.length);
  const offset = [...kind].reduce((sum, letter) => sum + letter.charCodeAt(0), 0);
  const common = Array.from(
    { length: spare },
    (_, i) => AROUND_BREAKAGES[(offset + i * 7) % AROUND_BREAKAGES.length],
  );
  const all = [...breakages, ...common];
  const streams = fc.sample(validStreams(side, kind), { numRuns: 2 * all.length, seed: SEED + offset });
  return streams.map((stream, i): Trial => {
    const breakage = i % 2 === 0 ? undefined : all[(i - 1) / 2];
    return { kind, broken: breakage?.label, stream: breakage?.apply(stream) ?? stream };
  });
}

/** Streams with an AI transform: each constraint of the facts broken, and as many that are valid. */
export function transformTrials(kind: string): Trial[] {
  const own = transformBreakages(kind);
  const all = Array.from({ length: Math.max(AT_LEAST, own.length) }, (_, i) => own[i % own.length]);
  const streams = fc.sample(withTransform(kind), { numRuns: 2 * all.length, seed: SEED });
  return streams.map((stream, i): Trial => {
    const breakage = i % 2 === 0 ? undefined : all[(i - 1) / 2];
    if (breakage === undefined) return { kind, stream };
    const Transforms = stream.Transforms!.map((item) => ({
      [kind]: breakage.apply((item as Record<string, Record<string, unknown>>)[kind]),
    }));
    return { kind, broken: breakage.label, stream: { ...stream, Transforms } };
  });
}

/** Each constraint that is the same for all kinds, broken once, and as many valid streams. */
export function commonTrials(): Trial[] {
  const kind = 'SinkMNSParameters';
  const streams = fc.sample(validStreams('Sink', kind), { numRuns: 2 * COMMON_BREAKAGES.length, seed: SEED });
  return streams.map((stream, i): Trial => {
    const breakage = i % 2 === 0 ? undefined : COMMON_BREAKAGES[(i - 1) / 2];
    return { kind: 'all kinds', broken: breakage?.label, stream: breakage?.apply(stream) ?? stream };
  });
}

/** A stream with one change that the facts allow in words. */
export function oneOf({ side, kind, change, without = [] }: Allowed): StreamCase {
  const [stream] = fc.sample(validStreams(side, kind), { numRuns: 1, seed: SEED });
  const parameters = { ...stream[side][kind], ...change };
  for (const name of without) delete parameters[name];
  return { ...stream, [side]: { [kind]: JSON.parse(JSON.stringify(parameters)) } };
}

/** The request as it goes over the wire. */
export function onTheWire(stream: StreamCase): Record<string, string | undefined> {
  const { EventStreamingName, Description, Source, Sink, FilterPattern, RunOptions, Transforms } = stream;
  return {
    EventStreamingName,
    Description,
    Source: JSON.stringify(Source),
    Sink: JSON.stringify(Sink),
    FilterPattern: JSON.stringify(FilterPattern),
    RunOptions: RunOptions === undefined ? undefined : JSON.stringify(RunOptions),
    Transforms: Transforms === undefined ? undefined : JSON.stringify(Transforms),
  };
}

/** The rules of the library that refuse a stream. */
export function rulesAgainst(stream: StreamCase): string[] {
  const { findings } = evaluateAll({ streams: [definitionOf(stream)], resources: [] });
  const errors = findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule);
  // Whether a credential is a literal is a matter of the configuration: over the wire it always is one.
  return [...new Set(errors)].filter((rule) => rule !== 'plaintext-secret');
}

/** A stream of a trial as rules see it. */
export function definitionOf(stream: StreamCase): StreamDefinition {
  return {
    name: stream.EventStreamingName,
    region: 'cn-hangzhou',
    description: stream.Description,
    source: partOf(stream.Source),
    sink: partOf(stream.Sink),
    filterPattern: stream.FilterPattern,
    transforms: stream.Transforms ?? [],
    runOptions: stream.RunOptions ?? {},
    tags: {},
    location: { constructPath: 'Stack/Stream' },
  };
}

function partOf(part: StreamCase['Source']) {
  const [[kind, parameters]] = Object.entries(part);
  return { kind, parameters };
}
