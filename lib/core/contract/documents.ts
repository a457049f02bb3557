import { FactSource } from './limits';

/** Documents that several rules rest on. */
export const CREATE_EVENT_STREAMING: FactSource = {
  title: 'EventBridge API reference: CreateEventStreaming',
  date: '2025-12-19',
  url: 'https://www.alibabacloud.com/help/en/eventbridge/createeventstreaming',
};

export const RETRY_AND_DEAD_LETTERS: FactSource = {
  title: 'EventBridge: Retry policies and dead-letter queues',
  date: '2024-10-22',
  url: 'https://www.alibabacloud.com/help/en/eventbridge/user-guide/retry-and-dead-letter',
};

export const MESSAGE_ROUTING: FactSource = {
  title: 'EventBridge: Use event streams to route messages between RocketMQ instances',
  date: '2024-08-27',
};

export const FUNCTION_TRANSFORM: FactSource = {
  title: 'EventBridge: Use Function Compute as a transform',
  date: 'undated (read by November 2026)',
  url: 'https://help.aliyun.com/en/eventbridge/user-guide/fc-transform',
};
