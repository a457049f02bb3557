import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { loadExtensions } from '../../../../lib/core/reading/extensions/load-extensions';

const RULE = "{ id: 'acme/rule', title: 'Rule', severity: 'error', check() {} }";

/** Loads extensions from a folder with these files. */
function load(files: Record<string, string>, ...names: string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'extensions-'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const problems: string[] = [];
  const extensions = loadExtensions(names, folder, (problem) => problems.push(problem));
  const rules = extensions.flatMap(({ extension }) => extension.rules?.map(({ id }) => id) ?? []);
  return { folder, problems, names: extensions.map(({ name }) => name), rules, extensions };
}

describe('extensions', () => {
  it.each([
    ['a list', `module.exports = [${RULE}];`],
    ['an object', `module.exports = { rules: [${RULE}] };`],
    ['a default list', `exports.default = [${RULE}];`],
    ['a default object', `exports.__esModule = true; exports.default = { rules: [${RULE}] };`],
    ['a default inside another', `exports.default = { default: { rules: [${RULE}] } };`],
    ['names', `exports.rules = [${RULE}]; exports.mandatory = ['acme/rule'];`],
  ])('export %s', (_, text) => {
    expect(load({ 'rules.js': text }, './rules.js')).toMatchObject({ problems: [], rules: ['acme/rule'] });
  });

  it('may have no rules of their own', () => {
    const { extensions, problems } = load({ 'a.js': "exports.mandatory = ['loop'];" }, 'a.js');
    expect(problems).toEqual([]);
    expect(extensions).toMatchObject([{ name: 'a.js', extension: { mandatory: ['loop'] } }]);
  });

  it('are files, by a path from the folder or a whole one, and packages that are installed there', () => {
    const files = {
      'rules/one.js': `module.exports = [${RULE.replace('rule', 'one')}];`,
      'node_modules/@acme/rules/package.json': '{ "name": "@acme/rules", "main": "main.js" }',
      'node_modules/@acme/rules/main.js': `module.exports = [${RULE.replace('rule', 'two')}];`,
      'node_modules/@acme/rules/more.js': `module.exports = [${RULE.replace('rule', 'three')}];`,
    };
    const names = ['rules/one.js', '@acme/rules', '@acme/rules/more', '@acme/rules'];
    expect(load(files, ...names)).toMatchObject({
      problems: [],
      names: names.slice(0, 3),
      rules: ['acme/one', 'acme/two', 'acme/three'],
    });
    const { folder } = load(files);
    expect(load({}, join(folder, 'rules/one.js')).rules).toEqual(['acme/one']);
  });

  it('that cannot be used are said, each with what is wrong, and the others stay', () => {
    const files = {
      'good.js': `module.exports = [${RULE}];`,
      'throws.js': 'throw new Error("no.\\n  at here");',
      'syntax.js': 'this is not JavaScript',
      'faulty.js': 'module.exports = { rules: [7], mandatory: 7 };',
    };
    const { folder, problems, names } = load(
      files,
      './throws.js',
      './none.js',
      'good.js',
      'not-installed',
      'faulty.js',
      './syntax.js',
      '.',
    );
    expect(names).toEqual(['good.js']);
    expect(problems).toEqual([
      'extension ./throws.js: cannot be loaded: no.',
      `extension ./none.js: there is no such file in ${folder}.`,
      `extension not-installed: it is neither a file in ${folder} nor a package that is installed there. Correct the path, or install it.`,
      'extension faulty.js: rule 1 is not an object.',
      'extension faulty.js: has a mandatory that is not a list of rule ids.',
      expect.stringMatching(/^extension \.\/syntax\.js: cannot be loaded: .+\.$/),
      `extension .: there is no such file in ${folder}.`,
    ]);
    for (const problem of problems) expect(problem).not.toContain('\n');
  });

  it('may be in TypeScript, where what runs them reads it', () => {
    const name = join(__dirname, '../../../support/extensions/acme.ts');
    const problems: string[] = [];
    const [{ extension }] = loadExtensions([name], '.', (problem) => problems.push(problem));
    expect(problems).toEqual([]);
    expect(extension).toMatchObject({ mandatory: ['acme/team', 'plaintext-secret'] });
  });
});
