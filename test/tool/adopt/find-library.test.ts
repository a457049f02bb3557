import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findLibrary } from '../../../lib/tool/adopt/find-library';

let root: string;
let folder: string;
beforeEach(() => {
  root = realpathSync(mkdtempSync(join(tmpdir(), 'library-')));
  folder = join(root, 'repository', 'app');
  mkdirSync(folder, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true }));

/** Constructs in the node_modules of a folder. */
function install(...where: string[]): string {
  const file = join(root, ...where, 'node_modules', 'cdktn-alicloud-event-streams', 'index.js');
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, '');
  return file;
}
const asRepository = (...where: string[]) => mkdirSync(join(root, ...where, '.git'));

describe('the constructs that adopt runs', () => {
  it.each([[['repository', 'app']], [['repository']]])('are those in %s of a repository', (where) => {
    asRepository('repository');
    const path = install(...where);
    expect(findLibrary(folder)).toMatchObject({ path, engine: { framework: 'cdktn' } });
  });

  it('are those of the folder alone where there is no repository', () => {
    const path = install('repository', 'app');
    expect(findLibrary(folder).path).toBe(path);
  });

  it.each<[string, string[], boolean]>([
    ['above the repository', [], true],
    ['above a folder in no repository', ['repository'], false],
    ['far above a folder in no repository', [], false],
  ])('are none %s', (_, where, isRepository) => {
    if (isRepository) asRepository('repository');
    install(...where);
    expect(() => findLibrary(folder)).toThrow(
      `the constructs in ${join(root, ...where, 'node_modules')} are outside the repository of ${folder} and are not run. Install them inside it: npm install`,
    );
  });

  it('are said to be missing where there are none', () =>
    expect(() => findLibrary(folder)).toThrow(
      `there are no constructs in ${folder}. Install them: npm install`,
    ));
});
