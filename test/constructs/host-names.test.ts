import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { findingInHostNames, inHostNames, toSnakeCase } from '../../lib/constructs/host-names';
import {
  AlicloudProvider,
  BatchWindow,
  DataFormat,
  Duration,
  ErrorTolerance,
  EventBus,
  EventPattern,
  EventStream,
  KafkaSink,
  MqttSource,
  testing,
} from '../../lib';

const before = process.env.JSII_AGENT;
const asIf = (agent: string | undefined) => {
  if (agent === undefined) delete process.env.JSII_AGENT;
  else process.env.JSII_AGENT = agent;
};
afterEach(() => asIf(before));

const SENTENCES = [
  ['batchWindow.interval is out of its range', 'batch_window.interval is out of its range'],
  ['batchWindow.interval (TimeBasedWindow)', 'batch_window.interval (TimeBasedWindow)'],
  ['Set dataFormat to DataFormat.JSON.', 'Set data_format to DataFormat.JSON.'],
  [
    'Give a PrivateNetwork, as PrivateNetwork.access does',
    'Give a PrivateNetwork, as PrivateNetwork.access does',
  ],
  ['EventPattern.fromObject({ data: {} })', 'EventPattern.from_object({ data: {} })'],
  ['targets[0].paramList (targets[0].param_list)', 'targets[0].param_list'],
  ['policyName (policy_name) is too long', 'policy_name is too long'],
  ['kafka.instanceId is missing; give text', 'kafka.instance_id is missing; give text'],
  // What is no name of this library, or is in one of a user.
  ['the vSwitch of the VPC', 'the vSwitch of the VPC'],
  ['Got "streamName"', 'Got "streamName"'],
  ['没有规则“streamName”，streamName 缺失', '没有规则“streamName”，stream_name 缺失'],
  ['no event has data.userProperties', 'no event has data.userProperties'],
  ['Name $.data.instanceId.', 'Name $.data.instanceId.'],
  ['telemetry/streamName and streamName/Alerts', 'telemetry/streamName and streamName/Alerts'],
  ['eventbridge:CreateEventStreaming at /Sink', 'eventbridge:CreateEventStreaming at /Sink'],
];

it.each(SENTENCES)('an app in Python reads "%s" as "%s"', (text, inPython) => {
  asIf('Python/3.11.7');
  expect(inHostNames(text)).toBe(inPython);
});

it.each([undefined, 'Go/1.26', 'Java/21'])('an app of %s reads the names as they are', (agent) => {
  asIf(agent);
  for (const [text] of SENTENCES) expect(inHostNames(text)).toBe(text);
});

it('what a user wrote stays in a finding', () => {
  asIf('Python/3.11.7');
  const found = findingInHostNames({
    rule: 'made-up',
    severity: 'error',
    constructPath: 'app/streamName',
    message: 'streamName is wrong',
    got: 'streamName',
    limit: 'a streamName',
    fix: 'Set streamName.',
  });
  expect(found).toMatchObject({
    constructPath: 'app/streamName',
    message: 'stream_name is wrong',
    got: 'streamName',
    limit: 'a stream_name',
    fix: 'Set stream_name.',
  });
});

it('words are divided as jsii divides them', () =>
  expect(['topic', 'mnsQueue', 'vSwitchIds', 'base64Decode', 'cloud4', 'toURLList'].map(toSnakeCase)).toEqual(
    ['topic', 'mns_queue', 'v_switch_ids', 'base64_decode', 'cloud4', 'to_url_list'],
  ));

describe('an app in Python', () => {
  const made = (batchWindow: BatchWindow) => {
    const stack = new TerraformStack(new App(), 'telemetry');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', accountId: '1234567890123456' });
    new EventStream(stack, 'Telemetry', {
      source: new MqttSource({ instanceId: 'post-cn-1', topic: 'telemetry', dataFormat: DataFormat.JSON }),
      sink: new KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: 'telemetry' }),
      batchWindow,
      errorTolerance: ErrorTolerance.ALL,
    });
    return stack;
  };

  it('has findings in its own names', () => {
    asIf('Python/3.11.7');
    const { errors } = testing.TestedStreams.of(made({ interval: Duration.seconds(16) }));
    expect(errors.map(({ message }) => message)).toEqual([
      'batch_window.interval (TimeBasedWindow) is out of its range',
    ]);
  });

  it('has mistakes in its own names', () => {
    asIf('Python/3.11.7');
    expect(() => made({ interval: 3 as never })).toThrow('batch_window.interval is 3; give a Duration');
  });

  it('has what a construct or a call refuses in its own names', () => {
    asIf('Python/3.11.7');
    expect(() => EventPattern.fromJson('[')).toThrow('EventPattern.from_json: the text is not JSON');
    expect(() => EventBus.fromEventBusArn(made({}), 'bus', 'orders')).toThrow('event_bus_arn is "orders"');
  });

  it('has whatever constructs throw in its own names', () => {
    // The engine is that of no app, and what tests of an app say is made of findings, which have its names.
    const others = /constructs\/(?:provider\/|testing\/|own-engine\.ts|contradictions\.ts)/;
    const folder = join(__dirname, '../../lib/constructs');
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((name) => `constructs/${name.replaceAll('\\', '/')}`)
      .filter((name) => /(?<!\.d)\.ts$/.test(name) && !others.test(name));
    expect(files.length).toBeGreaterThan(100);
    const bare = files.filter((name) => /new Error\(/.test(readFileSync(join(folder, '..', name), 'utf8')));
    expect(bare).toEqual([]);
  });
});
