import { plaintextSecret } from '../../../../lib/core/rules/secrets/plaintext-secret';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { TerraformVariable } from 'cdktf';
import { RocketMqInstance, RocketMqSource, UnsafeSecret } from '../../../../lib';
import { checkApp, definition, resource } from '../../../support/rules';
import { problems, testStack, testStream } from '../../../support/synth';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('plaintext-secret', () => {
  const judge = (InstancePassword: unknown, unsafeSecrets?: readonly string[]) =>
    checkApp(plaintextSecret, {
      streams: [
        definition({
          source: { kind: 'SourceRocketMQParameters', parameters: { InstancePassword } },
          location: { constructPath: 'Stack/Stream', unsafeSecrets },
        }),
      ],
    });

  it('refuses a literal wherever a credential stands, and never shows it', () => {
    const findings = [
      ...judge('hunter2'),
      ...checkApp(plaintextSecret, {
        streams: [
          definition({
            sink: { kind: 'SinkDorisParameters', parameters: { Password: constant('hunter2') } },
            transforms: [{ DashScopeTransformParameters: { ApiKey: 'hunter2' } }],
          }),
        ],
        resources: [
          resource('alicloud_event_bridge_event_source_v2', {
            source_rocketmq_parameters: { instance_password: 'hunter2' },
          }),
        ],
      }),
    ];
    expect(findings.map(({ pointer, severity }) => [pointer, severity])).toEqual([
      ['/Source/SourceRocketMQParameters/InstancePassword', 'error'],
      ['/Sink/SinkDorisParameters/Password/Value', 'error'],
      ['/Transforms/0/DashScopeTransformParameters/ApiKey', 'error'],
      ['/source_rocketmq_parameters/instance_password', 'error'],
    ]);
    expect(JSON.stringify(findings)).not.toContain('hunter2');
  });

  it('takes references, and nothing', () => {
    for (const value of [unknown('var.password'), undefined, '']) expect(judge(value)).toEqual([]);
  });

  it('only warns of what says itself that it is unsafe', () => {
    const severity = (...pointers: string[]) => judge('hunter2', pointers)[0].severity;
    expect(severity('/Source/SourceRocketMQParameters/InstancePassword')).toBe('warning');
    for (const other of ['', '/Source', '/Source/SourceRocketMQParameters', '/Sink/InstancePassword'])
      expect(severity(other)).toBe('error');
  });

  it('works at synthesis: a literal fails it, a variable and UnsafeSecret do not', () => {
    const streamWith = (make: (stack: ReturnType<typeof testStack>) => string) => {
      const stack = testStack();
      const instance = RocketMqInstance.cloud4('MQ_INST_1', {
        credentials: { username: 'u', password: make(stack) },
      });
      testStream(stack, { source: new RocketMqSource({ instance, topic: 't', groupId: 'GID_group' }) });
      return problems(stack);
    };
    expect(streamWith(() => 'hunter2')).toMatch(
      /a credential is given as text at .*InstancePassword\. Got a secret \(not shown\)/,
    );
    expect(streamWith(() => 'hunter2')).not.toContain('hunter2');
    expect(
      streamWith((stack) => new TerraformVariable(stack, 'password', { sensitive: true }).stringValue),
    ).toBe('');
    expect(streamWith(() => UnsafeSecret.plainText('throw-away'))).toBe('');
  });

  it('says what is wrong, without the secret, and the remedy', () => {
    expect(judge('hunter2')).toEqual([
      expect.objectContaining({
        rule: 'plaintext-secret',
        message: 'a credential is given as text',
        got: 'a secret (not shown)',
        limit: expect.stringMatching(/^a reference: a sensitive TerraformVariable/),
        source: expect.objectContaining({ date: '2026-09' }),
        fix: expect.stringMatching(/sensitive: true/),
      }),
    ]);
    expect(judge('hunter2', ['/Source/SourceRocketMQParameters/InstancePassword'])[0].message).toBe(
      'a credential is given as text, as UnsafeSecret says',
    );
  });

  it('cannot tell a reference of which nothing says that it is kept secret', () =>
    expect(judge({ ...unknown('later'), $unmarked: true })).toEqual([
      'not evaluated: /Source/SourceRocketMQParameters/InstancePassword (later)',
    ]));

  it('leaves what holds no text to the contract', () => {
    for (const value of [5, null, [], {}]) expect(judge(value)).toEqual([]);
  });

  it('warns of a number that Terraform makes a credential of', () => {
    const judgeNumber = (environment_variables: Record<string, unknown>) =>
      checkApp(plaintextSecret, {
        resources: [resource('alicloud_fcv3_function', { environment_variables })],
      });
    expect(judgeNumber({ DB_PASSWORD: 918273645 })).toEqual([
      expect.objectContaining({ pointer: '/environment_variables/DB_PASSWORD', severity: 'warning' }),
    ]);
    expect(judgeNumber({ DB_PASSWORD: 0, PORT: 918273645 })).toEqual([]);
  });

  it('finds it in whatever stands in its place', () => {
    for (const [value, at] of [
      [['hunter2'], '/0'],
      [{ a: 'hunter2' }, '/a'],
    ] as const)
      expect(judge(value).map(({ pointer }) => pointer)).toEqual([
        `/Source/SourceRocketMQParameters/InstancePassword${at}`,
      ]);
  });

  it('takes transforms that it cannot look into, and looks into kinds that are new', () => {
    const part = { kind: 'SourceFax', parameters: { InstancePassword: 'hunter2' } };
    const transforms = [
      null,
      undefined,
      'hunter2',
      { Arn: 'f', Other: null, More: undefined },
      unknown('later'),
    ];
    expect(checkApp(plaintextSecret, { streams: [definition({ source: part, transforms })] })).toEqual([
      expect.objectContaining({ pointer: '/Source/SourceFax/InstancePassword' }),
    ]);
    const hidden = { ...unknown('later'), DashScopeTransformParameters: { ApiKey: 'hunter2' } };
    expect(checkApp(plaintextSecret, { streams: [definition({ transforms: [hidden] })] })).toEqual([]);
  });

  it('looks into every block of a resource, whatever it is', () => {
    const judgeBlock = (block: unknown, type = 'alicloud_event_bridge_event_source_v2') =>
      checkApp(plaintextSecret, { resources: [resource(type, { source_rocketmq_parameters: block })] });
    const secret = { instance_password: 'hunter2' };
    expect(judgeBlock([{}, secret])).toEqual([
      expect.objectContaining({
        constructPath: 'Stack/event_bridge_event_source_v2',
        pointer: '/source_rocketmq_parameters/1/instance_password',
      }),
    ]);
    for (const block of [undefined, [], [undefined], {}]) expect(judgeBlock(block)).toEqual([]);
    for (const type of ['alicloud_vpc', 'valueOf']) expect(judgeBlock(secret, type)).toHaveLength(1);
  });

  it('finds what is recorded of a block whether it is written as an object or in a list', () => {
    const type = 'alicloud_event_bridge_event_source_v2';
    const severities = (block: unknown, ...unsafeSecrets: string[]) =>
      checkApp(plaintextSecret, {
        resources: [
          resource(
            type,
            { source_rocketmq_parameters: block },
            { location: { address: 'a', unsafeSecrets } },
          ),
        ],
      }).map(({ severity }) => severity);
    const secret = { instance_password: 'hunter2' };
    const object = '/source_rocketmq_parameters/instance_password';
    const second = '/source_rocketmq_parameters/1/instance_password';
    for (const block of [secret, [secret]]) {
      for (const recorded of [object, object.replace('/inst', '/0/inst')])
        expect(severities(block, recorded)).toEqual(['warning']);
      expect(severities(block, second)).toEqual(['error']);
    }
    expect(severities([secret, secret], second)).toEqual(['error', 'warning']);
    expect(severities([secret, secret], object)).toEqual(['error', 'error']);
  });

  it('names each transform', () => {
    const transforms = [{ Arn: 'f' }, { EmbeddingTransformParameters: { ApiKey: 'hunter2' } }];
    expect(
      checkApp(plaintextSecret, { streams: [definition({ transforms })] }).map(({ pointer }) => pointer),
    ).toEqual(['/Transforms/1/EmbeddingTransformParameters/ApiKey']);
  });
});
