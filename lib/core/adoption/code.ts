/**
 * Code as data: what a program says, before it is printed in a language or run. Names are those of the library's public
 * surface.
 */
export type Code =
  | { readonly is: 'literal'; readonly value: string | number | boolean | null }
  | {
      readonly is: 'object';
      readonly members: readonly (readonly [name: string, value: Code])[];
      /** Set where its members are properties of the library, which languages call differently. */
      readonly isStruct?: true;
    }
  | { readonly is: 'list'; readonly items: readonly Code[] }
  /** A function of a class: `RetryPolicy.backoff`. */
  | { readonly is: 'call'; readonly name: string; readonly args: readonly Code[]; readonly shared?: string }
  | { readonly is: 'new'; readonly name: string; readonly args: readonly Code[] }
  /** A member of an enum: `DataFormat.JSON`. */
  | { readonly is: 'name'; readonly name: string }
  /** The value of a variable that somebody fills in, by its key. */
  | { readonly is: 'variable'; readonly key: string }
  /** Text of which parts are variables. */
  | { readonly is: 'text'; readonly parts: readonly Code[] }
  /** A value that has a name where several streams have it, and what that name is about. */
  | { readonly is: 'shared'; readonly about: string; readonly value: Code };

export function literal(value: string | number | boolean | null): Code {
  return { is: 'literal', value };
}

export function list(items: readonly Code[]): Code {
  return { is: 'list', items };
}

/** Properties of the library, without those that are undefined. */
export function object(members: Readonly<Record<string, Code | undefined>>): Code {
  return { ...objectOfEntries(Object.entries(members)), isStruct: true };
}

/** An object of JSON, without the members that are undefined. */
export function objectOfEntries(
  members: readonly (readonly [string, Code | undefined])[],
): Code & { is: 'object' } {
  return {
    is: 'object',
    members: members.flatMap(([name, value]) => (value === undefined ? [] : [[name, value] as const])),
  };
}

export function call(name: string, ...args: Code[]): Code {
  return { is: 'call', name, args };
}

export function create(name: string, ...args: Code[]): Code {
  return { is: 'new', name, args };
}

export function shared(about: string, value: Code): Code {
  return { is: 'shared', about, value };
}

/** Whether it is an object without members. */
export function isEmpty(code: Code): boolean {
  return code.is === 'object' && code.members.length === 0;
}

/** All code inside code, what is inside first. */
export function codesIn(code: Code): Code[] {
  switch (code.is) {
    case 'object':
      return [...code.members.flatMap(([, value]) => codesIn(value)), code];
    case 'list':
      return [...code.items.flatMap(codesIn), code];
    case 'call':
    case 'new':
      return [...code.args.flatMap(codesIn), code];
    case 'text':
      return [...code.parts.flatMap(codesIn), code];
    case 'shared':
      return [...codesIn(code.value), code];
    default:
      return [code];
  }
}
