import { AppDefinition, ResourceDefinition } from '../../lib/core/model/app-definition';
import { Finding } from '../../lib/core/rules/finding';
import { evaluate } from '../../lib/core/rules/evaluate';
import { propertyLabel } from '../../lib/core/rules/property-label';
import { Rule } from '../../lib/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../lib/core/rules/settings';
import { StreamDefinition } from '../../lib/core/model/stream-definition';

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
    location: { constructPath: 'Stack/Stream' },
    ...change,
  };
}

/** A resource around streams. */
export function resource(
  type: string,
  values: Record<string, unknown>,
  change: Partial<ResourceDefinition> = {},
): ResourceDefinition {
  const id = type.replace('alicloud_', '');
  const location = { constructPath: `Stack/${id}`, address: `${type}.${id}`, stack: 'Stack' };
  return { type, values, region: 'cn-hangzhou', location, ...change };
}

/** What one rule says of an app: its findings, and a line for each check it could not run. */
export function checkApp(rule: Rule, app: Partial<AppDefinition>, settings = DEFAULT_SETTINGS): any[] {
  const { findings, notEvaluated } = evaluate({ streams: [], resources: [], ...app }, settings, [rule]);
  const skipped = notEvaluated.map(({ pointer, reason }) => `not evaluated: ${pointer} (${reason})`);
  return [...findings.map(withoutPlace), ...skipped];
}

/** What the rule itself says: the property that a message begins with is of where it stands. */
function withoutPlace({ message, ...finding }: Finding): Finding {
  const label = propertyLabel(finding.pointer, finding.constructPath !== undefined);
  const own =
    label !== undefined && message.startsWith(`${label}: `) ? message.slice(`${label}: `.length) : message;
  return { ...finding, message: own };
}

/** What one rule says of one stream. */
export function check(rule: Rule, stream: StreamDefinition): any[] {
  return checkApp(rule, { streams: [stream] });
}
