import { unknown } from '../../../../lib/core/model/stream-definition';
import { partNameRule } from '../../../../lib/core/rules/naming/part-names';
import { check, definition } from '../../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const x = (length: number) => 'x'.repeat(length);
const part = (kind: string, parameters: object) => ({
  kind,
  parameters: parameters as Record<string, unknown>,
});

describe('names where nothing says the edition of the RocketMQ instance', () => {
  const rule = (role: 'topic' | 'group') =>
    partNameRule('thing-name', '2026-11-21', role, 'A title', 'A reason.');
  const judged = (role: 'topic' | 'group', parameters: object) => {
    const given = { InstanceType: unknown('later'), ...parameters };
    const fields = Object.entries(given).map(([name, value]) => [name, constant(value)]);
    const sink = part('SinkRocketMQParameters', Object.fromEntries(fields));
    return [{ source: part('SourceRocketMQParameters', given) }, role === 'topic' ? { sink } : {}].flatMap(
      (stream) => check(rule(role), definition(stream)),
    );
  };
  const severities = (role: 'topic' | 'group', parameters: object) =>
    judged(role, parameters).map((item) => (typeof item === 'string' ? 'not evaluated' : item.severity));

  it.each<[string, unknown, string[]]>([
    ['every edition takes it', 'orders', []],
    ['one edition refuses it', 'GIDx', ['warning', 'warning']],
    ["only a cluster of one's own takes it", 'a b', ['warning', 'warning']],
    ['some editions refuse it', x(100), ['warning', 'warning']],
    ['no edition takes it', x(256), ['error', 'error']],
    ['nothing of it is known', unknown('name'), ['not evaluated', 'not evaluated']],
  ])('is judged by all that it may be: %s', (_, Topic, expected) =>
    expect(severities('topic', { Topic })).toEqual(expected),
  );

  it.each<[string, string, string[]]>([
    ['MQ_INST_1_a', 'GIDx', ['error', 'error']],
    ['rmq-cn-1', 'GIDx', []],
    ['rmq-cn-1', 'TBW102', ['error', 'error']],
    ['elsewhere', 'a b', ['error', 'error']],
    ['elsewhere', 'GIDx', ['warning', 'warning']],
  ])('is judged by the edition that the id of the instance tells: %s %s', (InstanceId, Topic, expected) =>
    expect(severities('topic', { InstanceId, Topic })).toEqual(expected),
  );

  it('says which editions take it', () =>
    expect(judged('topic', { Topic: 'GIDx' })[0].message).toBe(
      'the name of the RocketMQ topic begins as that of a consumer group; only ApsaraMQ for RocketMQ 5.0 and Apache RocketMQ take it',
    ));

  it('judges consumer groups alike', () => {
    expect(severities('group', { GroupID: 'g' })).toEqual(['warning']);
    expect(severities('group', { GroupID: 'orders' })).toEqual([]);
  });
});
