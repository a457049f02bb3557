import { AcceptanceIndex } from '../../../lib/core/rules/acceptance-index';
import { Finding } from '../../../lib/core/rules/finding';
import { accepts, Acceptance } from '../../../lib/core/rules/settings';
import { fc } from '../../support/sampling';

const part = fc.constantFrom('a', 'b', 'a[0]', 'b["x"]');
const path = fc
  .tuple(fc.constantFrom('/', '.'), fc.array(part, { maxLength: 3 }))
  .map(([by, parts]) => parts.join(by));
const rule = fc.constantFrom('one', 'two');
const pointer = fc.option(fc.constantFrom('', '/', '/a', '/a/', '/a/b', '/a//b', '/ab'), { nil: undefined });

describe('acknowledgements by their places', () => {
  it('are those that comparing all finds, in their order', () => {
    const acceptance = fc.record({ rule, path, pointer, reason: fc.constant('r') });
    const finding = fc.record({ rule, constructPath: path, address: path, pointer });
    fc.assert(
      fc.property(fc.array(acceptance), finding, (all: Acceptance[], found) => {
        const expected = all.filter((item) => accepts(item, found as unknown as Finding));
        expect(new AcceptanceIndex(all).of(found as unknown as Finding)).toEqual(expected);
      }),
    );
  });
});
