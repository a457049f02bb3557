import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describeAtFullCount } from '../support/sampling';
import { blockOf, codeBlocks, Project, ROOT } from '../support/shell-blocks';

const PAGE = readFileSync(join(ROOT, 'docs', 'extensions.md'), 'utf8');
const BLOCKS = codeBlocks(PAGE);
const SHELL = BLOCKS.filter(({ language }) => language === 'sh');
const FILES = BLOCKS.filter(({ file }) => file !== undefined);

jest.setTimeout(180_000);

describe('docs/extensions.md', () => {
  const project = new Project();
  afterAll(() => project.remove());

  beforeAll(() => {
    for (const { file, code } of FILES) project.write(file!, code);
    const added = "EventStreamRules.of(app).addExtension('./rules/acme.ts');";
    expect(PAGE).toContain(added);
    const main = project
      .read('main.ts')
      .replace('const app = new App();', `const app = new App();\n${added}`);
    project.write('main.ts', `import { EventStreamRules } from 'cdktf-alicloud-event-streams';\n${main}`);
  });

  describeAtFullCount('has an extension that compiles where modules are resolved', () => {
    it.each(['node10', 'node16'])('as %s', (kind) => {
      const args = [
        ...['--noEmit', '--strict', '--skipLibCheck', '--esModuleInterop', '--target', 'es2022'],
        ...['--moduleResolution', kind, '--module', kind === 'node16' ? 'node16' : 'commonjs'],
        ...['--typeRoots', join(ROOT, 'node_modules/@types'), '--types', 'node'],
      ];
      const tsc = require.resolve('typescript/bin/tsc');
      const files = ['rules/acme.ts', 'rules/acme.test.ts'];
      const { status, stdout } = spawnSync(process.execPath, [tsc, ...args, ...files], {
        cwd: project.folder,
        encoding: 'utf8',
      });
      expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
    });
  });

  it('has shell lines that find the same at synthesis, in a review and in a test', () => {
    const [review, test, ...more] = SHELL;
    expect(more).toEqual([]);
    const lines = review.code.trimEnd().split('\n');
    expect(lines).toHaveLength(4);
    const [synth, rules, explain, table] = lines.map((line) => project.run(line));
    const finding = /The topic belongs to no department|the topic belongs to no department/;
    expect(synth).toMatchObject({ status: 0, out: expect.stringMatching(finding) });
    expect(rules).toMatchObject({
      status: 0,
      out: expect.stringMatching(/│ extension +│ acme\/topics +│ warning, mandatory/),
    });
    expect(explain.out).toMatch(/^acme\/topics \(extension, warning, mandatory\)/);
    // On a busy machine a line says how far it is.
    expect(table.err.replace(/^.*…\n/gm, '')).toBe('');
    expect(table).toMatchObject({ status: 0, out: expect.stringMatching(finding) });
    expect(project.run(test.code)).toMatchObject({ status: 0, out: expect.stringMatching(/pass 1/) });
  });

  it('names everything that an author may import', () => {
    const exported = Object.keys(require('../../lib/rules')).filter((name) => name !== '__esModule');
    for (const name of exported.filter((name) => typeof require('../../lib/rules')[name] === 'function'))
      expect(PAGE).toContain(`\`${name}\``);
    expect(blockOf(BLOCKS, '.event-streams.yaml')).toContain('./rules/acme.ts');
  });
});
