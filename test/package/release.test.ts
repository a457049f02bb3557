import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '../../scripts/release';
import { emptyFolder, ROOT } from './installed';

const ADOPTED = 'examples/adopting/event-streams/package.json';
const FILES = [
  'package.json',
  'package-lock.json',
  'CHANGELOG.md',
  'test/core/rules/severities.json',
  ADOPTED,
];
const read = (path: string) => readFileSync(join(folder, path), 'utf8');

let folder: string;

beforeEach(() => {
  folder = emptyFolder();
  for (const path of FILES) cpSync(join(ROOT, path), join(folder, path));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a release has its version in manifest and lock file, its day in the changelog, and the severities of that day', () => {
  prepare(folder, '7.1.0', '2027-03-01');
  expect(JSON.parse(read('package.json')).version).toBe('7.1.0');
  expect(JSON.parse(read('package-lock.json'))).toMatchObject({
    version: '7.1.0',
    packages: { '': { version: '7.1.0' } },
  });
  expect(read('CHANGELOG.md')).toContain('\n## Unreleased\n\n## 7.1.0 (2027-03-01)\n\n### Added\n');
  const { asOf, published, rules } = JSON.parse(read('test/core/rules/severities.json'));
  expect(read(ADOPTED)).toBe(
    readFileSync(join(ROOT, ADOPTED), 'utf8').replaceAll(
      /(event-streams": "\^)[^"]+/g,
      (_, name: string) => `${name}7.1.0`,
    ),
  );
  expect([asOf, published, rules['topic-name']]).toEqual(['2027-03-01', '2027-03-01', 'error']);
});

it.each([
  ['1.2', '1.2 is not a version such as 1.2.3.'],
  ['0.0.1', '0.0.1 is older than'],
])('%s is refused, and nothing is written', (version, problem) => {
  const before = FILES.map(read);
  expect(() => prepare(folder, version, '2027-03-01')).toThrow(problem);
  expect(FILES.map(read)).toEqual(before);
});

it('a release without a change, or made twice, is refused', () => {
  prepare(folder, '7.1.0', '2027-03-01');
  expect(() => prepare(folder, '7.1.0', '2027-03-01')).toThrow('CHANGELOG.md has 7.1.0 already.');
  writeFileSync(
    join(folder, 'CHANGELOG.md'),
    '# Changelog\n\n## Unreleased\n\n## 7.1.0 (2027-03-01)\n\n- x\n',
  );
  expect(() => prepare(folder, '7.2.0', '2027-03-02')).toThrow('CHANGELOG.md has nothing under Unreleased.');
});
