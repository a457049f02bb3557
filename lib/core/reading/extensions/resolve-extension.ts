import { say } from '../../language/say';
import { existsSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';

/** A package, or a file in one: `@acme/event-stream-rules`. */
const PACKAGE = /^(@[a-z0-9~-][a-z0-9._~-]*\/)?[a-z0-9~-][a-z0-9._~-]*(\/.*)?$/;

/**
 * The file of an extension.
 *
 * @param name the path of a module from the folder, or the name of a package that can be found from there
 * @throws Error with what is wrong, in words
 */
export function resolveExtension(name: string, folder: string): string {
  const file = resolve(folder, name);
  if (existsSync(file) && statSync(file).isFile()) return file;
  if (!PACKAGE.test(name)) throw new Error(say`there is no such file in ${folder}`);
  try {
    return createRequire(resolve(folder, 'package.json')).resolve(name);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ERR_PACKAGE_PATH_NOT_EXPORTED')
      throw new Error(say`the package exports nothing of that name that can be required`);
    throw new Error(
      say`it is neither a file in ${folder} nor a package that is installed there. Correct the path, or install it`,
    );
  }
}
