import { Testing } from 'cdktf';
import * as first from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { plaintextSecret } from '../../../lib/core/rules/secrets/plaintext-secret';
import { readRecorded } from '../../../lib/core/rules/recorded-settings';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { attributes, problems, synth, testStack, testStream } from '../../support/synth';

/** Another copy of the library in the same process, over the same cdktf: as a bundler or two versions would load it. */
function anotherCopy(): typeof first {
  const shared = ['cdktf', 'constructs'].map((name) => [name, require(name)] as const);
  let copy!: typeof first;
  jest.isolateModules(() => {
    for (const [name, module] of shared) jest.doMock(name, () => module);
    copy = require('../../../lib');
  });
  for (const [name] of shared) jest.dontMock(name);
  return copy;
}

describe('trap 15: what another copy of the library is told counts in this one', () => {
  const second = anotherCopy();

  it('is another copy', () => {
    expect(second.EventStream).not.toBe(first.EventStream);
    expect(second.MqttSource).not.toBe(first.MqttSource);
  });

  it('tags, also when they come after a synthesis', () => {
    const stack = testStack();
    testStream(stack);
    const tags = () => readSynthesizedStack(synth(stack)).streams[0].tags;
    second.StreamTags.of(stack).add('team', 'iot');
    expect(tags()).toEqual({ team: 'iot' });
    second.StreamTags.of(stack).add('late', 'yes');
    expect(tags()).toEqual({ team: 'iot', late: 'yes' });
  });

  it('acknowledgements, which both record once', () => {
    const stack = testStack();
    testStream(stack, { streamName: 'a_b' }, 'A');
    new second.EventStream(stack, 'C', {
      source: new second.MqttSource({ instanceId: 'post-cn-1', topic: 't' }),
      sink: new second.KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: 'telemetry' }),
      streamName: 'c_d',
    });
    second.EventStreamRules.of(stack).acknowledge({ rule: 'stream-name', reason: 'old names' });
    expect(problems(stack)).toBe('');
    const { streams } = readSynthesizedStack(stack.toTerraform());
    for (const { location } of streams)
      expect(location.acknowledged?.filter(({ rule }) => rule === 'stream-name')).toEqual([
        { rule: 'stream-name', reason: 'old names' },
      ]);
  });

  it('accounts, and what is a stream', () => {
    const stack = testStack();
    const stream = testStream(stack, { streamName: 'a' });
    second.EventStreams.configure(stack, { accountId: '1234567890123456' });
    expect(stream.streamArn).toBe('acs:eventbridge:cn-hangzhou:1234567890123456:eventstreaming/a');
    expect(readSynthesizedStack(stack.toTerraform()).streams[0].account).toBeUndefined();
    synth(stack);
    expect(readSynthesizedStack(stack.toTerraform()).streams[0].account).toBe('1234567890123456');
    const found = stack.node.children.filter(second.EventStream.isEventStream);
    expect(found.map(({ streamArn }) => streamArn)).toEqual([stream.streamArn]);
  });

  it('service-linked roles of either copy for streams of the other', () => {
    const stack = testStack();
    testStream(stack);
    const roles = new second.ServiceLinkedRoles(stack, 'Roles');
    expect(roles.roleNames).toHaveLength(2);
    expect(attributes(synth(stack)).depends_on).toHaveLength(2);
  });

  it('raised quotas and what exists beside the app', () => {
    const stack = testStack();
    testStream(stack);
    second.EventStreamQuotas.of(stack).increase({ quota: 'streams-per-region', maximum: 90 });
    second.EventStreamQuotas.of(stack).existing({
      quota: 'streams-per-region',
      region: 'cn-hangzhou',
      count: 80,
    });
    expect(problems(stack)).toBe('');
    expect(readRecorded(stack.toTerraform())).toMatchObject({
      raised: [{ rule: 'streams-per-region', maximum: 90 }],
      existing: [{ rule: 'streams-per-region', key: 'cn-hangzhou', count: 80 }],
    });
  });

  it('streams are streams, and judged once', () => {
    const stack = testStack();
    const stream = testStream(stack, { streamName: 'a_b' });
    expect(second.EventStream.isEventStream(stream)).toBe(true);
    new second.EventBus(stack, 'Bus', { eventBusName: 'bus' });
    expect(problems(stack).match(/\[stream-name\]/g)).toHaveLength(1);
  });

  it('networks open for a stream of the other copy, which comes after them', () => {
    const stack = testStack();
    const vSwitches = [{ zoneId: 'cn-hangzhou-h', cidrBlock: '10.0.1.0/24' }];
    const { network } = new second.PrivateNetwork(stack, 'Net', { vSwitches });
    const instance = first.RocketMqInstance.selfHosted('10.0.0.9:9876', { network });
    testStream(stack, { source: new first.RocketMqSource({ instance, topic: 't', groupId: 'GID_group' }) });
    const { resource } = JSON.parse(Testing.synth(stack, false));
    const rules = Object.values<any>(resource.alicloud_security_group_rule);
    expect(rules.map(({ port_range }) => port_range)).toContain('9876/9876');
    expect(attributes({ resource }).depends_on).toContainEqual(
      expect.stringMatching(/^alicloud_security_group_rule\./),
    );
  });

  it('service-linked roles that a stream of the other copy needs, which comes after them', () => {
    const stack = testStack();
    const roles = new second.ServiceLinkedRoles(stack, 'Roles');
    testStream(stack);
    expect(roles.roleNames).toContain('AliyunServiceRoleForEventBridgeSendToKafka');
    expect(attributes(JSON.parse(Testing.synth(stack, false))).depends_on).toContainEqual(
      expect.stringMatching(/^alicloud_event_bridge_service_linked_role\./),
    );
  });

  it('unsafe secrets, in streams and in resources', () => {
    const stack = testStack();
    const credentials = { username: 'u', password: second.UnsafeSecret.plainText('hunter2') };
    const instance = first.RocketMqInstance.cloud4('MQ_INST_1', { credentials });
    const topic = { instance, topic: 't', groupId: 'GID_group' };
    testStream(stack, { source: new first.RocketMqSource(topic) });
    new first.CustomEventSource(stack, 'Source', {
      eventBus: first.EventBus.fromEventBusName(stack, 'Bus', 'bus'),
      config: first.CustomEventSourceConfig.rocketMq(topic),
    });
    expect(problems(stack)).toBe('');
    const written = stack.toTerraform();
    expect(JSON.stringify(written).match(/hunter2/g)).toHaveLength(2);
    const { findings } = evaluate(readSynthesizedStack(written), DEFAULT_SETTINGS, [plaintextSecret]);
    expect(findings.map(({ severity }) => severity)).toEqual(['warning', 'warning']);
  });
});
