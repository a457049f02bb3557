import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, TerraformStack, Testing } from 'cdktf';
import {
  ContentSplitting,
  DeliveryRole,
  FunctionCode,
  FunctionRuntime,
  NatEgress,
  PrivateNetwork,
  EventStreamRules,
  StreamFunction,
  StreamFunctionProps,
  AlicloudProvider,
  DeadLetterQueue,
  MnsSource,
  RocketMqFilter,
  RocketMqInstance,
  RocketMqSource,
  SlsSink,
} from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { problems, testStack, testStream } from '../../support/synth';

const LIB = join(__dirname, '../../../lib');

const echo = (stack: TerraformStack, change: Partial<StreamFunctionProps> = {}) =>
  new StreamFunction(stack, 'Echo', {
    code: FunctionCode.inline('exports.handler = async () => [];'),
    runtime: FunctionRuntime.NODEJS_20,
    ...change,
  });

const zone = (cidrBlock: string) => ({ zoneId: 'cn-hangzhou-h', cidrBlock });
const network = (stack: TerraformStack, change: object = {}) =>
  new PrivateNetwork(stack, 'Net', { vSwitches: [zone('10.0.0.0/24')], ...change });

/** What breaks each rule about what stands around streams, and nothing else. */
const BROKEN: Record<string, (stack: TerraformStack) => unknown> = {
  'function-size': (stack) => echo(stack, { memorySize: 100, cpu: 99 }),
  'function-handler': (stack) => echo(stack, { handler: 'handler' }),
  'function-environment': (stack) => echo(stack, { environment: { FC_REGION: 'x' } }),
  'function-role': (stack) => echo(stack, { role: 'own' }),
  'function-logging': (stack) => echo(stack, { logging: { project: '', logstore: 'events' } }),
  'function-network': (stack) =>
    echo(stack, { vpc: { vpcId: 'vpc-1', vSwitchIds: [], securityGroupId: 'sg-1' } }),
  'cleansing-pattern': (stack) => new ContentSplitting(stack, 'Split', { field: 'data', separator: '${(' }),
  'network-block': (stack) => network(stack, { vSwitches: [zone('10.1.0.0/24')] }),
  'egress-port': (stack) => network(stack, { egressPorts: [0] }),
  'security-group-peer': (stack) => network(stack, { vpcId: 'vpc-1', egressPorts: [9092] }),
  'nat-bandwidth': (stack) =>
    new NatEgress(stack, 'Nat', { vpcId: 'vpc-1', vSwitchIds: ['vsw-1'], bandwidth: 201 }),
  'nat-vswitch': (stack) => new NatEgress(stack, 'Nat', { vpcId: 'vpc-1', vSwitchIds: [] }),
  'network-ids': (stack) => network(stack, { vpcId: 'vsw-1', cidrBlock: '10.0.0.0/16' }),
  'storage-name': (stack) => echo(stack, { logging: { project: 'My Project', logstore: 'events' } }),
  'role-allows-nothing': (stack) => new DeliveryRole(stack, 'Role'),
};

const rulesIn = (message: string) => [
  ...new Set([...message.matchAll(/\[([a-z-]+)\]$/gm)].map(([, id]) => id)),
];

describe('what stands around streams', () => {
  it.each(Object.entries(BROKEN))('is judged by %s at synthesis and in a review alike', (rule, make) => {
    const stack = testStack();
    make(stack);
    expect(rulesIn(problems(stack))).toEqual([rule]);
    const { findings } = evaluateAll(readSynthesizedStack(JSON.parse(Testing.synth(stack))));
    const errors = findings.filter(({ severity }) => severity === 'error');
    expect([...new Set(errors.map((finding) => finding.rule))]).toEqual([rule]);
    EventStreamRules.of(stack).acknowledge({ rule, reason: 'tried' });
    expect(problems(stack)).toBe('');
  });
});

const account = '1234567890123456';
const selfHosted = (stack: TerraformStack, endpoint: string, change: object = {}) =>
  testStream(stack, {
    source: new RocketMqSource({
      instance: RocketMqInstance.selfHosted(endpoint, change),
      topic: 'orders',
      groupId: 'orders',
    }),
  });

/** What breaks each rule about where a stream reads and delivers. */
const BROKEN_STREAMS: Record<string, (stack: TerraformStack) => unknown> = {
  'private-address': (stack) => selfHosted(stack, '172.16.1.10:9876'),
  'network-reach': (stack) =>
    selfHosted(stack, '192.168.7.7:9876', { network: network(stack, { egressPorts: [9876] }).network }),
  'network-region': (stack) => {
    const provider = new AlicloudProvider(stack, 'There', { region: 'cn-shanghai', alias: 'there' });
    selfHosted(stack, '10.0.0.7:9876', { network: network(stack, { provider }).network });
  },
  'rocketmq-filter': (stack) =>
    testStream(stack, {
      source: new RocketMqSource({
        instance: RocketMqInstance.cloud4('MQ_INST_1'),
        topic: 'orders',
        groupId: 'GID_orders',
        filter: RocketMqFilter.sql('(a > 1'),
      }),
    }),
  'arn-or-name': (stack) =>
    testStream(stack, {
      sink: new SlsSink({
        project: 'logs',
        logstore: 'events',
        roleName: `acs:ram::${account}:role/writer`,
      }),
    }),
  'dead-letter-source': (stack) =>
    testStream(stack, {
      source: new MnsSource({ queueName: 'orders' }),
      deadLetterQueue: DeadLetterQueue.mnsQueue('orders', { accountId: account, region: 'cn-hangzhou' }),
    }),
  'competing-streams': (stack) => {
    testStream(stack, { source: new MnsSource({ queueName: 'orders' }) });
    testStream(stack, { source: new MnsSource({ queueName: 'orders' }) }, 'Second');
  },
};

describe('a stream', () => {
  it.each(Object.entries(BROKEN_STREAMS))(
    'is judged by %s at synthesis and in a review alike',
    (rule, make) => {
      const stack = testStack();
      make(stack);
      const { findings } = evaluateAll(readSynthesizedStack(JSON.parse(Testing.synth(stack))));
      const [found] = findings.filter((finding) => finding.rule === rule);
      expect(found).toBeDefined();
      expect(found.severity === 'error' ? rulesIn(problems(stack)) : [rule]).toContain(rule);
    },
  );
});

describe('the validation of an app', () => {
  it('reports a stream of one stack and a function of another together', () => {
    const app = new App();
    const [a, b] = [testStack('cn-hangzhou', app), testStack('cn-hangzhou', app)];
    testStream(a, { streamName: 'a_b' });
    echo(b, { memorySize: 100, cpu: 99, code: FunctionCode.fromFolder('/nowhere') });
    let message = '';
    try {
      app.synth();
    } catch (error) {
      message = (error as Error).message;
    }
    expect(message).toMatch(/Stack0\/Stream: .*\[stream-name\]/);
    expect(message).toMatch(/Stack1\/Echo: memorySize .*\[function-size\]/);
    expect(message).toMatch(/Stack1\/Echo: code is to come from \/nowhere/);
  });

  it('is the only one that the library adds to a construct', () => {
    const files = readdirSync(LIB, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith('.ts') && !file.endsWith('.d.ts'),
    );
    const adding = files.filter((file) => readFileSync(join(LIB, file), 'utf8').includes('addValidation'));
    expect(adding).toEqual([join('constructs', 'synthesis', 'app-validation.ts')]);
  });
});
