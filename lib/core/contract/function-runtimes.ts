/**
 * The runtimes of Function Compute 3.0 (`provider-fcv3-function`), each with the endings of the files in which it looks
 * for a handler; none where a handler is something else.
 */
export const FUNCTION_RUNTIMES: Readonly<Record<string, readonly string[]>> = {
  nodejs20: ['.js', '.mjs', '.cjs'],
  nodejs18: ['.js', '.mjs', '.cjs'],
  nodejs16: ['.js', '.mjs', '.cjs'],
  nodejs14: ['.js', '.mjs', '.cjs'],
  'python3.12': ['.py'],
  'python3.10': ['.py'],
  'python3.9': ['.py'],
  python3: ['.py'],
  java11: [],
  java8: [],
  'php7.2': ['.php'],
  'dotnetcore3.1': [],
  go1: [],
  custom: [],
  'custom.debian10': [],
  'custom.debian11': [],
  'custom.debian12': [],
  'custom-container': [],
};

/** The endings of the files in which a runtime looks for a handler; none of a runtime that there is not. */
export function endingsOf(runtime: unknown): readonly string[] {
  return typeof runtime === 'string' && Object.hasOwn(FUNCTION_RUNTIMES, runtime)
    ? FUNCTION_RUNTIMES[runtime]
    : [];
}

/** The file and the function that a handler names; undefined where it is not made like that. */
export function splitHandler(
  handler: string,
): { readonly file: string; readonly function: string } | undefined {
  const [, file, name] = /^(.+)\.([^./]+)$/.exec(handler) ?? [];
  return file === undefined ? undefined : { file, function: name };
}
