import { Code } from '../../core/adoption/code';

/** What code refers to when it is run. */
export interface Scope {
  /** The public surface of the library, by name. */
  readonly library: Readonly<Record<string, any>>;
  /** The value of a variable. */
  variable(key: string): string;
}

/** Does what the printed code would do: it makes the calls, and no text is evaluated. */
export function runCode(code: Code, scope: Scope): any {
  const inside = (member: Code) => runCode(member, scope);
  switch (code.is) {
    case 'literal':
      return code.value;
    case 'object':
      return Object.fromEntries(code.members.map(([name, value]) => [name, inside(value)]));
    case 'list':
      return code.items.map(inside);
    case 'call': {
      const [owner, method] = code.name.split('.');
      return scope.library[owner][method](...code.args.map(inside));
    }
    case 'new':
      return new scope.library[code.name](...code.args.map(inside));
    case 'name':
      return code.name.split('.').reduce<any>((value, name) => value[name], scope.library);
    case 'variable':
      return scope.variable(code.key);
    case 'text':
      return code.parts.map(inside).join('');
    case 'shared':
      return inside(code.value);
  }
}
