import { isComposite } from '../../core/model/json-object';
import { rememberedNames } from '../../core/model/remembered';
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
  readonly names: ReadonlySet<string>;
  readonly isOpen: boolean;
}

/** Every construct asks for those of its props. */
export const membersOf = rememberedNames((name): Members => {
  const { members, isOpen } = Object.hasOwn(STRUCTS, name) ? readMembers(name) : NONE;
  return { members, names: new Set(members.map((member) => member.name)), isOpen };
});

const NONE = { members: [], isOpen: false };

function readMembers(name: string): Omit<Members, 'names'> {
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
    if (!of.startsWith(name)) return [];
    const [, owner, mark, key] = /^(\w+)([.#])(\w+)$/.exec(of) ?? [];
    return owner === name
      ? [{ key, ofInstance: mark === '#', parameters: wordsIn(parameters).map(memberIn) }]
      : [];
  });
}

/** The methods that instances of a class answer. */
export const methodsOf: (name: string) => readonly string[] = rememberedNames((name) =>
  Object.hasOwn(CLASSES, name) ? readMethods(name) : [],
);

function readMethods(name: string): string[] {
  const [base, methods] = (CLASSES[name] ?? '|').split('|');
  return [...(base === '' ? [] : readMethods(base)), ...wordsIn(methods)];
}

const fieldsOfClass = rememberedNames((name) =>
  Object.hasOwn(CLASSES, name) ? wordsIn(CLASSES[name].split('|')[2]).map(memberIn) : undefined,
);

/** What each instance of a class was made of: what tells a class without methods from others. */
export const foundationsOf: (name: string) => readonly string[] = rememberedNames((name) =>
  (fieldsOfClass(name) ?? []).flatMap((field) => (field.isOptional ? [] : [field.name])),
);

/** What an object keeps of what it was made of, by its class or the nearest that is declared. */
export function fieldsOf(value: object): readonly Member[] {
  for (let of: unknown = Object.getPrototypeOf(value); isComposite(of); of = Object.getPrototypeOf(of)) {
    const name = (of.constructor as { name?: string } | undefined)?.name ?? '';
    const fields = fieldsOfClass(name);
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
