import { Where } from '../language';
import { IConstruct } from 'constructs';
import { said, say } from '../../core/language/say';
import { isAccountId } from '../../core/model/arn';
import { isComposite, isObject } from '../../core/model/json-object';
import { meant, nearest } from '../../core/model/nearest';
import { refuseMistakes } from '../contradictions';
import { isUnresolved } from '../engine';
import { inOwnEngine } from '../own-engine';
import { fieldsOf, foundationsOf, Member, membersOf, methodsOf } from './members';
import { DEEPEST, isJson, notJson, isPlain } from './plain';
import { came, JSON_VALUES, wanted } from './words';

/*
 * A program in JavaScript, or one that is run without a type check, has no compiler to say what is wrong with its props:
 * what is declared is asked here, from a table that is generated from the declarations.
 */

/**
 * Refuses props that are not what their interface declares: all problems in one error with the path of the construct.
 *
 * @param declared the name of the interface
 */
export function checkProps<Props>(scope: IConstruct, id: string, declared: string, props: Props): Props {
  refuseMistakes(placeOf(scope, id), () => problemsOf('props', `#${declared}`, props));
  return props;
}

/** Refuses what is not a scope or no id, and a scope of another engine, before the engine does in words of its own. */
export function checkScope<Scope extends IConstruct>(scope: Scope, id: string): Scope {
  refuseMistakes(placeOf(scope, id), () => [
    ...problemsOf('scope', 'oConstruct', scope),
    ...problemsOf('id', 's', id),
  ]);
  return inOwnEngine(scope);
}

/** Where a construct is about to be made, as far as that is said. */
function placeOf(scope: IConstruct, id: string): Where {
  const { node } = ((scope as unknown) ?? {}) as Partial<IConstruct>;
  return {
    ...(node?.root !== undefined && { scope }),
    path: [node?.path, id].filter((part) => typeof part === 'string' && part !== '').join('/'),
  };
}

/**
 * What is wrong with a value, a sentence each.
 *
 * @param path what it is called; the members of props are called by their own names
 */
export function problemsOf(path: string, type: string, value: unknown, depth = 0): string[] {
  if (value === undefined)
    return [
      path === 'props'
        ? say`${path} are missing; give ${wanted(type)}`
        : say`${path} is missing; give ${wanted(type)}`,
    ];
  if (isUnresolved(value) || depth > DEEPEST) return [];
  if (!isOf(type, value)) {
    const wrong = type === '{a' && isPlain(value) ? notJson(path, value) : undefined;
    return [
      wrong === undefined || wrong.path === ''
        ? say`${path} is ${came(value, path)}; give ${wanted(type)}`
        : say`${wrong.path} is ${came(wrong.value, wrong.path)}; give ${said(JSON_VALUES)}`,
    ];
  }
  const inner = type.slice(1);
  const within = (name: string, member: unknown) => problemsOf(`${path}${name}`, inner, member, depth + 1);
  switch (type[0]) {
    case 's':
      return textProblems(path, value as string);
    case '[':
      return (Array.isArray(value) ? Array.from(value as unknown[]) : [value]).flatMap((item, i) =>
        within(`[${i}]`, item),
      );
    case '{':
      return Object.entries(value as object).flatMap(([key, member]) =>
        member === undefined || inner === 'a' ? [] : within(`.${key}`, member),
      );
    case '#':
      return structProblems(path, inner, value as Record<string, unknown>, depth);
    case '@':
      return fieldProblems(path, value as object, depth);
    default:
      return [];
  }
}

/** Whether a value is of a type, whatever its members are. */
function isOf(type: string, value: unknown): boolean {
  switch (type[0]) {
    case 's':
      return typeof value === 'string';
    case 'n':
      return Number.isFinite(value);
    case 'b':
      return typeof value === 'boolean';
    case 'o':
      return isObject(value) && (!/Construct$/.test(type) || 'node' in value);
    case '[':
      // A match that stands alone is one in a list.
      return Array.isArray(value) || (type === '[@Match' && isOfClass(value, 'Match'));
    case '{':
      return isPlain(value) && (type !== '{a' || isJson(value));
    case '#':
      return isObject(value);
    case '^':
      return answers(value, type.slice(1));
    case '@':
      return isOfClass(value, type.slice(1));
    default:
      return true;
  }
}

function structProblems(path: string, name: string, value: Record<string, unknown>, depth: number): string[] {
  const { members, names, isOpen } = membersOf(name);
  const below = path === 'props' ? '' : `${path}.`;
  const unknown = isOpen ? [] : Object.keys(value).filter((key) => !names.has(key));
  const found = memberProblems(below, members, value, depth);
  if (unknown.length === 0) return found;
  const known = [...names];
  return [
    ...found,
    // What resembles nothing is left alone, as TypeScript's spreads do.
    ...unknown.flatMap((key) => {
      const near = nearest(key, known);
      return near === undefined ? [] : [say`there is no property ${below + key}${meant(below + near)}`];
    }),
  ];
}

function memberProblems(
  below: string,
  members: readonly Member[],
  values: Readonly<Record<string, unknown>>,
  depth: number,
): string[] {
  const found: string[] = [];
  for (const { name, isOptional, type } of members) {
    const value = values[name];
    if (value === undefined && (isOptional || type === 'a')) continue;
    const path = name === 'props' ? below.slice(0, -1) : below + name;
    for (const problem of problemsOf(path, type, value, depth + 1)) found.push(problem);
  }
  return found;
}

/** What an object was made of, where its class keeps that. */
function fieldProblems(path: string, value: object, depth: number): string[] {
  return memberProblems(`${path}.`, fieldsOf(value), value as Record<string, unknown>, depth);
}

/** Whether a value has what a behavior promises: a construct, or a resource of whatever bindings. */
function answers(value: unknown, name: string): boolean {
  return (
    isComposite(value) && membersOf(name).members.every((member) => member.isOptional || member.name in value)
  );
}

/** Whether a value answers as a class does, of whichever copy of this library. */
function isOfClass(value: unknown, name: string): boolean {
  if (!isObject(value)) return false;
  // A plain object is read as EventPattern.fromObject does.
  if (name === 'EventPattern' && isPlain(value)) return isJson(value);
  const methods = methodsOf(name);
  return methods.length > 0
    ? methods.every((method) => typeof value[method] === 'function')
    : foundationsOf(name).every((field) => field in value);
}

function textProblems(path: string, value: string): string[] {
  if (/[\ud800-\udfff]/.test(value) && /\p{Surrogate}/u.test(value))
    return [
      say`${path} holds half of a character (a lone surrogate), which Terraform cannot write; give whole characters`,
    ];
  if (!path.endsWith('accountId') || !/(^|\.)accountId$/.test(path) || value === '' || isAccountId(value))
    return [];
  return [say`${path} is ${came(value, path)}; give the id of an Alibaba Cloud account: a text of 16 digits`];
}
