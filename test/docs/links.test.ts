/** Every link in a page of the repository leads somewhere, and no page is too large for the forges to show. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');
/** GitHub shows no Markdown above 512 kB. */
const LARGEST_PAGE = 400_000;

function pagesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return /^(node_modules|cdktf\.out)$/.test(entry.name) ? [] : pagesBelow(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

const PAGES = [
  ...['README.md', 'README.zh-CN.md', 'API.md', 'CONTRIBUTING.md', 'SECURITY.md'].map((name) =>
    join(ROOT, name),
  ),
  ...['docs', 'examples'].flatMap((folder) => pagesBelow(join(ROOT, folder))),
];

const withoutCode = (text: string): string => text.replace(/^```[^]*?^```/gm, '').replace(/`[^`\n]*`/g, '');

/** The anchors of a page, by the way GitHub makes them of its headings. */
function anchorsOf(page: string): ReadonlySet<string> {
  const text = readFileSync(page, 'utf8').replace(/^```[^]*?^```/gm, '');
  const headings = [...text.matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) => heading!);
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\p{M} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

function brokenLinks(page: string): string[] {
  const targets = [...withoutCode(readFileSync(page, 'utf8')).matchAll(/\]\(([^)\s]+)\)/g)].map(
    ([, to]) => to!,
  );
  return targets.filter((target) => {
    if (/^[a-z]+:/.test(target)) return false;
    const [file = '', anchor] = target.split('#');
    const path = file === '' ? page : join(dirname(page), file);
    if (!existsSync(path)) return true;
    return anchor !== undefined && path.endsWith('.md') && !anchorsOf(path).has(anchor);
  });
}

it.each(PAGES.map((page) => relative(ROOT, page)))('%s', (name) => {
  const page = join(ROOT, name);
  expect(brokenLinks(page)).toEqual([]);
  expect(statSync(page).size).toBeLessThan(LARGEST_PAGE);
});

it('the reference says something of every member, and no default in terms of the API', () => {
  const reference = pagesBelow(join(ROOT, 'docs', 'api')).filter((page) => !page.includes('provider'));
  const silent = reference.flatMap((page) =>
    readFileSync(page, 'utf8')
      .split('\n')
      .filter((line) => /\|\s+\|$|No description|not sent/.test(line)),
  );
  expect(reference.length).toBeGreaterThan(10);
  expect(silent).toEqual([]);
});
