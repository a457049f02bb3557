import { App, TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlarmTarget,
  ContentEnrichment,
  Duration,
  EventBus,
  EventField,
  EventPattern,
  EventRule,
  EventStream,
  EventStreamExpectations,
  EventStreamQuotas,
  EventStreamRules,
  EventStreams,
  FunctionCode,
  FunctionRuntime,
  KafkaSink,
  KafkaSource,
  Match,
  MnsSink,
  MnsSource,
  MqttSource,
  PrivateNetwork,
  RocketMqInstance,
  RocketMqRoute,
  RuleTarget,
  ServiceLinkedRoles,
  SinkField,
  StreamAlarm,
  StreamFunction,
  StreamMetric,
  StreamSink,
  StreamSource,
  testing,
} from '../../lib';
import { inOwnEngine } from '../../lib/constructs/own-engine';

const PARTS = {
  source: new MqttSource({ instanceId: 'post-cn-example', topic: 'topic' }),
  sink: new KafkaSink({ instanceId: 'alikafka_post-cn-example', topic: 'topic' }),
};
const FUNCTION = {
  code: FunctionCode.inline('exports.handler = () => {};'),
  runtime: FunctionRuntime.NODEJS_20,
};
const ALARM = { threshold: 1, contactGroups: [{ alarmContactGroupName: 'ops' }] };
const TOPIC = { instance: RocketMqInstance.cloud5('rmq-cn-1'), topic: 'orders' };

const stream = (scope: Construct, props: object = {}) =>
  new EventStream(scope, 'Stream', { ...PARTS, ...props } as never);
const ofDeadLetters = (scope: Construct) => stream(scope).metricDeadLetters();

/** Mistakes of each family at a construct, whose app may say its language. */
export const AT_CONSTRUCTS: Readonly<Record<string, (scope: Construct) => unknown>> = {
  'a prop of another type': (scope) => stream(scope, { streamName: 5 }),
  'a prop that is missing': (scope) => stream(scope, { sink: undefined }),
  'a prop that there is not': (scope) => stream(scope, { streamname: 'a' }),
  'a source with too little': (scope) => stream(scope, { source: new KafkaSource({ topic: 'a' } as never) }),
  'half of a character': (scope) => stream(scope, { description: '\ud800' }),
  'an id that is none': (scope) => new EventStream(scope, 5 as never, PARTS),
  'an argument of another type': (scope) => stream(scope).grantOperate(5 as never),
  'contradictory props': (scope) => stream(scope, { streamName: 'a', streamNamePrefix: 'b' }),
  'contradictory props of a network': (scope) => new PrivateNetwork(scope, 'Network', {}),
  'contradictory props of an enrichment': (scope) =>
    new ContentEnrichment(scope, 'Enrichment', { keyField: 'a', targetField: 'b' }),
  'contradictory props of a route': (scope) =>
    new RocketMqRoute(scope, 'Route', {
      source: { ...TOPIC, groupId: 'group' },
      target: { ...TOPIC, region: 'cn-hangzhou' },
      region: 'cn-shanghai',
    }),
  'contradictory settings': (scope) =>
    EventStreams.configure(scope, { accountId: '1234567890123456', lookUpAccount: true }),
  'an account that is none': (scope) => EventStreams.configure(scope, { region: 'a', accountId: 'b' }),
  'another engine': (scope) => {
    const { constructor } = scope.node.root;
    const [own] = (constructor as never as Record<symbol, { fqn: string }>)[
      Symbol.for('jsii.rtti')
    ].fqn.split('.');
    const other = own.slice(0, -1) + (own.endsWith('f') ? 'n' : 'f');
    class Other extends App {}
    Object.assign(Other, { [Symbol.for('jsii.rtti')]: { fqn: `${other}.App` } });
    const context = { 'event-streams': scope.node.tryGetContext('event-streams') as unknown };
    return inOwnEngine(new TerraformStack(new Other({ context }), 'Other'));
  },
  'an ARN of something else': (scope) => EventStream.fromEventStreamArn(scope, 'Known', 'acs:oss:a:b:c'),
  'an ARN of no bus': (scope) => EventBus.fromEventBusArn(scope, 'Known', 'acs:oss:a:b:c'),
  'a role that there is not': (scope) => new ServiceLinkedRoles(scope, 'Roles', { existing: ['nobody'] }),
  'an account that nobody says': (scope) =>
    new EventRule(scope, 'Rule', {
      eventBus: EventBus.fromEventBusName(scope, 'Bus', 'orders'),
      targets: [RuleTarget.toMnsQueue({ queueName: 'orders' })],
    }),
  'a variable of the library': (scope) =>
    new StreamFunction(scope, 'Function', { ...FUNCTION, environment: { EVENT_STREAMS_SETTINGS: 'a' } }),
  'a rule that there is not': (scope) =>
    EventStreamRules.of(scope).acknowledge({ rule: 'stream-nam', reason: 'known' }),
  'an acknowledgement without a reason': (scope) =>
    EventStreamRules.of(scope).acknowledge({ rule: 'stream-name', reason: '' }),
  'a quota that is none': (scope) =>
    EventStreamQuotas.of(scope).increase({ quota: 'nothing', maximum: 5, region: 'cn-hangzhou' }),
  'a reference in a quota': (scope) =>
    EventStreamQuotas.of(scope).existing({
      quota: 'streams-per-region',
      count: 1,
      region: new TerraformVariable(scope, 'Region', {}).stringValue,
    }),
  'a metric that there is not': ofDeadLetters,
  'a metric that is inferred': (scope) =>
    new StreamAlarm(scope, 'Alarm', {
      ...ALARM,
      metric: new EventStream(scope, 'Queue', {
        ...PARTS,
        source: new MnsSource({ queueName: 'orders' }),
      }).metricConsumerLag(),
    }),
  'a target without an account': (scope) =>
    new StreamAlarm(scope, 'Alarm', {
      ...ALARM,
      metric: new StreamMetric({ namespace: 'a', metricId: 'b', dimensions: {} }),
      targets: [AlarmTarget.mnsQueue('orders')],
    }),
  'an expectation twice': (scope) => {
    const expectations = EventStreamExpectations.of(stream(scope));
    for (const topic of ['a', 'b']) expectations.drops('debug', { message: { body: topic } });
  },
  'an expectation of an imported stream': (scope) =>
    EventStreamExpectations.of(EventStream.fromEventStreamName(scope, 'Known', 'known')),
  'a message that is an event too': (scope) => stream(scope).simulate({ body: 'a', event: {} }),
  'a message that is no event': (scope) => stream(scope).simulate({ event: 'a' }),
  'a reference in a message': (scope) =>
    stream(scope).simulate({ body: new TerraformVariable(scope, 'Body', {}).stringValue }),
  'a message of which nobody knows the event': (scope) =>
    new EventStream(scope, 'Any', {
      ...PARTS,
      source: StreamSource.fromJson('{"SourceOfTomorrowParameters":{"A":"b"}}'),
    }).simulate({ body: 'a', properties: { b: 'c' } }),
  'a list that was spread': (scope) => {
    const list = new TerraformVariable(scope, 'List', { type: 'list(string)' }).listValue;
    const filter = EventPattern.fromObject({ data: { a: [...list, 'x'] } });
    Testing.synth(TerraformStack.of(stream(scope, { filter })));
  },
  'a stream that no test finds': (scope) => testing.TestedStreams.of(scope).stream('nobody'),
  'an event that a test expects': (scope) => {
    const filter = EventPattern.of({ subject: [Match.exact('never')] });
    stream(scope, { filter });
    testing.TestedStreams.of(scope).streams[0].delivered({ event: { subject: 'always' } });
  },
};

/** Mistakes of each family in a call that is at no construct. */
export const IN_CALLS: Readonly<Record<string, () => unknown>> = {
  'a match that is none': () => Match.exact(undefined as never),
  'an argument of another type': () => SinkField.constant({} as never),
  'a list of another type': () => EventPattern.of({ subject: ['a'] as never }),
  'a pattern that is no JSON': () => EventPattern.fromJson('{'),
  'a pattern that is no object': () => EventPattern.fromJson('[]'),
  'a source that is no JSON': () => StreamSource.fromJson('[]'),
  'a sink that is no JSON': () => StreamSink.fromJson('{'),
  'a field that is none': () => EventField.inside(5 as never),
  'a reference in a duration': () => Duration.minutes(Token.asNumber({ a: 1 })),
  'a sample that is none': () => EventPattern.matchAll().evaluate('{'),
  'a queue of another type': () => MnsSink.toQueue(5 as never),
};
