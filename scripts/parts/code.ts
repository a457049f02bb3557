import { Prop } from './props';

/** A comment of documentation. */
export function comment(lines: string[], indent = ''): string {
  return [`${indent}/**`, ...lines.map((line) => `${indent} * ${line}`.trimEnd()), `${indent} */`].join('\n');
}

/** An interface of props. */
export function structCode(summary: string, name: string, props: readonly Prop[]): string {
  const members = props.map(
    ({ name: prop, type, optional, docs }) =>
      `${comment(docs, '  ')}\n  readonly ${prop}${optional ? '?' : ''}: ${type};`,
  );
  return `${comment([summary])}\nexport interface ${name} {\n${members.join('\n\n')}\n}\n`;
}

/** The imports of a module in a folder of lib/constructs: names by module, relative to lib/constructs. */
export function importCode(folder: string, needed: readonly [name: string, module: string][]): string {
  const imports = new Map<string, Set<string>>();
  for (const [name, module] of needed) {
    const path = module.startsWith(`${folder}/`) ? `./${module.slice(folder.length + 1)}` : `../${module}`;
    imports.set(path, (imports.get(path) ?? new Set()).add(name));
  }
  return [...imports]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, names]) => `import { ${[...names].sort().join(', ')} } from '${path}';`)
    .join('\n');
}
