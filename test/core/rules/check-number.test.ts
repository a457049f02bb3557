import { LIMITS } from '../../../lib/core/contract/limits';
import { unknown } from '../../../lib/core/model/stream-definition';
import { checkNumber } from '../../../lib/core/rules/check-number';

describe('checkNumber', () => {
  const judge = (value: unknown, limit = LIMITS.functionCpu) => {
    const said: unknown[] = [];
    const output = {
      report: (report: unknown) => void said.push(report),
      skip: (...why: unknown[]) => void said.push(why),
    };
    return [checkNumber(value, limit, { pointer: '/cpu' }, output), ...said];
  };

  it('returns what is within the bounds and on a step', () => {
    for (const value of [0.05, 0.15, 0.35, 16]) expect(judge(value)).toEqual([value]);
    for (const value of [1, 5, 200]) expect(judge(value, LIMITS.functionConcurrency)).toEqual([value]);
  });

  it('reports what is not', () => {
    expect(judge(17)).toEqual([
      undefined,
      {
        pointer: '/cpu',
        message: '{property} is out of its range',
        got: '17 vCPU',
        limit: '0.05–16 vCPU, in steps of 0.05',
        source: LIMITS.functionCpu.source,
        fix: 'Set {property} within the range.',
      },
    ]);
    for (const value of [0, 0.04, 0.07, '1', null, NaN, true]) expect(judge(value)[1]).toBeDefined();
    expect(judge(1.5, LIMITS.functionConcurrency)[1]).toMatchObject({ limit: '1–200 calls, whole numbers' });
  });

  it('says what is not known, and nothing of what is not given', () => {
    expect(judge(unknown('later'))).toEqual([undefined, ['/cpu', 'later']]);
    expect(judge(undefined)).toEqual([undefined]);
  });
});
