import { unknown } from '../../../../lib/core/model/stream-definition';
import { eventTarget } from '../../../../lib/core/rules/contract/event-target';
import { checkApp, resource } from '../../../support/rules';

const QUEUE = 'acs:mns:cn-hangzhou:1234567890123456:queues/paid';
const said = (values: Record<string, unknown>) =>
  checkApp(eventTarget, { resources: [resource('alicloud_event_bridge_rule', values)] }).map((found) =>
    typeof found === 'string' ? found : `${found.severity} ${found.pointer}: ${found.message}`,
  );
const target = (change: Record<string, unknown>) =>
  said({ targets: [{ target_id: 'a', type: 'acs.mns.queue', endpoint: QUEUE, ...change }] });
const form = (value: unknown) => target({ param_list: [{ resource_key: 'Body', form: value }] });

const NONE = 'EventBridge does not support this value';
const endpoint = (type: string) => `the endpoint is not one of a target of the type ${type}`;

describe('event-target', () => {
  it.each([
    ['acs.mns.queue', QUEUE],
    ['acs.fc.function', 'acs:fc:cn-hangzhou:1234567890123456:functions/f'],
    ['acs.alikafka', 'acs:alikafka:cn-hangzhou:1234567890123456:instances/i/topics/t'],
    ['acs.rocketmq', 'acs:mq:cn-hangzhou:1234567890123456:/instances/i/topic/t'],
    ['https', 'https://hook.example/a'],
    ['acs.dingtalk', 'https://oapi.example/robot'],
    ['mysql', 'anything'],
  ])('takes %s', (type, given) => expect(target({ type, endpoint: given })).toEqual([]));

  it('finds a misspelt type, and warns of one that is unlike all others', () => {
    expect(target({ type: 'acs.mns.queu' })).toEqual([
      `error /targets/0/type: ${NONE} (did you mean "acs.mns.queue"?)`,
    ]);
    expect(target({ type: 'ACS.FC.FUNCTION' })).toHaveLength(1);
    expect(target({ type: 'carrier-pigeon' })).toEqual([`warning /targets/0/type: ${NONE}`]);
  });

  it.each([
    ['acs.mns.queue', 'paid'],
    ['acs.mns.queue', 'acs:fc:cn-hangzhou:1234567890123456:functions/f'],
    ['acs.fc.function', QUEUE],
    ['acs.eventbridge', 'default'],
    ['http', 'hook.example/a'],
    ['https', QUEUE],
  ])('warns of %s with the endpoint %s', (type, given) =>
    expect(target({ type, endpoint: given })).toEqual([`warning /targets/0/endpoint: ${endpoint(type)}`]),
  );

  it('finds forms and states that there are not', () => {
    for (const value of ['ORIGINAL', 'TEMPLATE', 'JSONPATH', 'CONSTANT']) expect(form(value)).toEqual([]);
    expect(form('JSONPAHT')).toEqual([
      `error /targets/0/param_list/0/form: ${NONE} (did you mean "JSONPATH"?)`,
    ]);
    expect(form('constant')).toHaveLength(1);
    expect(said({ status: 'ENABLED' })).toEqual([`error /status: ${NONE} (did you mean "ENABLE"?)`]);
    expect(said({ status: 'DISABLE' })).toEqual([]);
  });

  it('says nothing of what is not there, and waits for what is not known', () => {
    expect([...said({}), ...target({ type: undefined, endpoint: null }), ...said({ status: '' })]).toEqual(
      [],
    );
    expect(said({ targets: unknown('later') })).toEqual(['not evaluated: /targets (later)']);
    expect(said({ targets: [{ type: 'acs.mns.queue' }, unknown('dynamic')] })).toEqual([
      'not evaluated: /targets/1 (dynamic)',
    ]);
    expect(target({ param_list: unknown('later') })).toEqual([
      'not evaluated: /targets/0/param_list (later)',
    ]);
    expect(target({ param_list: [unknown('dynamic')] })).toEqual([
      'not evaluated: /targets/0/param_list/0 (dynamic)',
    ]);
    expect(target({ type: unknown('later') })).toEqual(['not evaluated: /targets/0/type (later)']);
    expect(target({ endpoint: unknown('later') })).toEqual(['not evaluated: /targets/0/endpoint (later)']);
    expect(form(unknown('later'))).toEqual(['not evaluated: /targets/0/param_list/0/form (later)']);
    expect(said({ status: unknown('later') })).toEqual(['not evaluated: /status (later)']);
  });
});
