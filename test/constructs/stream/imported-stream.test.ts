import { TerraformOutput, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { AlicloudProvider, EventStream, EventStreams, Grantee, IEventStream } from '../../../lib';
import { resolve, synth, testStack, testStream } from '../../support/synth';

const ONE = '1234567890123456';
const ARN = `acs:eventbridge:cn-beijing:${ONE}:eventstreaming/orders`;

/** What of a stream others may ask, owned or imported. */
const seen = ({ streamName, streamArn, region, accountId }: IEventStream) => ({
  streamName,
  streamArn,
  region,
  accountId,
});

describe('an imported stream', () => {
  it('by its name is where the provider of the stack is', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    new AlicloudProvider(stack, 'alicloud', { region: 'cn-beijing', accountId: ONE });
    const expected = { streamName: 'orders', streamArn: ARN, region: 'cn-beijing', accountId: ONE };
    expect(seen(EventStream.fromEventStreamName(stack, 'Imported', 'orders'))).toEqual(expected);
    expect(seen(testStream(stack, { streamName: 'orders' }))).toEqual(expected);
  });

  it('by its ARN is where that says', () => {
    const stack = testStack();
    expect(seen(EventStream.fromEventStreamArn(stack, 'Imported', ARN))).toEqual({
      streamName: 'orders',
      streamArn: ARN,
      region: 'cn-beijing',
      accountId: ONE,
    });
  });

  it('by what is known of it takes the rest from its provider', () => {
    const stack = testStack();
    EventStreams.configure(stack, { accountId: ONE });
    const abroad = new AlicloudProvider(stack, 'abroad', { alias: 'abroad', region: 'us-west-1' });
    const known = (id: string, attributes: object) =>
      EventStream.fromEventStreamAttributes(stack, id, { streamName: 'orders', ...attributes }).streamArn;
    expect(known('Whole', { region: 'cn-beijing', accountId: '6543210987654321' })).toBe(
      'acs:eventbridge:cn-beijing:6543210987654321:eventstreaming/orders',
    );
    expect(known('Abroad', { provider: abroad })).toBe(
      `acs:eventbridge:us-west-1:${ONE}:eventstreaming/orders`,
    );
    expect(() => known('Wrong', { accountId: '12345' })).toThrow(
      /^Stack0\/Wrong: .*accountId is the text "12345"; give the id of an Alibaba Cloud account: a text of 16 digits/,
    );
  });

  it('by an ARN that is a reference has Terraform take it apart', () => {
    const stack = testStack();
    const arn = new TerraformVariable(stack, 'arn', {}).stringValue;
    const stream = EventStream.fromEventStreamArn(stack, 'Imported', arn);
    expect(resolve(stack, stream.streamName)).toBe('${element(split("/", var.arn), 1)}');
    expect(resolve(stack, stream.region!)).toBe('${element(split(":", var.arn), 2)}');
    expect(resolve(stack, stream.streamArn)).toBe(
      'acs:eventbridge:${element(split(":", var.arn), 2)}:${element(split(":", var.arn), 3)}:eventstreaming/${element(split("/", var.arn), 1)}',
    );
  });

  it('by an ARN of which parts are references reads the parts', () => {
    const stack = testStack();
    const account = new TerraformVariable(stack, 'account', {}).stringValue;
    const arn = `acs:eventbridge:cn-beijing:${account}:eventstreaming/orders`;
    const stream = EventStream.fromEventStreamArn(stack, 'Imported', arn);
    expect([stream.streamName, stream.region]).toEqual(['orders', 'cn-beijing']);
    expect(resolve(stack, stream.streamArn)).toBe(
      'acs:eventbridge:cn-beijing:${var.account}:eventstreaming/orders',
    );
  });

  it.each([
    '',
    'orders',
    `acs:eventbridge:cn-beijing:${ONE}:eventbus/orders`,
    `acs:mns:cn-beijing:${ONE}:/queues/orders`,
    'acs:eventbridge:cn-beijing:12345:eventstreaming/orders',
    'acs:eventbridge:*:*:eventstreaming/orders',
    `acs:eventbridge::${ONE}:eventstreaming/orders`,
    `acs:eventbridge:cn-beijing:${ONE}:eventstreaming/`,
    `acs:eventbridge:cn-beijing:${ONE}:eventstreaming/a/b`,
  ])('refuses the ARN %j in one sentence', (arn) =>
    expect(() => EventStream.fromEventStreamArn(testStack(), 'Imported', arn)).toThrow(
      new Error(
        `Stack0/Imported: streamArn is ${JSON.stringify(arn)}. Give the ARN of an event stream, acs:eventbridge:<region>:<account>:eventstreaming/<stream>, with an account of 16 digits.`,
      ),
    ),
  );

  it('refuses the ARN of something else that holds a reference', () => {
    const stack = testStack();
    const name = new TerraformVariable(stack, 'name', {}).stringValue;
    expect(() =>
      EventStream.fromEventStreamArn(stack, 'Imported', `acs:mns:cn-beijing:${ONE}:/queues/${name}`),
    ).toThrow(/^Stack0\/Imported: streamArn is /);
  });

  it('can be granted like one that is made here', () => {
    const stack = testStack();
    EventStream.fromEventStreamArn(stack, 'Imported', ARN).grantOperate(Grantee.role('oncall'));
    const [policy] = Object.values<any>(synth(stack).resource.alicloud_ram_policy);
    expect(JSON.parse(policy.policy_document).Statement[0].Resource).toEqual([ARN]);
  });
});

describe('isEventStream', () => {
  it('narrows the type: what is one may be asked for its status', () => {
    const stack = testStack();
    testStream(stack, { streamName: 'orders' });
    EventStream.fromEventStreamName(stack, 'Imported', 'other');
    const streams = stack.node.children.filter(EventStream.isEventStream);
    expect(streams.map(({ streamName }) => streamName)).toEqual(['orders']);
    for (const construct of stack.node.children) {
      if (EventStream.isEventStream(construct))
        new TerraformOutput(stack, 'status', { value: construct.streamStatus });
    }
    expect(synth(stack).output.status.value).toMatch(/\.status\}$/);
    expect([undefined, null, 1, 'x', {}, []].some((value) => EventStream.isEventStream(value))).toBe(false);
  });
});
