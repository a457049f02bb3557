import { Finding } from '../../lib/rules/finding';
import { Reporter, Rule } from '../../lib/rules/rule';
import { StreamDefinition } from '../../lib/stream-definition';

/** A valid stream, but for what is given. */
export function definition(change: Partial<StreamDefinition> = {}): StreamDefinition {
  return {
    name: 'stream',
    region: 'cn-hangzhou',
    source: {
      kind: 'SourceMQTTParameters',
      parameters: {
        RegionId: 'cn-hangzhou',
        InstanceId: 'post-cn-1',
        Topic: 'telemetry',
        BodyDataType: 'JSON',
      },
    },
    filterPattern: {},
    transforms: [],
    sink: {
      kind: 'SinkKafkaParameters',
      parameters: {
        InstanceId: { Form: 'CONSTANT', Value: 'alikafka_post-cn-1' },
        Topic: { Form: 'CONSTANT', Value: 'telemetry' },
        Acks: { Form: 'CONSTANT', Value: '1' },
        Value: { Form: 'ORIGINAL' },
      },
    },
    runOptions: {},
    tags: {},
    origin: { constructPath: 'Stack/Stream' },
    ...change,
  };
}

/** What one rule says of one stream: its findings, and a line for each check it could not run. */
export function check(rule: Rule, stream: StreamDefinition): any[] {
  const reporter = new Reporter();
  reporter.check(rule, stream);
  const skipped = reporter.notEvaluated.map(({ pointer, reason }) => `not evaluated: ${pointer} (${reason})`);
  return [...(reporter.findings as Finding[]), ...skipped];
}
