import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { Language } from '../../lib/core/language/languages';
import { Outputs } from '../outputs';
import { inEachLanguage, pageFile } from './page-languages';

const ROOT = join(__dirname, '..', '..');

/** A page that is written in every language: its place below docs, and its text in the language that is spoken. */
export interface Page {
  readonly name: string;
  readonly text: string;
}

/**
 * Writes the pages of a generator in each language, and removes what its folders have beside them. With --check nothing is
 * written and a stale page is an error.
 */
export async function writePages(
  folders: readonly string[],
  pagesIn: (language: Language) => Promise<readonly Page[]>,
): Promise<void> {
  const outputs = new Outputs(ROOT, process.argv.includes('--check'));
  const options = (await prettier.resolveConfig(join(ROOT, 'package.json'))) ?? {};
  await inEachLanguage(async (language) => {
    const pages = await pagesIn(language);
    for (const { name, text } of pages)
      outputs.file(pageFile(language, name), await prettier.format(text, { ...options, parser: 'markdown' }));
    const made = new Set(pages.map(({ name }) => pageFile(language, name)));
    for (const path of folders.flatMap((folder) => filesOf(pageFile(language, folder))))
      if (!made.has(path)) outputs.remove(path);
  });
  outputs.finish('npm run generate');
}

function filesOf(folder: string): string[] {
  const path = join(ROOT, folder);
  return existsSync(path) ? readdirSync(path).map((file) => `${folder}/${file}`) : [];
}
