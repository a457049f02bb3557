import { arnPattern, ArnShape, describeArn } from '../model/arn';

/** The shapes of ARN that a parameter takes. */
interface ArnFormat {
  /** Those that people are told. */
  readonly shapes: readonly ArnShape[];
  /** What EventBridge takes besides. */
  readonly also?: readonly ArnShape[];
}

/** By the name that cards give in `x-arn`. */
export const ARN_FORMATS = {
  'dead-letter': {
    shapes: ['mnsQueue', 'rocketMqTopic', 'kafkaTopic', 'eventBus'],
    also: ['mnsQueueOfRule'],
  },
  function: { shapes: ['function', 'serviceFunction'], also: ['functionVersion'] },
  role: { shapes: ['role'] },
  secret: { shapes: ['secret'] },
} as const satisfies Record<string, ArnFormat>;

export type ArnFormatId = keyof typeof ARN_FORMATS;

/** The ARNs of functions. */
export const FUNCTION_ARNS = [...ARN_FORMATS.function.shapes, ...ARN_FORMATS.function.also] as const;

/** The ARNs of dead-letter queues. */
export const DEAD_LETTER_ARNS = [
  ...ARN_FORMATS['dead-letter'].shapes,
  ...ARN_FORMATS['dead-letter'].also,
] as const;

/** The regular expression of a parameter, for its JSON Schema. */
export function arnFormatPattern(id: ArnFormatId): string {
  const { shapes, also = [] }: ArnFormat = ARN_FORMATS[id];
  const patterns = [...shapes, ...also].map(arnPattern);
  return patterns.length === 1 ? `^${patterns[0]}$` : `^(${patterns.join('|')})$`;
}

/** What a parameter takes, for people. */
export function describeArnFormat(id: ArnFormatId): string {
  const shapes = ARN_FORMATS[id].shapes.map(describeArn);
  const last = shapes.pop()!;
  return shapes.length === 0 ? last : `${shapes.join(', ')} or ${last}`;
}
