import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const ROOT = join(__dirname, '..', '..');

const sources = ['lib', 'scripts', 'stand-in'].flatMap((root) =>
  (readdirSync(join(ROOT, root), { recursive: true }) as string[])
    .filter((name) => /(?<!\.d)\.ts$/.test(name))
    .map((name) => join(ROOT, root, name)),
);

/** The folders that a module imports by their names alone, but for the library itself. */
function foldersIn(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(/(?:from|import|require\() ?'(\.[^']*)'/g)]
    .map(([, path]) => path)
    .filter((path) => {
      const target = join(dirname(file), path);
      return (
        target !== join(ROOT, 'lib') && !existsSync(`${target}.ts`) && existsSync(join(target, 'index.ts'))
      );
    });
}

// What runs TypeScript finds a built index.js first where an import names a folder, so that a generator would read an
// old build.
it('imports name the index of a folder', () => {
  expect(sources.length).toBeGreaterThan(500);
  const found = sources.flatMap((file) => foldersIn(file).map((path) => `${relative(ROOT, file)}: ${path}`));
  expect(found).toEqual([]);
});
