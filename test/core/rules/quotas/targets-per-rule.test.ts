import { targetsPerRule } from '../../../../lib/core/rules/quotas/targets-per-rule';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const judge = (targets: unknown) =>
  checkApp(targetsPerRule, { resources: [resource('alicloud_event_bridge_rule', { targets })] });
const targets = (count: number) => Array.from({ length: count }, (_, i) => ({ target_id: `t${i}` }));

describe('targets-per-rule', () => {
  it.each([1, 5])('allows %d targets', (count) => expect(judge(targets(count))).toEqual([]));

  it('wants a target', () =>
    expect(judge([])).toEqual([
      expect.objectContaining({
        rule: 'targets-per-rule',
        severity: 'error',
        constructPath: 'Stack/event_bridge_rule',
        address: 'alicloud_event_bridge_rule.event_bridge_rule',
        pointer: '/targets',
        message: 'the rule has a wrong number of targets',
        got: '0 targets',
        limit: '1–5 targets a rule',
        source: expect.objectContaining({ title: 'EventBridge: Limits' }),
        fix: 'Add a target.',
      }),
    ]));

  it('refuses a sixth', () =>
    expect(judge(targets(6))).toEqual([
      expect.objectContaining({
        got: '6 targets',
        fix: 'Divide the targets between several rules with the same filter.',
      }),
    ]));

  it('takes a single block for one target', () => expect(judge({ target_id: 't' })).toEqual([]));

  it('wants an id of its own for each, also by reference', () => {
    expect(judge([{ target_id: 'a' }, { target_id: 'b' }, { target_id: 'a' }, { target_id: 'a' }])).toEqual(
      [2, 3].map((i) =>
        expect.objectContaining({
          pointer: `/targets/${i}/target_id`,
          message: 'two targets of the rule have the same id',
          got: '"a"',
          limit: 'an id of its own for each target',
          fix: 'Set another targetId, or none.',
        }),
      ),
    );
    const same = { target_id: unknown('later', 'S:x.y.id') };
    expect(judge([same, same])).toHaveLength(1);
  });

  it('leaves out ids that are missing or not known', () => {
    expect(judge([{}, {}, undefined, null])).toEqual([]);
    expect(judge([{ target_id: unknown('later') }, { target_id: unknown('later') }])).toEqual([]);
  });

  it('says what it cannot know', () =>
    expect(judge(unknown('later'))).toEqual(['not evaluated: /targets (later)']));

  it('counts what is certain where a dynamic block makes more', () => {
    const dynamic = unknown('dynamic');
    const skipped = ['not evaluated: /targets (dynamic)'];
    expect(judge([dynamic])).toEqual(skipped);
    expect(judge([...targets(5), dynamic])).toEqual(skipped);
    expect(judge([...targets(6), dynamic])).toEqual([expect.objectContaining({ got: 'at least 6 targets' })]);
  });

  it.each([[undefined], [null]])('wants a target where there is %p', (none) =>
    expect(judge(none)).toEqual([expect.objectContaining({ got: '0 targets' })]),
  );
});
