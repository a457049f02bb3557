import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { CATALOGUE, GROUPS } from '../../../lib/core/rules/catalogue';
import { Rule } from '../../../lib/core/rules/rule';

const FOLDER = join(__dirname, '../../../lib/core/rules');

/** The folders that have rules. */
const FOLDERS = readdirSync(FOLDER, { withFileTypes: true })
  .flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))
  .filter((folder) => rulesIn(folder).length > 0);

/** The rules that the files of a group export, with the names of the files. */
function rulesIn(group: string): [file: string, rule: Rule][] {
  return readdirSync(join(FOLDER, group))
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
    .flatMap((file) =>
      Object.values<any>(require(join(FOLDER, group, file)))
        .filter((value) => typeof value?.id === 'string' && typeof value.protectsFrom === 'string')
        .map((rule): [string, Rule] => [basename(file, '.ts'), rule]),
    );
}

describe('the catalogue', () => {
  it('has each id once', () => expect(new Set(CATALOGUE.map(({ id }) => id)).size).toBe(CATALOGUE.length));

  it('has a group for each folder', () => expect(Object.keys(GROUPS).sort()).toEqual(FOLDERS.sort()));

  it.each(FOLDERS)('has the rules in the folder %s, each in a file of its name', (group) => {
    const found = rulesIn(group);
    expect(found.map(([file]) => file)).toEqual(found.map(([, { id }]) => id));
    expect(GROUPS[group]?.map(({ id }) => id).sort()).toEqual(found.map(([, { id }]) => id).sort());
  });

  it.each(CATALOGUE.map((rule) => [rule.id, rule] as const))(
    'says of %s what it is for, and where it is written',
    (_, rule) => {
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.protectsFrom).toMatch(/\.$/);
      expect(rule.documents.length).toBeGreaterThan(0);
      for (const { title, date } of rule.documents)
        expect([title, date]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
      expect([rule.check, rule.checkResource, rule.checkApp].some((check) => check !== undefined)).toBe(true);
    },
  );
});
