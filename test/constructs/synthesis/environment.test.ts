import { Fn, TerraformProvider, TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  AlicloudProvider,
  DeadLetterQueue,
  EventStream,
  EventStreams,
  EventStreamsConfiguration,
} from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { synth, resolve, testStream } from '../../support/synth';

const [ONE, OTHER, THIRD] = ['1234567890123456', '6543210987654321', '1111222233334444'];

type Config = ConstructorParameters<typeof AlicloudProvider>[2];

function stackWith(config: Config, said?: EventStreamsConfiguration) {
  const stack = new TerraformStack(Testing.app(), 'Stack');
  const provider = new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', ...config });
  if (said !== undefined) EventStreams.configure(stack, said);
  return { stack, provider };
}

/** The account of a stream to whoever asks it, and to the rules: these must not differ. */
function accounts(stack: TerraformStack, stream: EventStream) {
  const [read] = readSynthesizedStack(stack.toTerraform()).streams;
  return { construct: stream.accountId, rules: read.account };
}

describe('the account of a stream', () => {
  it.each<{
    from: string;
    account?: string;
    config: Config;
    said?: EventStreamsConfiguration;
    prop?: string;
  }>([
    { from: 'nowhere', config: {} },
    { from: 'the provider', account: ONE, config: { accountId: ONE } },
    { from: 'an assumed role', account: ONE, config: { assumeRole: { roleArn: `acs:ram::${ONE}:role/r` } } },
    {
      from: 'an OIDC role',
      account: ONE,
      config: { assumeRoleWithOidc: { roleArn: `acs:ram::${ONE}:role/r` } as any },
    },
    {
      from: 'the provider before what is said above',
      account: ONE,
      config: { accountId: ONE },
      said: { accountId: OTHER },
    },
    { from: 'what is said above', account: OTHER, config: {}, said: { accountId: OTHER } },
    { from: 'above, with a profile', account: OTHER, config: { profile: 'p' }, said: { accountId: OTHER } },
    {
      from: 'the prop before all',
      account: THIRD,
      config: { accountId: ONE },
      said: { accountId: OTHER },
      prop: THIRD,
    },
  ])('comes from $from', ({ account, config, said, prop }) => {
    const { stack } = stackWith(config, said);
    const stream = testStream(stack, { accountId: prop });
    synth(stack);
    expect(accounts(stack, stream)).toEqual({ construct: account, rules: account });
  });

  it("is that of the stream's own provider, an override of it, and one of an app's own bindings", () => {
    const { stack, provider } = stackWith({ accountId: ONE });
    const abroad = new AlicloudProvider(stack, 'abroad', {
      alias: 'abroad',
      region: 'us-west-1',
      accountId: OTHER,
    });
    expect(testStream(stack, { provider: abroad }, 'Abroad').accountId).toBe(OTHER);
    provider.addOverride('account_id', THIRD);
    expect(testStream(stack, {}, 'Overridden').accountId).toBe(THIRD);
    class OwnBinding extends TerraformProvider {
      public readonly accountId = OTHER;
      public readonly region = 'cn-beijing';
      constructor() {
        super(stack, 'own', { terraformResourceType: 'alicloud' });
      }
      public get alias() {
        return 'own';
      }
      protected synthesizeAttributes() {
        return { account_id: this.accountId, region: this.region, alias: this.alias };
      }
    }
    const own = testStream(stack, { provider: new OwnBinding() }, 'Own');
    expect([own.accountId, own.region]).toEqual([OTHER, 'cn-beijing']);
    const read = readSynthesizedStack(JSON.parse(JSON.stringify(synth(stack)))).streams;
    expect(read.map(({ account }) => account).sort()).toEqual([THIRD, OTHER, OTHER].sort());
  });

  it('may be a reference, of the provider or of the role that it assumes', () => {
    const { stack } = stackWith({});
    const variable = new TerraformVariable(stack, 'v', {}).stringValue;
    const by = (alias: string, config: Config) => {
      const provider = new AlicloudProvider(stack, alias, { alias, region: 'cn-hangzhou', ...config });
      return resolve(stack, testStream(stack, { provider }, `By${alias}`).accountId!);
    };
    expect(by('id', { accountId: variable })).toBe('${var.v}');
    expect(by('role', { assumeRole: { roleArn: variable } })).toBe('${element(split(":", var.v), 3)}');
    const text = Fn.join('', ['acs:ram::', variable, ':role/r']);
    expect(by('text', { assumeRole: { roleArn: text } })).toMatch(/^\$\{element\(split\(":", join/);
    EventStreams.configure(stack, { accountId: ONE });
    expect(by('known', { assumeRole: { roleArn: variable } })).toBe(ONE);
  });

  it('is said nearest to the stream', () => {
    const app = Testing.app();
    EventStreams.configure(app, { accountId: ONE, region: 'cn-hangzhou' });
    const stack = new TerraformStack(app, 'Stack');
    new AlicloudProvider(stack, 'alicloud', {});
    EventStreams.configure(stack, { accountId: OTHER });
    const stream = testStream(stack, { streamName: 'a' });
    expect(stream.streamArn).toBe(`acs:eventbridge:cn-hangzhou:${OTHER}:eventstreaming/a`);
    synth(stack);
    const [read] = readSynthesizedStack(stack.toTerraform()).streams;
    expect([read.account, read.region]).toEqual([OTHER, 'cn-hangzhou']);
    expect(read.source.parameters.RegionId).toBe('cn-hangzhou');
  });

  it('is asked for by Terraform where somebody wants that, once a provider', () => {
    const { stack, provider } = stackWith({}, { lookUpAccount: true });
    const abroad = new AlicloudProvider(stack, 'abroad', { alias: 'abroad', region: 'us-west-1' });
    const known = new AlicloudProvider(stack, 'known', {
      alias: 'known',
      region: 'cn-beijing',
      accountId: ONE,
    });
    testStream(stack, { provider: known }, 'Known');
    expect(synth(stack).data).toBeUndefined();
    const [one, two, three] = ['One', 'Two', 'Three'].map((id, i) =>
      testStream(stack, { provider: i === 2 ? abroad : undefined }, id),
    );
    expect(resolve(stack, one.accountId!)).toBe('${data.alicloud_account.EventStreamsAccount.id}');
    expect(resolve(stack, two.accountId!)).toBe('${data.alicloud_account.EventStreamsAccount.id}');
    expect(resolve(stack, three.streamArn)).toContain(
      ':us-west-1:${data.alicloud_account.EventStreamsAccount-abroad.id}:',
    );
    expect(synth(stack).data.alicloud_account).toEqual({
      EventStreamsAccount: {},
      'EventStreamsAccount-abroad': { provider: 'alicloud.abroad' },
    });
    expect(provider.alias).toBeUndefined();
  });
});

describe('EventStreams.configure', () => {
  it('refuses what is not an account, and what contradicts', () => {
    const app = Testing.app();
    expect(() => EventStreams.configure(app, { accountId: '12345' })).toThrow(
      'EventStreams.configure: configuration.accountId is the text "12345"; give the id of an Alibaba Cloud account: a text of 16 digits.',
    );
    expect(() => EventStreams.configure(app, { accountId: undefined as any })).not.toThrow();
    const stack = new TerraformStack(app, 'Stack');
    expect(() => EventStreams.configure(stack, { accountId: ONE, lookUpAccount: true })).toThrow(
      /^Stack: contradictory props: accountId and lookUpAccount are both given/,
    );
  });
});

describe('what is not known of places', () => {
  const said = (stack: TerraformStack) => {
    Testing.synth(stack, true);
    return stack.node.metadata
      .map(({ data }) => data)
      .filter((data) => /^\d+ checks? (is|are) off/.test(data));
  };

  it('is said in one line at the synthesis, with the number of checks that it turned off', () => {
    const { stack } = stackWith({});
    const deadLetterQueue = DeadLetterQueue.mnsQueue('dead', { accountId: ONE });
    ['A', 'B'].forEach((id) => testStream(stack, { deadLetterQueue }, id));
    const lines = said(stack);
    expect(lines).toEqual([
      '2 checks are off (same-account 2), for the account of 2 streams and resources is not known: the provider takes its account from the environment. Set accountId on the AlicloudProvider, or say it with EventStreams.configure.',
    ]);
    expect(said(stack)).toEqual(lines);
  });

  it('is nothing once somebody says it', () => {
    const { stack } = stackWith({}, { accountId: ONE });
    testStream(stack, { deadLetterQueue: DeadLetterQueue.mnsQueue('dead') });
    expect(said(stack)).toEqual([]);
  });
});
