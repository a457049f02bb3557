import { say } from '../../language/say';
import { createRequire } from 'node:module';
import { outputToStandardError } from '../../rules/extensions/standard-error';

/**
 * The exports of a module, in JavaScript or in TypeScript; what it prints goes to standard error.
 *
 * @throws Error with what is wrong, in words
 */
export function loadModule(file: string): unknown {
  const isTypeScript = /\.[cm]?ts$/.test(file);
  try {
    return outputToStandardError(() => (isTypeScript ? loadTypeScript(file) : require(file)));
  } catch (error) {
    throw new Error(explain(error as NodeJS.ErrnoException, isTypeScript));
  }
}

/**
 * What runs the app may read TypeScript already: ts-node, tsx, a test runner, Node.js itself. Where nothing does, or
 * Node.js only takes types away and there is more to translate, tsx does if it is installed beside the module.
 */
function loadTypeScript(file: string): unknown {
  try {
    return require(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (hasReader() && !code?.startsWith('ERR_UNSUPPORTED_')) throw error;
    const tsx = tsxBeside(file);
    if (tsx === undefined) throw error;
    return tsx.require(file, __filename);
  }
}

/** How every reader of TypeScript announces itself. */
function hasReader(): boolean {
  return require.extensions?.['.ts'] !== undefined;
}

interface Tsx {
  require(file: string, from: string): unknown;
}

function tsxBeside(file: string): Tsx | undefined {
  try {
    return createRequire(file)('tsx/cjs/api') as Tsx;
  } catch {
    return undefined;
  }
}

/** No stack trace, and one line: its reader is not its author. */
function explain(error: NodeJS.ErrnoException, isTypeScript: boolean): string {
  const { code, name, message = error, diagnosticText = message } = error as any;
  const cannotRead =
    name === 'SyntaxError' || /^ERR_(UNSUPPORTED|UNKNOWN_FILE|REQUIRE_ESM)/.test(String(code));
  if (isTypeScript && cannotRead && (!hasReader() || code !== undefined))
    return say`is TypeScript, which nothing here reads. Install tsx beside it, use Node.js 22.18 or newer, or name the JavaScript it compiles to`;
  if (code === 'ERR_REQUIRE_ESM')
    return say`is an ES module, which this Node.js cannot load here. Use Node.js 20.19 or newer, or write it as CommonJS (.cjs)`;
  if (code === 'ERR_REQUIRE_ASYNC_MODULE')
    return say`awaits something at its top level, so that it cannot be loaded here. Await it in a function`;
  return say`cannot be loaded: ${String(diagnosticText).split('\n')[0].replace(/\.$/, '')}`;
}
