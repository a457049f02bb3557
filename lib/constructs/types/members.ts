import { isComposite } from '../../core/model/json-object';
import { CLASSES, FUNCTIONS, STRUCTS } from './declared-types';

/** A member of an interface, or a field of a class. */
export interface Member {
  readonly name: string;
  readonly isOptional: boolean;
  readonly type: string;
}

/** The members of an interface with those of its bases; one with a base of another library may have others. */
export function membersOf(name: string): { readonly members: readonly Member[]; readonly isOpen: boolean } {
  const parts = wordsIn(STRUCTS[name] ?? '');
  const bases = parts.filter((part) => part.startsWith('<')).map((part) => part.slice(1));
  return {
    members: [
      ...bases.flatMap((base) => membersOf(base).members),
      ...parts.filter((part) => !part.startsWith('<')).map(memberIn),
    ],
    isOpen: bases.some((base) => !Object.hasOwn(STRUCTS, base) || membersOf(base).isOpen),
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

/** The methods that instances of a class answer. */
export function methodsOf(name: string): string[] {
  const [base, methods] = (CLASSES[name] ?? '|').split('|');
  return [...(base === '' ? [] : methodsOf(base)), ...wordsIn(methods)];
}

/** What an object keeps of what it was made of, by its class or the nearest that is declared. */
export function fieldsOf(value: object): Member[] {
  for (let of: unknown = Object.getPrototypeOf(value); isComposite(of); of = Object.getPrototypeOf(of)) {
    const name = (of.constructor as { name?: string } | undefined)?.name ?? '';
    if (Object.hasOwn(CLASSES, name)) return wordsIn(CLASSES[name].split('|')[2]).map(memberIn);
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
