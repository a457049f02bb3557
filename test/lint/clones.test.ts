import { describeAtFullCount } from '../support/sampling';
import { clonesIn, handWritten, shapesOf } from './clones';

/** From so many lines on, two pieces of logic that are alike should be one. */
const LINES = 10;

const FILES = handWritten();

function shapes(files: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(files).map(([file, code]) => [file, shapesOf(code)]));
}

const LOGIC = `
export function total(orders: readonly Order[], rate: number): number {
  let sum = 0;
  for (const order of orders) {
    if (order.cancelled || order.lines.length === 0) continue;
    const net = order.lines.reduce((all, { price, count }) => all + price * count, 0);
    const tax = order.country === 'none' ? 0 : net * rate;
    sum += net + tax;
    if (order.discount !== undefined) sum -= Math.min(order.discount, net);
    if (sum > 1000000) throw new Error('too much: ' + order.id);
  }
  return Math.round(sum * 100) / 100;
}
`;
const RENAMED = LOGIC.replace(/order/g, 'parcel')
  .replace(/sum|net/g, 'weight$&')
  .replaceAll('100', '7');

describeAtFullCount('no piece of lib stands there twice', () => {
  it('to the letter', async () => expect(await clonesIn(FILES, LINES)).toEqual([]));

  it('under other names', async () => expect(await clonesIn(shapes(FILES), LINES)).toEqual([]));
});

describe('a piece that stands twice is found', () => {
  it('to the letter', async () => {
    const files = { 'a.ts': LOGIC, 'b.ts': `const before = 1;\n${LOGIC}` };
    expect(await clonesIn(files, LINES)).toEqual([expect.stringMatching(/^b\.ts:.* ~ a\.ts:/)]);
  });

  it('under other names', async () => {
    const files = { 'a.ts': LOGIC, 'b.ts': RENAMED };
    expect(await clonesIn(files, LINES)).toEqual([]);
    expect(await clonesIn(shapes(files), LINES)).toHaveLength(1);
  });

  it('not where only declarations are alike', async () => {
    const members = Array.from({ length: 30 }, (_, i) => `  readonly member${i}?: string;`).join('\n');
    const files = {
      'a.ts': `interface A {\n${members}\n}\n`,
      'b.ts': `interface B {\n${members.replaceAll('member', 'other')}\n}\n`,
    };
    expect(await clonesIn(shapes(files), LINES)).toEqual([]);
  });
});

it('reads the code that people write, and no other', () => {
  expect(Object.keys(FILES)).toContain('lib/core/rules/evaluate.ts');
  expect(
    Object.keys(FILES).filter((file) => /provider\/|validators\/|kinds\.ts|kafka-sink/.test(file)),
  ).toEqual([]);
});
