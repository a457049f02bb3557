import { TerraformResource } from 'cdktf';
import { payloadPathOf } from '../../core/contract/event-envelopes';
import { StreamContext } from '../sources/stream-source';
import { isUnresolved } from '../engine';
import { EventStreamProps } from './event-stream-props';

/** What parts may ask; Terraform is asked for the account only where one of them wants it. */
export function contextOf(
  region: string | undefined,
  accountId: () => string | undefined,
  payloadPath?: string,
): StreamContext {
  return {
    region,
    payloadPath,
    get accountId() {
      return accountId();
    },
  };
}

/** Where a sink finds the message; what a transform returns may be anything. */
export function payloadPathFor(source: string, transforms: readonly unknown[] = []): string | undefined {
  return isUnresolved(transforms) || transforms.length > 0 ? undefined : payloadPathOf(source);
}

/** Whether a part has to ask for the account. */
export function asksForAccount({ deadLetterQueue }: EventStreamProps): boolean {
  return deadLetterQueue !== undefined && deadLetterQueue.queueArn === undefined;
}

/** Whether a part is where something else says, which may be told later. */
export function isPlacedByOthers({ source, sink, deadLetterQueue }: EventStreamProps): boolean {
  return [source, sink, deadLetterQueue].some((part) => part?._whereabouts !== undefined);
}

/** What makes the parts of a stream, and has to be there before. */
export function makersOf({ source, sink, deadLetterQueue }: EventStreamProps): TerraformResource[] {
  return [source, sink, deadLetterQueue].flatMap((part) => part?._whereabouts?.resources ?? []);
}
