import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesOf } from '../../lib/core/adoption/difference';
import { withSpellings } from '../../lib/core/model/spellings';
import { StreamDefinition } from '../../lib/core/model/stream-definition';
import { streamsOf } from '../../lib/core/reading/export/answers';
import { readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { StreamCase } from '../agreement/streams/valid-streams';
import { CommandResult, runCommand } from './cli';
import { answerOf, EXPORT, writeJson } from './export-folder';
import { textsIn } from './live';
import { synthesizeText } from './typecheck';

type Json = Readonly<Record<string, unknown>>;

/** What GetEventStreaming answers of a stream that was made with a request. */
export function answerOfRequest(request: StreamCase): Record<string, unknown> {
  const { FilterPattern, ...others } = request;
  return {
    RequestId: 'A',
    Code: 'Success',
    Success: true,
    Data: { ...others, Status: 'RUNNING', FilterPattern: JSON.stringify(FilterPattern) },
  };
}

/** Whether a value holds a whole number that JavaScript does not hold: the library refuses it, and so it is not adopted. */
export function holdsInexact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInexact);
}

/** A stream that nothing is odd about, as GetEventStreaming answers of it. */
export const PLAIN_STREAM = {
  EventStreamingName: 'plain',
  Status: 'RUNNING',
  FilterPattern: '{}',
  Source: {
    SourceKafkaParameters: {
      RegionId: 'cn-hangzhou',
      InstanceId: 'alikafka_post-cn-1',
      Topic: 'orders',
      ConsumerGroup: 'GID_ORDERS',
      OffsetReset: 'latest',
      ValueDataType: 'JSON',
      Network: 'Default',
    },
  },
  Sink: {
    SinkMNSParameters: {
      QueueName: { Form: 'CONSTANT', Value: 'orders-out' },
      Body: { Form: 'ORIGINAL' },
      IsBase64Encode: { Form: 'CONSTANT', Value: 'false' },
    },
  },
  RunOptions: { ErrorsTolerance: 'ALL', RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' } },
  Transforms: [],
  Tags: [],
};

/** An export of streams, each given as what GetEventStreaming answers or as the text of that, by its region. */
export function exportOf(
  folder: string,
  streams: Readonly<Record<string, readonly (Json | string)[]>>,
): string {
  writeJson(folder, { 'export.json': EXPORT });
  for (const [region, answers] of Object.entries(streams)) {
    const place = join(folder, region, 'GetEventStreaming');
    mkdirSync(place, { recursive: true });
    answers.forEach((answer, i) => {
      const text = typeof answer === 'string' ? answer : JSON.stringify(answer);
      writeFileSync(join(place, `${i}.json`), `{"Code":"Success","Data":${text}}`);
    });
  }
  return folder;
}

/** What `adopt` made of an input. */
export interface AdoptedApp extends CommandResult {
  /** What was written, by path. */
  readonly texts: Readonly<Record<string, string>>;
}

export async function adopt(input: string, output: string, ...args: string[]): Promise<AdoptedApp> {
  const result = await runCommand(['adopt', input, '--output', output, ...args]);
  return { ...result, texts: existsSync(output) ? textsIn(output) : {} };
}

/** The files of stacks of an app, by path. */
export function stackFilesIn(output: string): string[] {
  const folder = join(output, 'stacks');
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => name.endsWith('.ts'));
  return names.sort().map((name) => join(folder, name));
}

/** The streams that the stacks of an app make, once every check of a synthesis has passed. */
export function streamsMadeBy(output: string): StreamDefinition[] {
  return stackFilesIn(output).flatMap((file) => {
    const { streams } = readSynthesizedStack(synthesizeText(readFileSync(file, 'utf8'), true));
    return streams.map(asSpelt);
  });
}

/** Where streams that were made are others than their answers say, by name; nothing where they are the same. */
export function changesByAdoption(
  made: readonly StreamDefinition[],
  region: string,
  answers: readonly (Json | string)[],
): string[] {
  const read = answers.flatMap((answer) => {
    const data = typeof answer === 'string' ? (JSON.parse(answer) as Json) : answer;
    return streamsOf(answerOf(data), { label: 'export', region });
  });
  const byName = new Map(read.map((stream) => [`${region}/${String(stream.name)}`, asSpelt(stream)]));
  return made
    .filter((stream) => stream.region === region)
    .flatMap((stream) => {
      const key = `${region}/${String(stream.name)}`;
      const wanted = byName.get(key);
      if (wanted === undefined) return [`${key}: nobody has it`];
      return differencesOf(wanted, stream).map((pointer) => `${key}: ${pointer}`);
    });
}

function asSpelt(stream: StreamDefinition): StreamDefinition {
  return { ...stream, filterPattern: withSpellings(stream.filterPattern, stream.spelt, '/FilterPattern') };
}
