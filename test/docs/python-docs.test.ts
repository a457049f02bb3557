/** The Python of a page stands right below its TypeScript, whatever was written there by hand. */
import { withPython } from '../../scripts/python-docs';

const TYPESCRIPT = "```ts\nimport { App } from 'cdktf';\n\nconst app = new App();\napp.synth();\n```\n";

it('stands right below the TypeScript, and once', () => {
  const fresh = withPython('docs/page.md', `# Page\n\n${TYPESCRIPT}\nProse.\n`);
  expect(fresh).toMatch(/^# Page\n\n```ts\n[^]*?^```\n\n<details>\n[^]*?^<\/details>\n\nProse\.\n$/m);
  expect(fresh.match(/In Python/g)).toHaveLength(1);
  expect(fresh).toContain('app = App()');
  expect(withPython('docs/page.md', fresh)).toBe(fresh);

  const [python] = /^<details>[^]*?^<\/details>\n/m.exec(fresh)!;
  const others = [
    fresh.replace('app = App()', 'app = Stale()'),
    fresh.replace(`${python}\nProse.\n`, `Prose.\n\n${python}`),
    fresh.replace('Prose.\n', `Prose.\n\n${python}`),
    `${fresh}\n${python}`,
  ];
  for (const other of others) {
    expect(other).not.toBe(fresh);
    expect(withPython('docs/page.md', other)).toBe(fresh);
  }
});

it('goes with its TypeScript', () => {
  const fresh = withPython('docs/page.md', `${TYPESCRIPT}\nProse.\n`);
  expect(withPython('docs/page.md', fresh.replace(TYPESCRIPT, ''))).toMatch(/^\n*Prose\.\n$/);
});
