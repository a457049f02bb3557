/**
 * Keeps the pages that are translated by hand, README.zh-CN.md and those of docs/zh-CN, as the English ones: their code is
 * that of the English page, in Python too, and a page whose English has changed since is an error. What is printed stays as
 * the Chinese page has it where it is printed in Chinese. With --check stale code is an error too.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { isGenerated } from './language/page-languages';
import { Outputs } from './outputs';

const ROOT = join(__dirname, '..');
const FOLDER = 'docs/zh-CN';
/** What a page translates, and as what that was read. */
const OF = /<!-- The Chinese of (\S+\.md), whose words are (\w+)\. -->/;
const PYTHON = { of: '<summary>In Python</summary>', to: '<summary>Python 写法</summary>' };
/** A block of code, with what it is in Python. */
const CODE =
  /^```\w.*\n[^]*?^```$(?:\n\n<details>\n<summary>(?:In Python|Python 写法)<\/summary>\n[^]*?^<\/details>$)?/gm;
/** What is printed, in Chinese. */
const PRINTED = /^```text\n[^]*\p{Script=Han}/u;

const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');

/** What tells whether the words of a page, all but its code, are those that were translated. */
function printOf(english: string): string {
  return createHash('sha256').update(english.replace(CODE, '')).digest('hex').slice(0, 12);
}

/** A Chinese page with the code of the English one, or what is wrong with it. */
function withCode(page: string, chinese: string): { text: string } | { problem: string } {
  const [, source, print] = OF.exec(chinese) ?? [];
  if (source === undefined)
    return { problem: `${page} does not say which words of which page it is the Chinese of.` };
  const english = read(source);
  const now = printOf(english);
  if (print !== now)
    return {
      problem: `${source} has changed since ${page} was translated. Translate what is new, and write "whose words are ${now}" there.`,
    };
  const blocks = english.match(CODE) ?? [];
  const places = chinese.match(CODE) ?? [];
  if (places.length !== blocks.length)
    return {
      problem: `${page} has ${places.length} blocks of code, and ${source} ${blocks.length}.`,
    };
  const code = (place: string) => {
    const block = blocks.shift()!;
    return PRINTED.test(place) ? place : block.replace(PYTHON.of, PYTHON.to);
  };
  return { text: chinese.replace(CODE, code) };
}

/** Whether a page of docs/zh-CN is one that a person translates. */
function isTranslation(name: string): boolean {
  if (!name.endsWith('.md') || isGenerated(name)) return false;
  return existsSync(join(ROOT, 'docs', name)) || OF.test(read(`${FOLDER}/${name}`));
}

async function main(): Promise<void> {
  const outputs = new Outputs(ROOT, process.argv.includes('--check'));
  const options = (await prettier.resolveConfig(join(ROOT, 'package.json'))) ?? {};
  const names = readdirSync(join(ROOT, FOLDER)).filter(isTranslation);
  const problems: string[] = [];
  for (const page of ['README.zh-CN.md', ...names.map((name) => `${FOLDER}/${name}`)]) {
    const made = withCode(page, read(page));
    if ('problem' in made) problems.push(made.problem);
    else outputs.file(page, await prettier.format(made.text, { ...options, parser: 'markdown' }));
  }
  if (problems.length > 0) {
    console.error(problems.join('\n'));
    process.exitCode = 1;
  }
  outputs.finish('npm run generate');
}

void main();
