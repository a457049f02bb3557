import { sameAccount } from '../../../../lib/core/rules/access/same-account';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { evaluate } from '../../../../lib/core/rules/evaluate';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { sentencesOf } from '../../../../lib/core/rules/finding';
import { checkApp, definition, resource } from '../../../support/rules';

const [OWN, OTHER] = ['1234567890123456', '6543210987654321'];
const said = (app: object) =>
  checkApp(sameAccount, app).map((item) =>
    typeof item === 'string' ? item : `${item.pointer}: ${item.got}`,
  );
const stream = (account: any, parts: object) => ({ streams: [definition({ account, ...parts })] });
const queue = (account: string) => ({
  runOptions: { DeadLetterQueue: { Arn: `acs:mns:cn-hangzhou:${account}:/queues/q` } },
});

describe('same-account', () => {
  it('finds a dead-letter queue, a function and a role of another account', () => {
    expect(said(stream(OWN, queue(OWN)))).toEqual([]);
    expect(said(stream(OWN, queue(OTHER)))).toEqual([
      `/RunOptions/DeadLetterQueue/Arn: dead-letter queue in ${OTHER}, stream in ${OWN}`,
    ]);
    const function_ = { Arn: `acs:fc:cn-hangzhou:${OTHER}:functions/f` };
    expect(said(stream(OWN, { transforms: [function_] }))).toEqual([
      `/Transforms/0/Arn: function in ${OTHER}, stream in ${OWN}`,
    ]);
    const oss = { kind: 'SinkOSSParameters', parameters: { RoleArn: `acs:ram::${OTHER}:role/r` } };
    expect(said(stream(OWN, { sink: oss }))).toEqual([
      `/Sink/SinkOSSParameters/RoleArn: role in ${OTHER}, stream in ${OWN}`,
    ]);
  });

  it('finds every other ARN that a stream holds, wherever it stands', () => {
    const secret = `acs:kms:cn-hangzhou:${OTHER}:secret/client-key`;
    const source = {
      kind: 'SourceApacheKafkaParameters',
      parameters: { SslKeystoreKey: { KmsArn: secret } },
    };
    expect(said(stream(OWN, { source }))).toEqual([
      `/Source/SourceApacheKafkaParameters/SslKeystoreKey/KmsArn: KMS secret in ${OTHER}, stream in ${OWN}`,
    ]);
    const sink = {
      kind: 'SinkApacheKafkaParameters',
      parameters: { SslKeystoreKey: { KmsArn: secret } },
    };
    expect(said(stream(OWN, { sink }))).toEqual([
      `/Sink/SinkApacheKafkaParameters/SslKeystoreKey/KmsArn: KMS secret in ${OTHER}, stream in ${OWN}`,
    ]);
  });

  it('finds the roles of functions, given by ARN or made in another account', () => {
    const of = (role: unknown, roleAccount = OWN) =>
      said({
        resources: [
          resource('alicloud_fcv3_function', { role }, { account: OWN }),
          resource('alicloud_ram_role', { role_name: 'r' }, { account: roleAccount }),
        ],
      });
    const reference = unknown('${alicloud_ram_role.ram_role.arn}', 'Stack:alicloud_ram_role.ram_role.arn');
    expect(of(`acs:ram::${OWN}:role/r`)).toEqual([]);
    expect(of(`acs:ram::${OTHER}:role/r`)).toEqual([`/role: role in ${OTHER}, resource in ${OWN}`]);
    expect(of(reference)).toEqual([]);
    expect(of(reference, OTHER)).toEqual([`/role: role in account ${OTHER}, resource in account ${OWN}`]);
    expect(of(unknown('later'))).toEqual(['not evaluated: /role (later)']);
  });

  it('finds the targets and the dead-letter queues of a rule', () => {
    const rule = (account: string) =>
      resource(
        'alicloud_event_bridge_rule',
        {
          targets: [
            {
              endpoint: `acs:mns:cn-hangzhou:${account}:queues/q`,
              dead_letter_queue: { arn: `acs:mns:cn-hangzhou:${account}:/queues/q` },
            },
          ],
        },
        { account: OWN },
      );
    expect(said({ resources: [rule(OWN)] })).toEqual([]);
    // One cause, in two places of the rule.
    expect(said({ resources: [rule(OTHER)] })).toEqual([
      `/targets/0/endpoint: target in ${OTHER}, rule in ${OWN}`,
    ]);
  });

  it('is one finding for one account, wherever it stands, and another one for each other account', () => {
    const functionOf = (account: string) => `acs:fc:cn-hangzhou:${account}:services/s/functions/f`;
    const at = (constructPath: string, account: string) =>
      definition({
        account: OWN,
        transforms: [{ Arn: functionOf(account) }],
        ...queue(account),
        location: { constructPath },
      });
    const { findings } = evaluate(
      { streams: [at('S/A', OTHER), at('S/B', OTHER), at('S/C', '7654321098765432')], resources: [] },
      DEFAULT_SETTINGS,
      [sameAccount],
    );
    expect(findings.map((found) => sentencesOf(found).slice(-2, -1))).toEqual([
      ['The same cause counts at /RunOptions/DeadLetterQueue/Arn and in S/B.'],
      ['The same cause counts at /RunOptions/DeadLetterQueue/Arn.'],
    ]);
  });

  it('says what it does not know, of the ARN or of the stream', () => {
    expect(said(stream(undefined, queue(OTHER)))).toEqual([
      'not evaluated: /RunOptions/DeadLetterQueue/Arn (the provider takes its account from the environment)',
    ]);
    const arn = (Arn: unknown) => said(stream(OWN, { runOptions: { DeadLetterQueue: { Arn } } }));
    expect(arn(unknown('later'))).toEqual(['not evaluated: /RunOptions/DeadLetterQueue/Arn (later)']);
    const partly = (account: any) => ({
      ...unknown('later'),
      $parts: ['acs:mns:cn-hangzhou:', account, ':/queues/', unknown('name')],
    });
    expect(arn(partly(unknown('account')))).toEqual([
      'not evaluated: /RunOptions/DeadLetterQueue/Arn (later)',
    ]);
    expect(arn(partly(OWN))).toEqual([]);
    expect(arn(partly(OTHER))).toHaveLength(1);
  });

  it('leaves to others what is not an ARN, or names no account', () => {
    for (const Arn of ['queue', '', 'acs:mns:cn-hangzhou::/queues/q'])
      expect(said(stream(OWN, { runOptions: { DeadLetterQueue: { Arn } } }))).toEqual([]);
  });
});
