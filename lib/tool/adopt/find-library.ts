import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { InputError } from '../../core/reading/input-error';
import { foldersOfRepository } from '../../core/reading/inputs/repository';
import { say } from '../../core/language/say';
import { Engine, ENGINES } from './engine';

/** How the constructs are installed. */
export const INSTALL = ENGINES.map(
  ({ library, framework }) => say`npm install ${library} ${framework} constructs`,
).join(', or ');

/**
 * The constructs that are installed for a folder. They are run, so nothing counts that stands above its repository.
 *
 * @throws InputError where there are none, or those that Node.js finds stand above
 */
export function findLibrary(folder: string): { readonly engine: Engine; readonly path: string } {
  const { resolve } = createRequire(join(folder, 'package.json'));
  const own = foldersOfRepository(folder);
  for (const engine of ENGINES) {
    const found = (resolve.paths(engine.library) ?? []).find((place) =>
      existsSync(join(place, engine.library)),
    );
    if (found !== undefined && !own.includes(dirname(found)))
      throw new InputError(
        say`adopt runs the code it writes, but the constructs in ${found} are outside the repository of ${folder} and are not run. Install them inside it: ${INSTALL}.`,
      );
    // Yarn's Plug'n'Play has no folders: the manifest of the project, which it runs with, says where packages are.
    if (found === undefined && process.versions.pnp === undefined) continue;
    try {
      return { engine, path: resolve(found === undefined ? engine.library : join(found, engine.library)) };
    } catch {
      // The next one may be there.
    }
  }
  throw new InputError(
    say`adopt tries what it writes, and there are no constructs in ${folder}. Install them: ${INSTALL}.`,
  );
}
