import { SinkField } from '../transforms/sink-field';
import { InvocationType } from '../values/invocation-type';

/**
 * How a stream calls a function that is its sink.
 */
export interface FunctionSinkOptions {
  /**
   * What the function is given.
   *
   * @default - the message, where a document shows its place in the events of the source (`$.data.body`, `$.data.value`)
   * and the stream has no transforms; else the whole event
   */
  readonly body?: SinkField;

  /**
   * Whether EventBridge waits for the function.
   *
   * @default InvocationType.ASYNC
   */
  readonly invocationType?: InvocationType;

  /**
   * The number of concurrent invocations, at least 1.
   *
   * @default - none
   */
  readonly concurrency?: number;
}
