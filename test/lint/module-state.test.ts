import { messagesOf } from './lint';

const STATE = /^Keep no state in a module/;

describe('module state', () => {
  it.each([
    'let count = 0;\nexport const next = () => (count += 1);\n',
    'export let count = 0;\n',
    'const known = new Map<string, string>();\nexport const get = (key: string) => known.get(key);\n',
    'export const seen = new Set<string>();\n',
    'const queue: string[] = [];\nexport const add = (item: string) => queue.push(item);\n',
  ])('lint refuses %j', async (code) => {
    for (const file of [
      'lib/core/model/made-up.ts',
      'lib/tool/cli/made-up.ts',
      'lib/constructs/values/made-up.ts',
    ])
      expect(await messagesOf(code, file)).toContainEqual(expect.stringMatching(STATE));
  });

  it.each([
    "export const names = new Set(['a']);\n",
    'export const none: readonly string[] = [];\n',
    'const known = new WeakMap<object, string>();\nexport const get = (key: object) => known.get(key);\n',
    'export function count(): number {\n  let total = 0;\n  total += 1;\n  return total;\n}\n',
  ])('lint takes %j', async (code) =>
    expect(await messagesOf(code, 'lib/core/model/made-up.ts')).toEqual([]),
  );
});
