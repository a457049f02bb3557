import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  AlicloudProvider,
  DeadLetterQueue,
  EventBus,
  EventRule,
  EventStreams,
  IMnsQueue,
  provider,
  RuleTarget,
} from '../../../lib';
import { knownArn } from '../../../lib/core/model/arn';
import { problems, readBack, synth, testStack, testStream } from '../../support/synth';

const accountId = '1234567890123456';
const other = '6543210987654321';

function stackOf(providerProps: { accountId?: string; region?: string } = { accountId }): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', ...providerProps });
  return stack;
}

/** The ARN that a stream of a stack has by now, with `*` for a reference. */
function arnOf(stack: TerraformStack): string | undefined {
  return knownArn((readBack(stack).runOptions.DeadLetterQueue as any).Arn);
}

const messageQueue = (stack: TerraformStack, props: { provider?: AlicloudProvider } = {}) =>
  new provider.MessageServiceQueue(stack, 'Dead', { queueName: 'dead', ...props });

describe('region and account of a dead-letter queue', () => {
  /** What the stream in cn-shanghai, whose provider knows its account, makes of a queue. */
  function inShanghai(queueOf: (stack: TerraformStack, shanghai: AlicloudProvider) => DeadLetterQueue) {
    const stack = stackOf();
    const shanghai = new AlicloudProvider(stack, 'sh', {
      region: 'cn-shanghai',
      alias: 'sh',
      accountId: other,
    });
    testStream(stack, { region: 'cn-shanghai', deadLetterQueue: queueOf(stack, shanghai) });
    return arnOf(stack);
  }

  it.each<[string, (stack: TerraformStack, shanghai: AlicloudProvider) => DeadLetterQueue, string]>([
    [
      'those of the stream where a name is all there is',
      () => DeadLetterQueue.mnsQueue('dead'),
      `acs:mns:cn-shanghai:${other}:/queues/dead`,
    ],
    [
      'those of the stream for an object that is not a construct',
      () => DeadLetterQueue.toMnsQueue({ queueName: 'dead' } as IMnsQueue),
      `acs:mns:cn-shanghai:${other}:/queues/dead`,
    ],
    [
      'those of the stream for a bus that is imported',
      (stack) => DeadLetterQueue.toEventBus(EventBus.fromEventBusName(stack, 'Bus', 'b')),
      `acs:eventbridge:cn-shanghai:${other}:eventbus/b`,
    ],
    [
      'those of the provider of the queue',
      (stack, shanghai) => DeadLetterQueue.toMnsQueue(messageQueue(stack, { provider: shanghai })),
      `acs:mns:cn-shanghai:${other}:/queues/*`,
    ],
    [
      'those of the default provider for a queue that names none',
      (stack) => DeadLetterQueue.toMnsQueue(messageQueue(stack)),
      `acs:mns:cn-hangzhou:${accountId}:/queues/*`,
    ],
    [
      'what is said outright',
      (stack) =>
        DeadLetterQueue.toMnsQueue(messageQueue(stack), {
          region: 'cn-beijing',
          accountId: '1111222233334444',
        }),
      'acs:mns:cn-beijing:1111222233334444:/queues/*',
    ],
  ])('are %s', (_, queueOf, arn) => expect(inShanghai(queueOf)).toBe(arn));

  it('may be references', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    const variable = (id: string) => new TerraformVariable(stack, id, { type: 'string' }).stringValue;
    new AlicloudProvider(stack, 'alicloud', { region: variable('region'), accountId: variable('account') });
    testStream(stack, { deadLetterQueue: DeadLetterQueue.mnsQueue('dead') });
    expect(arnOf(stack)).toBe('acs:mns:*:*:/queues/dead');
    const { run_options: options } = Object.values<any>(
      synth(stack).resource.alicloud_event_bridge_event_streaming,
    )[0];
    expect(options).toContain('acs:mns:${var.region}:${var.account}:/queues/dead');
  });

  it('may be said for all streams, also after they are made', () => {
    const stack = stackOf({});
    testStream(stack, { deadLetterQueue: DeadLetterQueue.mnsQueue('dead') });
    EventStreams.configure(stack, { accountId: other });
    expect(arnOf(stack)).toBe(`acs:mns:cn-hangzhou:${other}:/queues/dead`);
  });

  it('may be asked for by Terraform', () => {
    const stack = stackOf({});
    EventStreams.configure(stack, { lookUpAccount: true });
    testStream(stack, { deadLetterQueue: DeadLetterQueue.mnsQueue('dead') });
    expect(Object.keys(synth(stack).data)).toEqual(['alicloud_account']);
    expect(arnOf(stack)).toBe('acs:mns:cn-hangzhou:*:/queues/dead');
  });

  it.each<[string, (stack: TerraformStack) => DeadLetterQueue]>([
    ['a name', () => DeadLetterQueue.mnsQueue('dead')],
    ['a reference', (stack) => DeadLetterQueue.toMnsQueue(messageQueue(stack))],
  ])('are missed where nothing says them and the queue is %s', (_, queueOf) => {
    const stack = stackOf({});
    testStream(stack, { deadLetterQueue: queueOf(stack) });
    expect(problems(stack)).toMatch(
      /names no account at \/RunOptions\/DeadLetterQueue\/Arn\. Got acs:mns:cn-hangzhou::\/queues\/(dead|\*)\..*Set accountId and region on the AlicloudProvider/,
    );
    const nowhere = stackOf({ region: undefined });
    testStream(nowhere, { deadLetterQueue: queueOf(nowhere) });
    expect(problems(nowhere)).toMatch(/names no account and no region/);
  });

  it('are those of the rule for a target', () => {
    const stack = testStack('cn-beijing');
    const deadLetterQueue = DeadLetterQueue.mnsQueue('dead');
    const targets = [RuleTarget.functionCompute({ functionName: 'f', deadLetterQueue })];
    new EventRule(stack, 'Rule', { eventBus: new EventBus(stack, 'Bus'), targets, accountId });
    const [rule] = Object.values<any>(synth(stack).resource.alicloud_event_bridge_rule);
    expect(rule.targets[0].dead_letter_queue).toEqual({
      arn: `acs:mns:cn-beijing:${accountId}:/queues/dead`,
    });
  });
});
