import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ESLint } from 'eslint';

const ROOT = join(__dirname, '..', '..');

/** ESLint with the project's own configuration. Jest cannot load it as ESLint would, by a dynamic import. */
function eslint(cwd: string): ESLint {
  return new ESLint({ cwd, overrideConfigFile: true, baseConfig: require('../../eslint.config.js') });
}

/** What lint says of a text, as if it stood in a file of the project. */
export async function messagesOf(code: string, file: string): Promise<string[]> {
  const [{ messages }] = await eslint(ROOT).lintText(code, { filePath: join(ROOT, file) });
  return messages.map(({ message }) => message);
}

/** What lint says of files in a folder of their own, laid out as in the project: rules that follow imports read them. */
export async function messagesOfFiles(files: Readonly<Record<string, string>>): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'lint-'));
  try {
    for (const [file, code] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), code);
    }
    const results = await eslint(folder).lintFiles(Object.keys(files));
    return results.flatMap(({ messages }) => messages.map(({ message }) => message));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
