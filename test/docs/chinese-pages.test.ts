/** Generated pages are there in Chinese, and nothing that people read on them is left in English. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { translationsOf } from '../../lib/core/language/languages';
import { speaking } from '../../lib/core/language/say';
import { DOCUMENTS } from '../../lib/core/contract/documents';
import { HOME, rulePageUrl } from '../../lib/core/contract/pages';
import { KINDS, SERVICES } from '../../lib/core/contract/kinds';
import { textsOfMarkdown } from '../support/parsers';

const ROOT = join(__dirname, '..', '..');
const read = (page: string) => readFileSync(join(ROOT, page), 'utf8');
const pagesOf = (folder: string) => readdirSync(join(ROOT, folder)).sort();

/** Documents and services are named as they name themselves. */
const NAMES = [...Object.values(DOCUMENTS), ...Object.values(KINDS), ...Object.values(SERVICES)]
  .map(({ title }) => title)
  .sort((a, b) => b.length - a.length);

/** What a page says, without code, names of documents and what others say. */
function proseOf(page: string): string {
  const text = read(page)
    .replace(/^```(?!text)[^]*?^```$/gm, '')
    .replace(/`[^`\n]*`|<!--.*?-->|\]\([^)]*\)|“[^”]*”|"[^"]*"/g, '')
    .replace(/Invalid regular expression: .*?（/g, '');
  return NAMES.reduce((rest, title) => rest.replaceAll(title, ''), text);
}

/** Words of English one after the other, in which no place or list is. */
const SENTENCE = /[a-z]{2,},? [a-z]{2,} [a-z]{2,}[^。\n]*/gi;

const FOLDERS = ['rules', 'sources', 'sinks'];

it.each(FOLDERS)('has every page of %s', (folder) =>
  expect(pagesOf(`docs/zh-CN/${folder}`)).toEqual(pagesOf(`docs/${folder}`)),
);

it.each([
  'rules.md',
  ...FOLDERS.flatMap((folder) => pagesOf(`docs/zh-CN/${folder}`).map((page) => `${folder}/${page}`)),
])('%s says nothing in English', (page) =>
  expect(proseOf(`docs/zh-CN/${page}`).match(SENTENCE) ?? []).toEqual([]),
);

/** Links of a Chinese page to English ones that there are in Chinese. */
function detours(page: string): string[] {
  const text = read(page).replace(/^```[^]*?^```$/gm, '');
  return [...text.matchAll(/\[([^\]]*)\]\(([^)#\s]+\.md)/g)]
    .filter(([, name, to]) => {
      const file = join(dirname(page), to!);
      const chinese = file.replace(/^docs\//, 'docs/zh-CN/');
      return (
        name !== 'English' &&
        file.startsWith('docs/') &&
        !file.startsWith('docs/zh-CN/') &&
        existsSync(join(ROOT, chinese))
      );
    })
    .map(([, , to]) => to!);
}

const PAGES = [
  'README.zh-CN.md',
  ...readdirSync(join(ROOT, 'docs/zh-CN'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `docs/zh-CN/${file}`),
];

it.each(PAGES)('%s leads to Chinese pages where there are', (page) => expect(detours(page)).toEqual([]));

/** Asterisks that close nothing: they do not between Chinese punctuation and a word, nor after a blank. */
it.each(PAGES)('%s shows what is bold as bold, and no blank where a link begins', (page) => {
  expect(textsOfMarkdown(read(page)).filter((text) => text.includes('**'))).toEqual([]);
  expect(read(page)).not.toMatch(/\[ \p{Script=Han}[^\]]*\]\(/u);
});

it('a rule is explained by its Chinese page in Chinese', () =>
  expect(speaking(translationsOf('zh-CN'), () => rulePageUrl('loop'))).toBe(
    `${HOME}/blob/main/docs/zh-CN/rules/loop.md`,
  ));
