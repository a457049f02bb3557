import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findConfiguration } from '../../../../lib/tool/cli/configuration/find-configuration';
import { runCommand } from '../../../support/cli';
import { planFile } from '../../../support/plans';

const NAME = '.event-streams.yaml';

describe('the configuration that counts in a folder', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'find-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** Makes empty files, given by their paths from the folder. */
  function write(...files: string[]): void {
    for (const file of files) {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), '');
    }
  }

  it.each<[string, string[], string | undefined]>([
    ['is its own', ['repo/.git/HEAD', `repo/a/b/${NAME}`, `repo/${NAME}`], `repo/a/b/${NAME}`],
    ['is the nearest above', ['repo/.git/HEAD', `repo/a/${NAME}`, `repo/${NAME}`], `repo/a/${NAME}`],
    ['is that of the root of the repository', ['repo/.git/HEAD', `repo/${NAME}`, NAME], `repo/${NAME}`],
    ['is none above the root', ['repo/.git/HEAD', NAME], undefined],
    ['is none above the root of a worktree or submodule', ['repo/a/.git', `repo/${NAME}`, NAME], undefined],
    ['is its own where there is no repository', [`repo/a/b/${NAME}`, `repo/${NAME}`], `repo/a/b/${NAME}`],
    ['is none above it where there is no repository', [`repo/a/${NAME}`, NAME], undefined],
    ['is none above a repository that begins here', ['repo/a/b/.git/HEAD', `repo/a/${NAME}`], undefined],
  ])('%s', (_, files, expected) => {
    write(...files);
    mkdirSync(join(folder, 'repo/a/b'), { recursive: true });
    expect(findConfiguration(join(folder, 'repo/a/b'))).toBe(expected && join(folder, expected));
  });

  it.each<[string, string]>([
    ['nowhere', 'there is no such file or folder'],
    [NAME, 'its symbolic links go round in a circle'],
  ])('is a link to %s, which the command refuses', async (target, why) => {
    symlinkSync(target, join(folder, NAME));
    expect(findConfiguration(folder)).toBe(join(folder, NAME));
    const run = await runCommand(['review', planFile('orders'), '--fail-on', 'never'], { folder });
    expect([run.code, run.out, run.err]).toEqual([2, '', expect.stringContaining(`${NAME}: ${why}.`)]);
  });
});
