import { Answer, ApiCall, refusal } from '../api';
import { isObject } from '../checks/complaint';
import { StreamLife } from './stream-life';

/** What the cloud keeps of a stream. */
export interface StreamRecord {
  readonly name: string;
  readonly region: string;
  readonly description?: string;
  readonly source: unknown;
  readonly sink: unknown;
  /** As it was sent: text. */
  readonly filterPattern?: string;
  readonly runOptions?: unknown;
  readonly transforms?: unknown;
  readonly life: StreamLife;
}

/** Parameters that are JSON text on the wire. */
const JSON_TEXTS = ['Source', 'Sink', 'RunOptions', 'Transforms', 'Tags'];

export function readRequest({ parameters }: ApiCall): Record<string, unknown> | Answer {
  const request: Record<string, unknown> = {};
  for (const name of ['EventStreamingName', 'Description', 'FilterPattern', ...JSON_TEXTS]) {
    const text = parameters[name];
    if (text === undefined) continue;
    try {
      request[name] = JSON_TEXTS.includes(name) ? JSON.parse(text) : text;
    } catch {
      return refusal('InvalidArgument', `${name} is not JSON text.`);
    }
  }
  return request;
}

export function isAnswer(value: Record<string, unknown> | Answer): value is Answer {
  return 'status' in value && 'body' in value;
}

export function recordOf(request: Record<string, unknown>): Omit<StreamRecord, 'name' | 'region' | 'life'> {
  return {
    description: request.Description as string | undefined,
    source: request.Source,
    sink: request.Sink,
    filterPattern: request.FilterPattern as string | undefined,
    runOptions: request.RunOptions,
    transforms: request.Transforms,
  };
}

/** Facts 1.1: project, Logstore and position of an SLS source cannot be changed. */
export function keepLogstore(before: unknown, after: unknown): unknown {
  const kind = 'SourceSLSParameters';
  if (!isObject(before) || !isObject(after) || !isObject(before[kind]) || !isObject(after[kind]))
    return after;
  return { [kind]: { ...before[kind], RoleName: after[kind].RoleName } };
}
