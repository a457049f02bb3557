import { remembered, rememberedNames } from '../../../lib/core/model/remembered';

describe('remembered', () => {
  const asked: string[] = [];
  const nameOf = remembered(({ name }: { readonly name?: string }) => {
    asked.push(name ?? 'nothing');
    return name;
  });

  test('asks once for each object, whatever the answer is', () => {
    const [one, other, none] = [{ name: 'x' }, { name: 'x' }, {}];
    expect([one, other, none, one, other, none].map(nameOf)).toEqual([
      'x',
      'x',
      undefined,
      'x',
      'x',
      undefined,
    ]);
    expect(asked).toEqual(['x', 'x', 'nothing']);
  });
});

describe('rememberedNames', () => {
  test('asks once for each name, and each time for long texts', () => {
    const asked: string[] = [];
    const sizeOf = rememberedNames((name) => {
      asked.push(name);
      return name.length;
    });
    const long = 'x'.repeat(65);
    expect(['Topic', 'Topic', '', '', long, long].map(sizeOf)).toEqual([5, 5, 0, 0, 65, 65]);
    expect(asked).toEqual(['Topic', '', long, long]);
  });

  test('keeps no more than it can hold', () => {
    let asked = 0;
    const count = rememberedNames(() => (asked += 1));
    const names = Array.from({ length: 10_001 }, (_, i) => `p${i}`);
    for (const name of [...names, ...names]) count(name);
    expect(asked).toBe(10_002);
  });
});
