import { deadLetterMissing } from '../../../lib/rules/delivery/dead-letter-missing';
import { deadLetterUnused } from '../../../lib/rules/delivery/dead-letter-unused';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

const DeadLetterQueue = { Arn: 'acs:mns:cn-hangzhou:1234567890123456:/queues/q' };
const judge = (rule: any, runOptions: object) =>
  check(rule, definition({ runOptions: runOptions as Record<string, unknown> }));

describe('dead-letter-unused', () => {
  it('warns of a queue beside error tolerance NONE', () => {
    expect(judge(deadLetterUnused, { DeadLetterQueue, ErrorsTolerance: 'NONE' })).toEqual([
      expect.objectContaining({ severity: 'warning', pointer: '/RunOptions/DeadLetterQueue' }),
    ]);
    for (const options of [
      { ErrorsTolerance: 'NONE' },
      { DeadLetterQueue },
      { DeadLetterQueue, ErrorsTolerance: 'ALL' },
    ])
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
