import { isComposite } from '../../core/model/json-object';
import { CLASSES, FUNCTIONS, STRUCTS } from './declared-types';

/** A member of an interface, or a field of a class. */
export interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
}

/** The members of an interface with those of its bases; one with a base of another library may have others. */
export interface Members {
  readonly members: readonly Member[];
  readonly isOpen: boolean;
}

/** Every construct asks for those of its props. */
const STRUCT_MEMBERS: ReadonlyMap<string, Members> = new Map(
  Object.keys(STRUCTS).map((name) => [name, readMembers(name)]),
);

const NONE: Members = { members: [], isOpen: false };

export function membersOf(name: string): Members {
  return STRUCT_MEMBERS.get(name) ?? NONE;
}

function readMembers(name: string): Members {
  const parts = wordsIn(STRUCTS[name] ?? '');
  const bases = parts.filter((part) => part.startsWith('<')).map((part) => part.slice(1));
  const inherited = bases.map(readMembers);
  return {
    members: [
      ...inherited.flatMap(({ members }) => members),
      ...parts.filter((part) => !part.startsWith('<')).map(memberIn),
    ],
    isOpen: bases.some((base, i) => !Object.hasOwn(STRUCTS, base) || inherited[i].isOpen),
  };
}

function memberIn(text: string): Member {
  const [name, type] = text.split(':');
  return { name: name.replace('?', ''), isOptional: name.endsWith('?'), type };
}

/** The functions of a class and of its instances, each with its parameters. */
export function functionsOf(
  name: string,
): { readonly key: string; readonly ofInstance: boolean; readonly parameters: readonly Member[] }[] {
  return Object.entries(FUNCTIONS).flatMap(([of, parameters]) => {
    const [, owner, mark, key] = /^(\w+)([.#])(\w+)$/.exec(of) ?? [];
    return owner === name
      ? [{ key, ofInstance: mark === '#', parameters: wordsIn(parameters).map(memberIn) }]
      : [];
  });
}

const CLASS_METHODS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.keys(CLASSES).map((name) => [name, readMethods(name)]),
);

/** The methods that instances of a class answer. */
export function methodsOf(name: string): readonly string[] {
  return CLASS_METHODS.get(name) ?? [];
}

function readMethods(name: string): string[] {
  const [base, methods] = (CLASSES[name] ?? '|').split('|');
  return [...(base === '' ? [] : readMethods(base)), ...wordsIn(methods)];
}

const CLASS_FIELDS: ReadonlyMap<string, readonly Member[]> = new Map(
  Object.entries(CLASSES).map(([name, text]) => [name, wordsIn(text.split('|')[2]).map(memberIn)]),
);

/** What an object keeps of what it was made of, by its class or the nearest that is declared. */
export function fieldsOf(value: object): readonly Member[] {
  for (let of: unknown = Object.getPrototypeOf(value); isComposite(of); of = Object.getPrototypeOf(of)) {
    const name = (of.constructor as { name?: string } | undefined)?.name ?? '';
    const fields = CLASS_FIELDS.get(name);
    if (fields !== undefined) return fields;
  }
  return [];
}

/** How one of a class is made. */
export function exampleOf(name: string): string {
  return CLASSES[name]?.split('|')[3] ?? '';
}

function wordsIn(text: string): string[] {
  return text.split(' ').filter((word) => word !== '');
}
