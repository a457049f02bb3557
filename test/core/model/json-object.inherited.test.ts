import { partCode } from '../../../lib/core/adoption/part-code';
import { ownMember } from '../../../lib/core/model/json-object';
import { isUnknown, unknown } from '../../../lib/core/model/stream-definition';
import { neededActions } from '../../../lib/core/permissions/needed-actions';
import { readersIn } from '../../../lib/core/rules/event-sources';
import { alarmMetric } from '../../../lib/core/rules/monitoring/alarm-metric';
import { propertyLabel } from '../../../lib/core/rules/property-label';
import { whatIsNamed } from '../../../lib/core/rules/rule-arns';
import { compilePattern } from '../../../lib/core/simulation/compile-pattern';
import { checkApp, resource } from '../../support/rules';

/** What every object has, and nobody wrote. */
const INHERITED = ['constructor', 'toString', 'hasOwnProperty', 'valueOf', '__proto__'];
const ACCOUNT = '1234567890123456';
const ACTIONS = neededActions(
  {
    streams: [],
    resources: [resource('alicloud_event_bridge_service_linked_role', { product_name: 'none' })],
  },
  { account: ACCOUNT },
);

describe.each(INHERITED)('the word %s', (word) => {
  it('is no member of an object that has none', () => expect(ownMember({ a: 1 }, word)).toBeUndefined());

  it('is no namespace of metrics', () => {
    const alarm = resource('alicloud_cms_alarm', { project: word, metric: 'm' });
    expect(checkApp(alarmMetric, { resources: [alarm] })).toEqual([]);
  });

  it('is no type of RocketMQ instances, of streams and of event sources', () => {
    const parameters = {
      RegionId: 'cn-hangzhou',
      InstanceType: word,
      InstanceId: 'i',
      Topic: 't',
      GroupID: 'g',
    };
    expect(partCode({ kind: 'SourceRocketMQParameters', parameters }, 'cn-hangzhou')).toBeUndefined();
    const source = resource('alicloud_event_bridge_event_source_v2', {
      source_rocketmq_parameters: { instance_type: word, topic: 't' },
    });
    const [{ stream }] = readersIn({ streams: [], resources: [source] }, () => ({ report() {}, skip() {} }));
    expect(stream.source.parameters.InstanceType).toBe(word);
  });

  it('is no service that an ARN names', () =>
    expect(whatIsNamed(`acs:${word}:cn-hangzhou:${ACCOUNT}:x`)).toBe('resource'));

  it('is no service-linked role', () => {
    const role = resource('alicloud_event_bridge_service_linked_role', { product_name: word });
    expect(neededActions({ streams: [], resources: [role] }, { account: ACCOUNT })).toEqual(ACTIONS);
  });

  it('is no parameter that has a property', () => {
    for (const place of ['/Source/SourceMQTTParameters', '/RunOptions'])
      expect(propertyLabel(`${place}/${word}`, true)).not.toMatch(/native code|object Object/);
  });

  it('is no operator of patterns that wants something', () => {
    const pattern = JSON.parse(`{"data":[{"${word}":0}]}`) as { data: object[] };
    const [item] = pattern.data;
    Object.defineProperty(item, word, { value: unknown('later'), enumerable: true });
    const [{ open }] = compilePattern(pattern, isUnknown).leaves;
    expect(open).toEqual([{ reason: 'later' }]);
  });
});
