/**
 * Keeps the pages of docs/zh-CN that are translated by hand as the English ones: their code is that of the English page,
 * and a page whose English has changed since is an error. With --check stale code is one too.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { Outputs } from './outputs';

const ROOT = join(__dirname, '..');
const FOLDER = 'docs/zh-CN';
/** What a page translates, and as what that was read. */
const OF = /<!-- The Chinese of (docs\/\S+\.md), whose words are (\w+)\. -->/;
const CODE = /^```\w.*\n[^]*?^```$/gm;
/** Translations into another programming language. */
const PYTHON = /^<details>\n<summary>In Python<\/summary>\n[^]*?^<\/details>\n\n?/gm;

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** What tells whether the words of a page, all but its code, are those that were translated. */
function printOf(english: string): string {
  return createHash('sha256').update(english.replace(CODE, '')).digest('hex').slice(0, 12);
}

/** A Chinese page with the code of the English one. */
function withCode(page: string, chinese: string): string {
  const [, source, print] = OF.exec(chinese)!;
  const english = read(source!).replace(PYTHON, '');
  const now = printOf(english);
  if (print !== now)
    throw new Error(
      `${source} has changed since ${page} was translated. Translate what is new, and write "whose words are ${now}" there.`,
    );
  const blocks = english.match(CODE) ?? [];
  const places = chinese.match(CODE) ?? [];
  if (places.length !== blocks.length)
    throw new Error(`${page} has ${places.length} blocks of code, and ${source} ${blocks.length}.`);
  return chinese.replace(CODE, () => blocks.shift()!);
}

async function main(): Promise<void> {
  const outputs = new Outputs(ROOT, process.argv.includes('--check'));
  const options = (await prettier.resolveConfig(join(ROOT, 'package.json'))) ?? {};
  for (const name of readdirSync(join(ROOT, FOLDER)).filter((file) => file.endsWith('.md'))) {
    const page = `${FOLDER}/${name}`;
    const chinese = read(page);
    if (OF.test(chinese))
      outputs.file(page, await prettier.format(withCode(page, chinese), { ...options, parser: 'markdown' }));
    else if (existsSync(join(ROOT, 'docs', name)) && name !== 'rules.md')
      throw new Error(`${page} does not say which words of docs/${name} it is the Chinese of.`);
  }
  outputs.finish('npm run generate');
}

void main();
