import { TerraformResource } from 'cdktf';
import { StreamContext } from '../sources/stream-source';
import { EventStreamProps } from './event-stream-props';

/** What parts may ask; Terraform is asked for the account only where one of them wants it. */
export function contextOf(region: string | undefined, accountId: () => string | undefined): StreamContext {
  return {
    region,
    get accountId() {
      return accountId();
    },
  };
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
