import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** A folder that is removed after the tests of a file. */
export function scratchFolder(name: string): string {
  const folder = mkdtempSync(join(tmpdir(), `${name}-`));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Writes files of JSON, by their paths in a folder. */
export function writeJson(folder: string, files: Readonly<Record<string, unknown>>): string {
  for (const [path, json] of Object.entries(files)) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(json));
  }
  return folder;
}

export const EXPORT = { format: 'event-streams-export', version: 1, account: '1234567890123456' };

/** What GetEventStreaming answers of a stream. */
export function answerOf(data: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { RequestId: 'A', Code: 'Success', Message: '', Success: true, Data: data };
}

/** A stream as GetEventStreaming answers of it. */
export const ORDERS = {
  EventStreamingName: 'orders',
  Description: '',
  Status: 'RUNNING',
  DetailedStatus: { TPS: 1.5 },
  FilterPattern: '{"data":{"value":{"price":[300.0]}}}',
  Source: {
    SourceMQTTParameters: null,
    SourceKafkaParameters: {
      RegionId: 'cn-hangzhou',
      InstanceId: 'alikafka_post-cn-1',
      Topic: 'orders',
      ConsumerGroup: 'GID_ORDERS',
      OffsetReset: 'latest',
      ValueDataType: 'Json',
      Network: 'Default',
    },
  },
  Sink: {
    SinkMNSParameters: {
      QueueName: { Form: 'CONSTANT', Value: 'orders-out' },
      Body: { Form: 'JSONPATH', Value: '$.data.value' },
      IsBase64Encode: { Form: 'CONSTANT', Value: 'false' },
    },
  },
  RunOptions: {
    ErrorsTolerance: 'ALL',
    RetryStrategy: { PushRetryStrategy: 'EXPONENTIALDECAY_RETRY', MaximumRetryAttempts: 3.0 },
  },
  Transforms: [],
};
