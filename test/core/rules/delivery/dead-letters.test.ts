import { deadLetterMissing } from '../../../../lib/core/rules/delivery/dead-letter-missing';
import { deadLetterUnused } from '../../../../lib/core/rules/delivery/dead-letter-unused';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const DeadLetterQueue = { Arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/q' };
const judge = (rule: any, runOptions: object) =>
  check(rule, definition({ runOptions: runOptions as Record<string, unknown> }));

describe('dead-letter-unused', () => {
  it('warns of a queue beside error tolerance NONE', () => {
    expect(judge(deadLetterUnused, { DeadLetterQueue, ErrorsTolerance: 'NONE' })).toEqual([
      expect.objectContaining({ severity: 'warning', pointer: '/RunOptions/DeadLetterQueue' }),
    ]);
    for (const options of [{ ErrorsTolerance: 'NONE' }, { DeadLetterQueue, ErrorsTolerance: 'ALL' }])
      expect(judge(deadLetterUnused, options)).toEqual([]);
    expect(judge(deadLetterUnused, { DeadLetterQueue, ErrorsTolerance: unknown('x') })).toEqual([
      'not evaluated: /RunOptions/ErrorsTolerance (x)',
    ]);
  });
});

describe('dead-letter-missing', () => {
  it('warns where events are dropped', () => {
    for (const options of [{}, { ErrorsTolerance: 'ALL' }])
      expect(judge(deadLetterMissing, options)).toEqual([expect.objectContaining({ severity: 'warning' })]);
    for (const options of [
      { ErrorsTolerance: 'NONE' },
      { DeadLetterQueue },
      { DeadLetterQueue: unknown('x') },
    ])
      expect(judge(deadLetterMissing, options)).toEqual([]);
    expect(judge(deadLetterMissing, { ErrorsTolerance: unknown('x') })).toEqual([
      'not evaluated: /RunOptions/ErrorsTolerance (x)',
    ]);
  });
});

describe('what the rules about dead letters say', () => {
  it('is what happens, and the remedy', () => {
    expect(judge(deadLetterUnused, { DeadLetterQueue, ErrorsTolerance: 'NONE' })).toEqual([
      expect.objectContaining({
        rule: 'dead-letter-unused',
        message:
          'the dead-letter queue is never used, because the stream stops at an event that fails for good',
        got: 'ErrorsTolerance NONE',
        source: expect.objectContaining({ date: '2026-03-11' }),
        fix: 'Set errorTolerance to ErrorTolerance.ALL, or remove the dead-letter queue.',
      }),
    ]);
    expect(judge(deadLetterMissing, { ErrorsTolerance: 'ALL' })).toEqual([
      expect.objectContaining({
        rule: 'dead-letter-missing',
        pointer: '/RunOptions/DeadLetterQueue',
        message: 'events that fail for good are dropped after the last retry',
        source: expect.objectContaining({ date: '2026-03-11' }),
        fix: 'Give a deadLetterQueue; or acknowledge it where losing an event is acceptable.',
      }),
    ]);
  });

  it('is that a stream stops which does not say otherwise', () => {
    expect(judge(deadLetterUnused, { DeadLetterQueue })).toEqual([
      expect.objectContaining({
        got: 'no ErrorsTolerance, which is NONE then',
        source: expect.objectContaining({ date: '2026-10-08' }),
      }),
    ]);
    expect(judge(deadLetterMissing, {})).toEqual([
      expect.objectContaining({
        pointer: '/RunOptions/ErrorsTolerance',
        message: expect.stringMatching(/stops at an event that fails for good/),
        source: expect.objectContaining({ date: '2026-10-08' }),
      }),
    ]);
  });

  it('is nothing of options that are not known', () => {
    for (const rule of [deadLetterUnused, deadLetterMissing])
      expect(judge(rule, unknown('later'))).toEqual(['not evaluated: /RunOptions (later)']);
  });

  it('is nothing of a tolerance that is not known where it does not matter', () => {
    const ErrorsTolerance = unknown('later');
    expect(judge(deadLetterUnused, { ErrorsTolerance })).toEqual([]);
    expect(judge(deadLetterMissing, { DeadLetterQueue, ErrorsTolerance })).toEqual([]);
  });
});
