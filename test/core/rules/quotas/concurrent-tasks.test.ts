import { concurrentTasks } from '../../../../lib/core/rules/quotas/concurrent-tasks';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const withOptions = (runOptions: Record<string, unknown>) => definition({ runOptions });

describe('concurrent-tasks', () => {
  it.each([1, 32])('%d is allowed', (MaximumTasks) =>
    expect(check(concurrentTasks, withOptions({ MaximumTasks }))).toEqual([]),
  );
  it.each([0, 33, 1.5, '2'])('%p is not', (MaximumTasks) =>
    expect(check(concurrentTasks, withOptions({ MaximumTasks }))).toEqual([
      expect.objectContaining({
        rule: 'concurrent-tasks',
        pointer: '/RunOptions/MaximumTasks',
        source: expect.objectContaining({ date: '2023-12-28' }),
      }),
    ]),
  );
  it('lets what is not known be', () =>
    expect(check(concurrentTasks, withOptions({ MaximumTasks: unknown('later') }))).toEqual([]));
});
