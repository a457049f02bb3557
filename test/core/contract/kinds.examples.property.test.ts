import { KINDS } from '../../../lib/core/contract/kinds';
import { judgeExample } from '../../../scripts/parts/judge-example';
import { partExample } from '../../../scripts/parts/part-example';

it.each(Object.entries(KINDS).map(([kind, { side }]) => ({ kind, side })))(
  'the example of $kind makes a stream of which no rule says anything',
  async (part) => expect(await judgeExample('', 'ts', partExample(part))).toEqual([]),
);
