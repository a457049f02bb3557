import { said, say, words } from '../../core/language/say';
import { Permission, permissionFor } from '../../core/permissions/permission-for';
import { EVENT_STREAMING } from '../../core/model/stream-definition';

/** Something to do to a stream, by a command, and what it takes. */
export interface RunbookCommand {
  readonly title: string;
  readonly command: string;
  readonly permission: Permission;
  /** What to know of it. */
  readonly note?: string;
}

/** A stream as its commands name it. */
export interface NamedStream {
  readonly name: string;
  readonly region: string;
  readonly account?: string;
}

/** A queue of MNS as its commands name it. */
export interface NamedQueue {
  readonly queue: string;
  readonly region: string;
  readonly account?: string;
}

const OPERATIONS = [
  [
    words`See its state`,
    'GetEventStreaming',
    words`Status, and in DetailedStatus the delay and the lag where EventBridge says them.`,
  ],
  [words`Pause it`, 'PauseEventStreaming', words`It reads nothing then; what a source keeps waits in it.`],
  [words`Start it`, 'StartEventStreaming', words`It takes 30 to 60 seconds until it runs.`],
] as const;

/** Names that EventBridge and MNS take: a shell leaves them as they are. */
export function isPlain(name: unknown): name is string {
  return typeof name === 'string' && /^[A-Za-z0-9][\w-]*$/.test(name);
}

/** How a stream is seen, paused and started. */
export function streamCommands({ name, region, account }: NamedStream): RunbookCommand[] {
  const names = { event_streaming_name: name, region, account };
  return OPERATIONS.map(([title, operation, note]) => ({
    title: said(title),
    command: `aliyun eventbridge ${operation} --region ${region} --EventStreamingName ${name}`,
    permission: permissionFor(EVENT_STREAMING, operation, names),
    note: said(note),
  }));
}

/** How it is seen how many dead letters there are. */
export function queueCommand({ queue, region, account }: NamedQueue): RunbookCommand {
  const operation = 'GetQueueAttributes';
  return {
    title: say`Count its dead letters`,
    command: `aliyun mns-open ${operation} --region ${region} --QueueName ${queue}`,
    permission: permissionFor('alicloud_message_service_queue', operation, {
      ...{ queue_name: queue, region, account },
    }),
    note: say`ActiveMessages are those that nobody has taken yet.`,
  };
}
