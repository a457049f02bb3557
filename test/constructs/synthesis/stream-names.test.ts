import { fc, runs } from '../../support/sampling';
import { streamName } from '../../../lib/core/rules/naming/stream-name';
import { nameFromPath } from '../../../lib/constructs/synthesis/stream-names';
import { check, definition } from '../../support/rules';
import { CODE_POINT } from '../../support/code-point';

describe('nameFromPath', () => {
  it('is readable', () =>
    expect(nameFromPath('Prod/Sensors/Out', 'iot-')).toMatch(/^iot-Prod-Sensors-Out-[0-9a-f]{8}$/));

  it('is always a name that EventBridge keeps, and differs where the path differs', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: CODE_POINT, maxLength: 300 }),
        fc.string({ unit: CODE_POINT, maxLength: 300 }),
        (a, b) => {
          expect(check(streamName, definition({ name: nameFromPath(a) }))).toEqual([]);
          fc.pre(a !== b);
          expect(nameFromPath(a)).not.toBe(nameFromPath(b));
        },
      ),
      { numRuns: runs(1000, 100) },
    );
  });
});
