import { messagesOfFiles } from './lint';

const CYCLE = 'Dependency cycle detected';

describe('cycles', () => {
  it('lint finds a cycle of values, from both ends', async () => {
    const messages = await messagesOfFiles({
      'lib/core/model/a.ts': "import { b } from './b';\nexport const a = (): number => b();\n",
      'lib/core/model/b.ts': "import { a } from './a';\nexport const b = (): number => a();\n",
    });
    expect(messages).toEqual([CYCLE, CYCLE]);
  });

  it('lint finds a cycle of types', async () => {
    const messages = await messagesOfFiles({
      'lib/tool/reports/a.ts': "import { B } from './b';\nexport interface A {\n  readonly b?: B;\n}\n",
      'lib/tool/reports/b.ts': "import { A } from './a';\nexport interface B {\n  readonly a?: A;\n}\n",
    });
    expect(messages).toEqual([CYCLE, CYCLE]);
  });

  it('lint finds a cycle through a third file', async () => {
    const messages = await messagesOfFiles({
      'lib/core/model/a.ts': "import { b } from './b';\nexport const a = (): number => b();\n",
      'lib/core/model/b.ts': "export { c as b } from './c';\n",
      'lib/core/model/c.ts': "import { a } from './a';\nexport const c = (): number => a();\n",
    });
    expect(messages).toHaveLength(3);
    for (const message of messages) expect(message).toMatch(/^Dependency cycle/);
  });

  it.each([
    ['import type', "import type { B } from './b';\nexport interface A {\n  readonly b?: B;\n}\n"],
    ['a type in braces', "import { type B } from './b';\nexport interface A {\n  readonly b?: B;\n}\n"],
    ['an import as a type', "export interface A {\n  readonly b?: import('./b').B;\n}\n"],
    ['an export of a type', "export type { B } from './b';\nexport type A = number;\n"],
    ['an export of all types', "export type * from './b';\nexport type A = number;\n"],
  ])('lint refuses %s, which would hide a cycle from it', async (_, code) => {
    const messages = await messagesOfFiles({
      'lib/core/model/a.ts': code,
      'lib/core/model/b.ts': "import { A } from './a';\nexport interface B {\n  readonly a?: A;\n}\n",
    });
    expect(messages).toContainEqual(expect.stringMatching(/^Use a plain import/));
  });

  it('says nothing of files that import one way', async () => {
    const messages = await messagesOfFiles({
      'lib/core/model/a.ts': "import { b } from './b';\nexport const a = (): number => b();\n",
      'lib/core/model/b.ts': 'export const b = (): number => 1;\n',
    });
    expect(messages).toEqual([]);
  });
});
