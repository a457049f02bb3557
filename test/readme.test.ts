import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';

const ROOT = join(__dirname, '..');
const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

function blocks(language: string): string[] {
  return [...README.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, code]) => code,
  );
}

describe('README', () => {
  it('has exactly two set-up commands, the main job first', () => {
    const [, setUp] = README.split('## Set up\n');
    expect(setUp.trimStart().startsWith('```sh\nnpm ci && npm run examples\nnpm ci && npm test\n```')).toBe(
      true,
    );
    expect(README.split('## Set up')[0]).not.toMatch(/\b(npm|npx) /);
  });

  it.each(blocks('ts').map((snippet, i) => [i, snippet] as const))(
    'has snippet %i that compiles and synthesizes against the built package',
    (index, snippet) => {
      // Inside the repository, so that the package and its peers are found as a user would find them.
      const folder = join(ROOT, '.cache', 'readme', String(index));
      mkdirSync(folder, { recursive: true });
      const file = join(folder, 'snippet.ts');
      writeFileSync(file, snippet);
      const program = ts.createProgram([file], {
        noEmit: true,
        strict: true,
        skipLibCheck: true,
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.Node16,
        moduleResolution: ts.ModuleResolutionKind.Node16,
        types: ['node'],
      });
      const errors = ts
        .getPreEmitDiagnostics(program)
        .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'));
      expect(errors).toEqual([]);
      const tsx = join(ROOT, 'node_modules/tsx/dist/cli.mjs');
      execFileSync(process.execPath, [tsx, file], { cwd: folder, stdio: 'pipe' });
      const { stacks } = JSON.parse(readFileSync(join(folder, 'cdktf.out/manifest.json'), 'utf8'));
      for (const { synthesizedStackPath } of Object.values<any>(stacks)) {
        const stack = readFileSync(join(folder, 'cdktf.out', synthesizedStackPath), 'utf8');
        expect(stack).toContain('alicloud_event_bridge_event_streaming');
      }
    },
    60_000,
  );
});
