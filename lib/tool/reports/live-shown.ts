import { isComposite, isObject, objectOf } from '../../core/model/json-object';
import { StreamDefinition } from '../../core/model/stream-definition';
import { withoutCredentials } from '../../core/redaction/redact';
import { bodyOf } from '../../core/reading/export/answers';

/** What GetEventStreaming measures of a stream; EventBridge documents no units. */
export interface Measures {
  readonly delayTime?: number;
  readonly diffOffset?: number;
  readonly tps?: number;
  /** What else it says, which is where a reason of a failure may be. */
  readonly says?: string;
}

/** What may be shown of streams in the cloud. */
export interface Shown {
  /** A text without what is hidden. */
  text(text: string): string;
  measures(live: StreamDefinition): Measures | undefined;
}

/** The measures of an answer of GetEventStreaming. */
export function measuresOf(answer: unknown): Measures | undefined {
  const { DetailedStatus } = objectOf(bodyOf(answer).Data);
  if (!isObject(DetailedStatus)) return undefined;
  const { DelayTime, DiffOffset, TPS, Extensions } = DetailedStatus;
  const number = (value: unknown) => (typeof value === 'number' ? value : undefined);
  const [delayTime, diffOffset, tps] = [DelayTime, DiffOffset, TPS].map(number);
  const says = textOf(Extensions);
  const measures = {
    ...(delayTime !== undefined && { delayTime }),
    ...(diffOffset !== undefined && { diffOffset }),
    ...(tps !== undefined && { tps }),
    ...(says !== undefined && { says }),
  };
  return Object.keys(measures).length === 0 ? undefined : measures;
}

function textOf(extensions: unknown): string | undefined {
  if (extensions === undefined || extensions === null || extensions === '') return undefined;
  const text = isComposite(extensions) ? JSON.stringify(extensions) : String(extensions);
  return text === '{}' || text === '[]' ? undefined : withoutCredentials(text);
}
