import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../..');
const PAGES = [
  'CONTRIBUTING.md',
  ...readdirSync(join(ROOT, 'docs/decisions')).map((name) => `docs/decisions/${name}`),
];

/** A path from the root of the repository; in capitals is what a reader puts in its place, as is what stands in angle brackets. */
const PATH = /`((?:bench|docs|examples|lib|schema|scripts|site|stand-in|test|twin)\/[\w.@/-]+)`/g;
const isTemplate = (path: string) => /(?:^|\/)(?:GROUP|NAME|RULE-ID)\b/.test(path);

it.each(PAGES)('%s names only files and folders that there are', (page) => {
  const paths = [...readFileSync(join(ROOT, page), 'utf8').matchAll(PATH)].map(([, path]) => path);
  expect(paths.filter((path) => !isTemplate(path) && !existsSync(join(ROOT, path)))).toEqual([]);
});
