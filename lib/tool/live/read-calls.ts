/** The services that are asked. */
export type Service = 'eventbridge' | 'sts';

/** What `live` asks for. None of it changes anything. */
export const READ_ACTIONS = [
  'ListEventStreamings',
  'GetEventStreaming',
  'ListTagResources',
  'ListEventBuses',
  'ListRules',
  'ListUserDefinedEventSources',
  'ListConnections',
] as const;

/** One of them. */
export type ReadAction = (typeof READ_ACTIONS)[number];

/** Without these there is nothing to write; what the others would add is left out where they may not be called. */
export const NEEDED_ACTIONS: readonly string[] = ['ListEventStreamings', 'GetEventStreaming'];

/** The policy of RAM that `live` needs: it allows to read, and nothing else. */
export function livePolicy(actions: readonly string[] = READ_ACTIONS): Record<string, unknown> {
  return {
    Version: '1',
    Statement: [
      { Effect: 'Allow', Action: actions.map((action) => `eventbridge:${action}`), Resource: ['*'] },
    ],
  };
}
