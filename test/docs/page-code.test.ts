/**
 * The code of the pages of rules, sources and sinks compiles, the wrong one of rules too: what a rule finds is what the
 * compiler lets through.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KINDS } from '../../lib/core/contract/kinds';
import { CATALOGUE } from '../../lib/core/rules/catalogue';
import { programOf } from '../../scripts/parts/judge-example';
import { partExample } from '../../scripts/parts/part-example';
import { ruleExample } from '../../scripts/parts/rule-example';
import { sampleOf } from '../support/sampling';
import { typecheck } from '../support/typecheck';

const folder = mkdtempSync(join(tmpdir(), 'rule-pages-'));
afterAll(() => rmSync(folder, { recursive: true }));

it('compiles', () => {
  const ofRules = CATALOGUE.flatMap(({ id }) => {
    const { language, wrong, right } = ruleExample(id);
    return language === 'ts' ? [[`${id}.wrong`, wrong] as const, [`${id}.right`, right] as const] : [];
  });
  const ofParts = Object.entries(KINDS).map(
    ([kind, { side }]) => [kind, partExample({ kind, side })] as const,
  );
  const files = sampleOf([...ofRules, ...ofParts], 50).map(([name, code]) => {
    const file = join(folder, `${name}.ts`);
    writeFileSync(file, programOf(code));
    return file;
  });
  expect(typecheck(files)).toEqual([]);
});
