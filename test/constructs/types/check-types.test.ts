import { TerraformStack, Testing } from 'cdktf';
import * as lib from '../../../lib';
import {
  EventPattern,
  EventStream,
  JdbcSource,
  KafkaSink,
  KafkaSource,
  MqttSink,
  MqttSource,
} from '../../../lib';
import { problemsOf } from '../../../lib/constructs/types/check-types';
import { CLASSES, FUNCTIONS, STRUCTS } from '../../../lib/constructs/types/declared-types';
import { methodsOf } from '../../../lib/constructs/types/members';
import { testStack, readBack } from '../../support/synth';

const GOOD = {
  source: new MqttSource({ instanceId: 'post-cn-example', topic: 'topic' }),
  sink: new KafkaSink({ instanceId: 'alikafka_post-cn-example', topic: 'topic' }),
};

const sink = (props: object) =>
  new KafkaSink({ instanceId: 'alikafka_post-cn-example', topic: 'topic', ...props } as never);
const source = (props: object) =>
  new MqttSource({ instanceId: 'post-cn-example', topic: 'topic', ...props } as never);
const mqtt = (props: object) =>
  new MqttSink({ instanceId: 'post-cn-example', parentTopic: 'topic', ...props } as never);
const database = (props: object) =>
  new JdbcSource({ jdbcUrl: 'jdbc:mysql://h/d', username: 'u', queryMode: 'BULK', ...props } as never);

const make = (props: object) =>
  new EventStream(new TerraformStack(Testing.app(), 'S'), 'E', { ...GOOD, ...props } as never);
type Construct = new (scope: TerraformStack, id: string, props: unknown) => object;

describe('a program without a compiler', () => {
  it.each<[object, string]>([
    [{ sink: undefined }, 'sink is missing; give a StreamSink, for example MnsSink.toQueue(...)'],
    [{ source: {} }, 'source is an object; give a StreamSource'],
    [{ source: null }, 'source is null; give a StreamSource'],
    [{ forEach: ['a'] }, 'forEach is a list; give an ITerraformIterator'],
    [{ count: [1] }, 'count is a list; give a TerraformCount'],
    [{ provider: [] }, 'provider is a list; give a TerraformProvider'],
    [{ source: MqttSource }, 'source is a function or class; give a StreamSource'],
    [{ filter: 'x' }, 'filter is the text "x"; give an EventPattern'],
    [{ streamName: {} }, 'streamName is an object; give text'],
    [{ description: 5 }, 'description is 5; give text'],
    [{ tags: ['a'] }, 'tags is a list; give an object of texts'],
    [{ tags: { a: 1 } }, 'tags.a is 1; give text'],
    [{ transforms: [,] }, 'transforms[0] is missing; give a StreamTransform, for example '],
    [{ concurrency: NaN }, 'concurrency is NaN; give a number'],
    [
      { batchWindow: { interval: 5 } },
      'batchWindow.interval is 5; give a Duration, for example Duration.seconds(...)',
    ],
    [{ timeouts: { create: '5m' } }, 'timeouts.create is the text "5m"; give a Duration'],
    [{ retryPolicy: 'BACKOFF_RETRY' }, 'retryPolicy is the text "BACKOFF_RETRY"; give a RetryPolicy'],
    [{ sinkOverrides: { A: NaN } }, 'sinkOverrides.A is NaN; give JSON values'],
    [{ sinkOverrides: { A: { b: [1, Infinity] } } }, 'sinkOverrides.A.b[1] is Infinity; give JSON values'],
    [{ sinkOverrides: { A: [undefined] } }, 'sinkOverrides.A[0] is undefined; give JSON values'],
    [{ sourceOverrides: { A: new Map() } }, 'sourceOverrides.A is a Map; give JSON values'],
    [{ sourceOverrides: { A: 10n } }, 'sourceOverrides.A is 10n; give JSON values'],
    [{ streamname: 'x' }, 'there is no property streamname (did you mean streamName?)'],
    [
      { batchWindow: { message: 5 } },
      'there is no property batchWindow.message (did you mean batchWindow.messages?)',
    ],
    [{ protect: 'yes' }, 'protect is the text "yes"; give true or false'],
    [{ protect: null }, 'protect is null; give true or false'],
    [
      { accountId: '12345' },
      'accountId is the text "12345"; give the id of an Alibaba Cloud account: a text of 16 digits',
    ],
    [
      { sink: sink({ value: '$.x' }) },
      'sink.value is the text "$.x"; give a SinkField, for example SinkField.original()',
    ],
    [{ sink: sink({ instanceId: undefined }) }, 'sink.instanceId is missing; give text'],
    [{ sink: sink({ topc: 't' }) }, 'there is no property sink.topc (did you mean sink.topic?)'],
    [{ sink: sink({ key: Symbol('x') }) }, 'sink.key is Symbol(x); give a SinkField'],
    [{ sink: new KafkaSink(undefined as never) }, 'sink is missing; give an object with instanceId'],
    [{ source: source({ topic: Infinity }) }, 'source.topic is Infinity; give text'],
    [{ source: new KafkaSource(null as never) }, 'source is null; give an object with'],
    [{ sink: mqtt({ payload: [] }) }, 'sink.payload is a list; give a SinkField'],
    [{ source: database({ password: 5 }) }, 'source.password is a number (not shown); give text'],
  ])('%j is one error with path, property, what came and what is wanted', (props, sentence) => {
    expect(() => make(props)).toThrow(/^S\/E: /);
    expect(() => make(props)).toThrow(sentence);
  });

  it('hears everything at once', () =>
    expect(() => make({ sink: undefined, description: 5, filtr: {} })).toThrow(
      /^S\/E: description is 5.*; sink is missing.*; there is no property filtr \(did you mean filter\?\)\.$/,
    ));

  it('is told that a network is not the way through it', () => {
    const stack = new TerraformStack(Testing.app(), 'S');
    const vSwitches = [{ zoneId: 'cn-hangzhou-h', cidrBlock: '10.0.0.0/24' }];
    const network = new lib.PrivateNetwork(stack, 'Network', { vSwitches });
    const url = 'https://example.com/orders';
    const through = (given: unknown) => ({ sink: new lib.HttpsSink({ url, network: given } as never) });
    expect(() => make(through(network))).toThrow(
      'S/E: sink.network is a PrivateNetwork; give a StreamNetwork, for example StreamNetwork.publicNetwork()',
    );
    expect(() => make(through(network.network))).not.toThrow();
  });

  it('hears of a circle, not of the stack of calls', () => {
    const circle: Record<string, unknown> = {};
    circle.self = circle;
    expect(() => make({ sinkOverrides: circle })).toThrow(
      /sinkOverrides is an object; give an object of JSON values/,
    );
  });

  it('may give properties that resemble none, and a pattern as a plain object', () => {
    const stack = testStack();
    const filter = { data: { level: ['WARN'] } };
    new EventStream(stack, 'E', { ...GOOD, filter, somethingElse: 1 } as never);
    expect(readBack(stack).filterPattern).toEqual(EventPattern.fromObject(filter).toApi());
  });
});

describe('every class that is wanted somewhere', () => {
  const tables = [STRUCTS, FUNCTIONS, CLASSES].flatMap((table) => Object.values(table)).join(' ');
  const wanted = [...new Set([...tables.matchAll(/@(\w+)/g)].map(([, name]) => name))].filter((name) =>
    Object.hasOwn(CLASSES, name),
  );
  const others = {
    'a construct': new TerraformStack(Testing.app(), 'S'),
    'an object of a class': new (class Other {})(),
    'an object': {},
  };

  it.each(wanted)('%s is not taken for something else', (name) => {
    for (const [what, other] of Object.entries(others)) {
      const problems =
        name === 'EventPattern' && what === 'an object' ? [''] : problemsOf('x', `@${name}`, other);
      expect([what, problems]).toEqual([what, [expect.any(String)]]);
    }
  });

  it('without methods is told from the others without methods', () => {
    const made = {
      Grantee: lib.Grantee.role('r'),
      StreamNetwork: lib.StreamNetwork.publicNetwork(),
      RocketMqInstance: lib.RocketMqInstance.cloud4('MQ_INST_1_B'),
      CustomEventSourceConfig: lib.CustomEventSourceConfig.application(),
      RuleTarget: lib.RuleTarget.mnsQueue({ queueName: 'q' }),
      FunctionCode: lib.FunctionCode.inline('x'),
      AlarmTarget: lib.AlarmTarget.mnsQueue('q'),
    };
    expect(Object.keys(made).sort()).toEqual(wanted.filter((name) => methodsOf(name).length === 0).sort());
    for (const name of Object.keys(made))
      for (const [other, value] of Object.entries(made))
        expect([name, other, problemsOf('x', `@${name}`, value).length]).toEqual([
          name,
          other,
          name === other ? 0 : 1,
        ]);
  });
});

describe('every construct', () => {
  it.each<[string, Construct, object]>([
    ['EventStream', lib.EventStream as never, { source: 5 }],
    ['KafkaInflow', lib.KafkaInflow as never, { kafka: 5 }],
    ['KafkaOutflow', lib.KafkaOutflow as never, { kafka: { topic: 5 } }],
    ['MqttToKafkaOutflow', lib.MqttToKafkaOutflow as never, { mqtt: null }],
    ['MqttToRocketMqOutflow', lib.MqttToRocketMqOutflow as never, { mqtt: [] }],
    ['RocketMqInflow', lib.RocketMqInflow as never, { rocketMq: 'x' }],
    ['RocketMqRoute', lib.RocketMqRoute as never, { source: Symbol('x') }],
    ['EventRule', lib.EventRule as never, { eventBus: 'bus', targets: 5 }],
    ['EventBus', lib.EventBus as never, { description: 5 }],
    ['CustomEventSource', lib.CustomEventSource as never, { config: {}, eventBus: 5 }],
    ['NatEgress', lib.NatEgress as never, { vpcId: 5 }],
    ['PrivateNetwork', lib.PrivateNetwork as never, { cidrBlock: 5, vSwitches: [, { zoneId: NaN }] }],
    ['DeployerPolicy', lib.DeployerPolicy as never, { policyName: 5 }],
    ['ServiceLinkedRoles', lib.ServiceLinkedRoles as never, { existing: 'x' }],
    ['DeliveryRole', lib.DeliveryRole as never, { roleName: {} }],
    ['StreamFunction', lib.StreamFunction as never, { code: 'x', runtime: 5 }],
    ['ContentMapping', lib.ContentMapping as never, { mappings: 5 }],
    ['ContentSplitting', lib.ContentSplitting as never, { field: 5 }],
    ['ContentEnrichment', lib.ContentEnrichment as never, { table: 5 }],
    ['DynamicRouting', lib.DynamicRouting as never, { routes: 5 }],
  ])('%s says what is wrong with its props, with its path', (_, Made, props) => {
    for (const given of [props, null]) {
      const stack = new TerraformStack(Testing.app(), 'S');
      expect(() => new Made(stack, 'C', given)).toThrow(/^S\/C: [^]*(?: is | are )[^]*; give /);
    }
  });

  it('takes a plain object as the filter of a rule, and refuses what is none', () => {
    const stack = testStack();
    const eventBus = lib.EventBus.fromEventBusName(stack, 'Bus', 'bus');
    const targets = [lib.RuleTarget.mnsQueue({ queueName: 'q' })];
    const common = { eventBus, targets, accountId: '1234567890123456' };
    const rule = new lib.EventRule(stack, 'R', { ...common, filter: { source: ['a'] } as never });
    expect(rule.resource.filterPatternInput).toBe('{"source":["a"]}');
    expect(() => new lib.EventRule(stack, 'Q', { ...common, filter: 'x' as never })).toThrow(
      'Stack0/Q: filter is the text "x"; give an EventPattern',
    );
  });
});
