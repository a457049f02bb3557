import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { adopt, exportOf, PLAIN_STREAM, streamsMadeBy } from '../../support/adopted';
import { scratchFolder } from '../../support/export-folder';
import { synthesizeText } from '../../support/typecheck';

const folder = scratchFolder('adopt-code');
const REGION = 'cn-hangzhou';
const constant = (Value: string) => ({ Form: 'CONSTANT', Value });

const MQTT = {
  SourceMQTTParameters: { RegionId: REGION, InstanceId: 'post-cn-1', Topic: 't', BodyDataType: 'JSON' },
};
const KAFKA = {
  SinkKafkaParameters: {
    InstanceId: constant('alikafka-1'),
    Topic: constant('t'),
    Acks: constant('1'),
    Value: { Form: 'ORIGINAL' },
  },
};
const rocketMq = (id: string) => ({
  RegionId: REGION,
  InstanceType: 'Cloud_4',
  InstanceId: id,
  Topic: 't',
  GroupID: 'GID_1',
});
const ROCKETMQ_SINK = {
  SinkRocketMQParameters: {
    InstanceType: constant('Cloud_4'),
    InstanceId: constant('MQ_INST_2'),
    Topic: constant('t'),
    Body: { Form: 'ORIGINAL' },
  },
};
const NETWORK = { Network: 'PrivateNetwork', VpcId: 'vpc-1', VSwitchIds: 'vsw-1', SecurityGroupId: 'sg-1' };
const DEAD_LETTERS = {
  DeadLetterQueue: { Arn: 'acs:mns:cn-hangzhou:1234567890123456:queues/dead', ...NETWORK },
};

async function written(name: string, streams: readonly object[], ...args: string[]) {
  const input = exportOf(join(folder, name, 'export'), {
    [REGION]: streams.map((stream, i) => ({ ...PLAIN_STREAM, EventStreamingName: `s-${i}`, ...stream })),
  });
  const output = join(folder, name, 'app');
  const result = await adopt(input, output, ...args);
  return { ...result, input, output, text: result.texts['stacks/cn-hangzhou.ts'] };
}

it.each([
  ['MqttToKafkaOutflow', { Source: MQTT, Sink: KAFKA }, /\n {6}mqtt: \{/, /\n {6}kafka: \{/],
  ['MqttToRocketMqOutflow', { Source: MQTT, Sink: ROCKETMQ_SINK }, /\n {6}mqtt: \{/, /\n {6}rocketMq: \{/],
  [
    'RocketMqRoute',
    { Source: { SourceRocketMQParameters: rocketMq('MQ_INST_1') }, Sink: ROCKETMQ_SINK },
    /\n {6}source: \{/,
    /\n {6}target: \{/,
  ],
  ['EventStream', {}, /\n {6}source: new KafkaSource\(/, /\n {6}sink: new MnsSink\(/],
  [
    'EventStream',
    { Source: { SourceFutureParameters: { A: 1 } } },
    /\n {6}source: StreamSource\.fromApi\(\{ kind: 'SourceFutureParameters', parameters: \{ A: 1 \} \}\)/,
    /\n {6}sink: new MnsSink\(/,
  ],
])('is a %s where it fits', async (className, stream, source, sink) => {
  const { text } = await written(`${className}${Object.keys(stream).length}${source.source.length}`, [
    stream,
  ]);
  expect(text).toContain(`new ${className}(this, 'S0', {`);
  expect(text).toMatch(source);
  expect(text).toMatch(sink);
});

it('names once what several streams share, and nothing else', async () => {
  const { text } = await written('shared', [
    { RunOptions: DEAD_LETTERS },
    { RunOptions: DEAD_LETTERS },
    { Source: { SourceRocketMQParameters: { ...rocketMq('MQ_INST_9'), Topic: 'alone' } } },
  ]);
  expect(text.match(/^ {4}const \w+ = (?!new EventStream)/gm)).toEqual([
    expect.stringContaining('instanceId'),
    expect.stringContaining('vpcAccess'),
    expect.stringContaining('network'),
    expect.stringContaining('deadLetters'),
  ]);
  expect(text.match(/vpc-1/g)).toHaveLength(1);
  expect(text.match(/queues\/dead/g)).toHaveLength(1);
  expect(text.match(/deadLetterQueue: deadLetters,/g)).toHaveLength(2);
  expect(text.match(/alikafka_post-cn-1/g)).toHaveLength(1);
  expect(text.match(/MQ_INST_9/g)).toHaveLength(1);
});

it('adds no default of the library until a line of omit is taken out', async () => {
  const { text } = await written('defaults', [{ RunOptions: {} }]);
  const [, omit] = /omit: \[([^\]]*)\]/.exec(text) ?? [];
  expect(omit).toContain("'/RunOptions/");
  const runOptionsOf = (stack: any) => {
    const [{ run_options: options }] = Object.values<any>(
      stack.resource.alicloud_event_bridge_event_streaming,
    );
    return JSON.parse(options ?? '{}');
  };
  expect(runOptionsOf(synthesizeText(text))).toEqual({});
  const line = /'\/RunOptions\/(\w+)',?\s*/;
  const [, name] = line.exec(text)!;
  expect(Object.keys(runOptionsOf(synthesizeText(text.replace(line, ''))))).toEqual([name]);
});

it('takes what is new when it runs again, and keeps what is there, changed or not', async () => {
  const { input, output } = await written('again', [{}, { Description: 'two' }]);
  const file = join(output, 'stacks', 'cn-hangzhou.ts');
  const edited = `${readFileSync(file, 'utf8')}// a person wrote this\n`;
  writeFileSync(file, edited);
  writeFileSync(join(output, 'README.md'), 'ours');
  exportOf(input, {
    [REGION]: ['s-0', 's-1', 's-2'].map((name) => ({ ...PLAIN_STREAM, EventStreamingName: name })),
  });
  const { out, texts } = await adopt(input, output);
  expect(out).toContain('1 event stream adopted, 2 adopted before, 0 left alone.');
  expect(out).toContain("add to it:\n  import { CnHangzhou2Streams } from './stacks/cn-hangzhou-2';");
  expect([texts['stacks/cn-hangzhou.ts'], texts['README.md']]).toEqual([edited, 'ours']);
  expect(streamsMadeBy(output).map(({ name }) => name)).toEqual(['s-2', 's-0', 's-1']);
  expect((await adopt(input, output)).out).toContain('0 event streams adopted, 3 adopted before');
  expect(existsSync(join(output, 'stacks', 'cn-hangzhou-3.ts'))).toBe(false);
});

describe('of the streams of an account', () => {
  const streams = [
    { EventStreamingName: 'orders-in', Tags: [{ Key: 'team', Value: 'data' }] },
    { EventStreamingName: 'orders-out', Source: MQTT, Tags: [{ Key: 'team', Value: 'web' }] },
    { EventStreamingName: 'alarms', Source: MQTT, Sink: KAFKA, Tags: [{ Key: 'stage', Value: '' }] },
    { EventStreamingName: 'trigger', Tags: [{ Key: 'acs:fc:x', Value: 'f' }] },
    { EventStreamingName: 'system', Source: {}, Metadata: '{"provider":"x"}' },
  ];

  it.each<[string, string[]]>([
    ['--only name:orders-*', ['orders-in', 'orders-out']],
    ['--only name:orders-in --only name:alarms', ['orders-in', 'alarms']],
    ['--except name:*s', ['orders-in', 'orders-out']],
    ['--only tag:team=data', ['orders-in']],
    ['--only tag:team', ['orders-in', 'orders-out']],
    ['--only tag:team=*', ['orders-in', 'orders-out']],
    ['--except tag:team=w*', ['orders-in', 'alarms']],
    ['--only tag:stage=', ['alarms']],
    ['--only kind:MQTT', ['orders-out', 'alarms']],
    ['--only kind:SinkKafkaParameters', ['alarms']],
    ['--only kind:Kafka', ['orders-in', 'alarms']],
    ['--only kind:MQTT --except kind:Kafka', ['orders-out']],
    ['--only name:orders-* --except tag:team=data', ['orders-out']],
    ['', ['orders-in', 'orders-out', 'alarms']],
  ])('%s takes %j', async (selectors, names) => {
    const name = `select-${selectors.replace(/\W+/g, '-').replace(/\*/g, 'x')}${selectors.length}`;
    const { output, code, err } = await written(
      name,
      streams,
      ...selectors.split(' ').filter((word) => word !== ''),
    );
    expect([code, err]).toEqual([0, '']);
    expect(streamsMadeBy(output).map((stream) => stream.name)).toEqual([...names].sort());
  });

  it('those that another tool owns are listed with the reason', async () => {
    const { out } = await written('owned', streams);
    const [, left] = out.split('Left alone:\n');
    expect(left).toContain(
      [
        '  cn-hangzhou/trigger: another service of Alibaba Cloud made it, as its tag acs:fc:x says',
        '  cn-hangzhou/system: it is made of Metadata, for which Terraform has no argument',
      ].join('\n'),
    );
  });
});
