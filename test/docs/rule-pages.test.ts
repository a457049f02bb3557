/** The code of the pages of rules compiles, the wrong one too: what a rule finds is what the compiler lets through. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CATALOGUE } from '../../lib/core/rules/catalogue';
import { programOf } from '../../scripts/parts/judge-example';
import { ruleExample } from '../../scripts/parts/rule-example';
import { typecheck } from '../support/typecheck';

const folder = mkdtempSync(join(tmpdir(), 'rule-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('compiles', () => {
  const files = CATALOGUE.flatMap(({ id }) => {
    const { language, ...sides } = ruleExample(id);
    if (language !== 'ts') return [];
    return Object.entries(sides).map(([side, code]) => {
      const file = join(folder, `${id}.${side}.ts`);
      writeFileSync(file, programOf(code));
      return file;
    });
  });
  expect(typecheck(files)).toEqual([]);
});
