import { say } from '../../language/say';
import { Extension, LoadedExtension } from '../../rules/extensions/extension';
import { extensionProblems } from '../../rules/extensions/extension-problems';
import { loadModule } from './load-module';
import { resolveExtension } from './resolve-extension';

/**
 * Loads the extensions that an organization judges by.
 *
 * @param names each the path of a module from the folder, or the name of a package that can be found from there
 * @param fail hears of each that cannot be used; it is left out
 */
export function loadExtensions(
  names: readonly string[],
  folder: string,
  fail: (problem: string) => void,
): LoadedExtension[] {
  return [...new Set(names)].flatMap((name) => {
    try {
      const extension = extensionOf(loadModule(resolveExtension(name, folder)));
      const problems = extensionProblems(extension);
      for (const problem of problems) fail(say`extension ${name}: ${problem}`);
      return problems.length === 0 ? [{ name, extension: extension as Extension }] : [];
    } catch (error) {
      fail(say`extension ${name}: ${(error as Error).message}.`);
      return [];
    }
  });
}

/** Modules export it whole or as their default; a list is one of rules. */
function extensionOf(module: any): unknown {
  const candidates = [module, module?.default, module?.default?.default];
  const found = candidates.find(
    (exported) => Array.isArray(exported) || extensionProblems(exported).length === 0,
  );
  const exported = found ?? module?.default ?? module;
  return Array.isArray(exported) ? { rules: exported } : exported;
}
