import { AppDefinition } from '../../../../lib/core/model/app-definition';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { evaluateAll } from '../../../../lib/core/rules/evaluate-all';
import { ruleSetOf } from '../../../../lib/core/rules/extensions/rule-set';
import { notMonitored } from '../../../../lib/core/rules/monitoring/not-monitored';
import { checkApp, definition, resource } from '../../../support/rules';

const stream = definition({
  name: 'orders',
  source: {
    kind: 'SourceRocketMQParameters',
    parameters: { InstanceType: 'Cloud_5', InstanceId: 'rmq-cn-1', Topic: 'orders', GroupID: 'GID_orders' },
  },
});
const series = { instanceId: 'rmq-cn-1', groupId: 'GID_orders' };
const alarm = (values: Record<string, unknown>) =>
  resource('alicloud_cms_alarm', { project: 'acs_rocketmq', metric: 'ConsumerLag', ...values });

function saidOf(values: Record<string, unknown>[], streams: AppDefinition['streams'] = [stream]): string[] {
  const said = checkApp(notMonitored, { streams, resources: values.map(alarm) });
  return said.map((item) => (typeof item === 'string' ? item : item.message));
}

const UNWATCHED = ['no alarm watches what the stream reads'];

describe('not-monitored', () => {
  it.each<[string, Record<string, unknown>[], string[]]>([
    ['no alarm', [], UNWATCHED],
    ['an alarm on what it reads', [{ metric_dimensions: [series] }], []],
    ['one of several series', [{ metric_dimensions: [{ instanceId: 'other', groupId: 'g' }, series] }], []],
    ['an alarm on the whole instance', [{ metric_dimensions: [{ instanceId: 'rmq-cn-1' }] }], []],
    ['an alarm on another group', [{ metric_dimensions: [{ ...series, groupId: 'GID_other' }] }], UNWATCHED],
    [
      'an alarm on series that are not known',
      [{ metric_dimensions: [unknown('later')] }],
      ['not evaluated:  (whether Stack/cms_alarm watches it is known after apply)'],
    ],
    [
      'an alarm of another service',
      [{ project: 'acs_ecs_dashboard', metric_dimensions: [series] }],
      UNWATCHED,
    ],
    [
      'an alarm on the stream itself',
      [{ project: 'acs_eventbridge', metric_dimensions: [{ name: 'orders' }] }],
      [],
    ],
    [
      'an alarm on another stream',
      [{ project: 'acs_eventbridge', metric_dimensions: [{ name: 'payments' }] }],
      UNWATCHED,
    ],
    [
      'an alarm of which that is not known',
      [{ metric_dimensions: unknown('later') }],
      ['not evaluated:  (whether Stack/cms_alarm watches it is known after apply)'],
    ],
    ['an alarm that is off', [{ metric_dimensions: [series], enabled: false }], UNWATCHED],
    ['the same in a text', [{ metric_dimensions: unknown('later'), enabled: 'false' }], UNWATCHED],
    ['an alarm that is on', [{ metric_dimensions: [series], enabled: true }], []],
    [
      'an alarm that may be off',
      [{ metric_dimensions: [series], enabled: unknown('later') }],
      ['not evaluated:  (whether Stack/cms_alarm watches it is known after apply)'],
    ],
  ])('with %s', (_, alarms, expected) => expect(saidOf(alarms)).toEqual(expected));

  it('says where no document names a metric', () =>
    expect(saidOf([], [definition()])).toEqual([
      'no alarm watches the stream, and no document names a metric of its source',
    ]));

  it('runs only where it is asked for', () => {
    const { findings } = evaluateAll({ streams: [stream], resources: [] });
    expect(findings.map(({ rule }) => rule)).not.toContain('not-monitored');
    const rulesFor = (severities: [string, 'info'][], rulesAsOf?: string) =>
      ruleSetOf([], { severities: new Map(severities), off: new Set(), rulesAsOf }, fail);
    const isOn = (set: ReturnType<typeof rulesFor>) => set.rules.some(({ id }) => id === 'not-monitored');
    expect(isOn(rulesFor([]))).toBe(false);
    expect(rulesFor([]).all.some(({ id }) => id === 'not-monitored')).toBe(true);
    expect(isOn(rulesFor([['not-monitored', 'info']]))).toBe(true);
    expect(rulesFor([], '2026-11-26').notices.join()).not.toContain('not-monitored');
  });
});

function fail(problem: string): never {
  throw new Error(problem);
}
