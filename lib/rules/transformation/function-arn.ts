import { FactSource } from '../../contract/limits';
import { schemaRule } from '../contract/schema-rule';

const TRANSFORM: FactSource = {
  title: 'EventBridge: Use Function Compute as a transform; alicloud_event_bridge_event_streaming',
  date: '2026-09',
  url: 'https://help.aliyun.com/en/eventbridge/user-guide/fc-transform',
};

/** The ARN of a function between filter and sink. */
export const functionArn = schemaRule(
  {
    id: 'function-arn',
    title: 'A function transform is named by the ARN of a function',
    severity: 'error',
    scope: 'stream',
    documents: [TRANSFORM],
    protectsFrom: 'EventBridge refuses the stream at deployment.',
  },
  'Use FunctionTransform.fromFunction, or the functionArn of the function.',
);
