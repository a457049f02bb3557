import { plaintextSecret } from '../../../lib/rules/secrets/plaintext-secret';
import { DEFAULT_SETTINGS } from '../../../lib/rules/settings';
import { unknown } from '../../../lib/stream-definition';
import { TerraformVariable } from 'cdktf';
import { RocketMqInstance, RocketMqSource, UnsafeSecret } from '../../../lib';
import { checkApp, definition, resource } from '../../support/rules';
import { problems, testStack, testStream } from '../../support/synth';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('plaintext-secret', () => {
  const judge = (InstancePassword: unknown, settings = DEFAULT_SETTINGS) =>
    checkApp(
      plaintextSecret,
      {
        streams: [
          definition({ source: { kind: 'SourceRocketMQParameters', parameters: { InstancePassword } } }),
        ],
      },
      settings,
    );

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
    const settings = { ...DEFAULT_SETTINGS, unsafeSecrets: new Set(['hunter2']) };
    expect(judge('hunter2', settings)).toEqual([expect.objectContaining({ severity: 'warning' })]);
    expect(judge('other', settings)).toEqual([expect.objectContaining({ severity: 'error' })]);
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
});
