import { concurrentTasks } from '../../../../lib/core/rules/quotas/concurrent-tasks';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const withOptions = (MaximumTasks: unknown) => definition({ runOptions: { MaximumTasks } });
const queue = { kind: 'SinkMNSParameters', parameters: {} };

describe('concurrent-tasks', () => {
  it.each([1, 32])('%d is allowed', (tasks) =>
    expect(check(concurrentTasks, withOptions(tasks))).toEqual([]),
  );

  it.each([0, 33])('%p is refused of Kafka, and doubted of what no document covers', (tasks) => {
    const found = (change: object) => check(concurrentTasks, { ...withOptions(tasks), ...change });
    const common = { pointer: '/RunOptions/MaximumTasks', limit: '1–32 tasks' };
    expect(found({})).toEqual([
      expect.objectContaining({
        ...common,
        severity: 'error',
        source: expect.objectContaining({ date: '2023-12-28' }),
      }),
    ]);
    expect(found({ sink: queue })).toEqual([expect.objectContaining({ ...common, severity: 'warning' })]);
    const source = { kind: 'SourceKafkaParameters', parameters: {} };
    expect(found({ source, sink: queue })).toEqual([expect.objectContaining({ severity: 'error' })]);
  });

  it.each([1.5, '2', undefined])('%p is left to the contract', (tasks) =>
    expect(check(concurrentTasks, withOptions(tasks))).toEqual([]),
  );
  it('says what it cannot know', () =>
    expect(check(concurrentTasks, withOptions(unknown('later')))).toEqual([
      'not evaluated: /RunOptions/MaximumTasks (later)',
    ]));
});
