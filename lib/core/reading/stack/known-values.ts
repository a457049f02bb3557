import { terraformNumber } from '../../model/decimal';
import { isComposite, mapMembers } from '../../model/json-object';
import { isUnknown } from '../../model/stream-definition';
import { Blocks } from './blocks';

type Json = Record<string, any>;

/** A reference that is a whole interpolation, or the whole argument of jsonencode in one. */
const REFERENCE = /(\$?)\$\{\s*(jsonencode\(\s*)?(local|var)\.([\w-]+)\s*(?:(\))\s*)?\}/g;
const WHOLE = /^\$\{\s*(local|var)\.([\w-]+)\s*\}$/;

/** Longer than a text of a stream can be: locals that double each other end here. */
const LONGEST = 100_000;

/**
 * What the locals and variables of a module are, as far as they are written in the configuration: a local whose value has
 * no reference, and what a call gives to a variable.
 */
export class KnownValues {
  private readonly written: ReadonlyMap<string, unknown>;
  private readonly found = new Map<string, unknown>();

  /** @param given what a call gives to variables; undefined for the root module, whose variables are set when it runs */
  constructor(blocks: Blocks, given: Json | undefined) {
    const locals = blocks.locals.flatMap(({ body }) => Object.entries(body));
    const variables = given === undefined ? [] : blocks.variable;
    // No name of a variable is a member that every object has.
    const gives = new Map(Object.entries(given ?? {}));
    this.written = new Map([
      ...locals.map(([name, value]): [string, unknown] => [`local.${name}`, value]),
      ...variables.map(({ labels: [name], body }): [string, unknown] => [
        `var.${name}`,
        gives.get(name) ?? body.default,
      ]),
    ]);
  }

  /** A value with everything known put in its place. */
  public in<T>(value: T): T {
    if (this.written.size === 0) return value;
    return this.replaced(value) as T;
  }

  private replaced(value: unknown): unknown {
    if (typeof value !== 'string')
      return isComposite(value) ? mapMembers(value, (item) => this.replaced(item)) : value;
    if (!value.includes('local.') && !value.includes('var.')) return value;
    const [, kind, name] = WHOLE.exec(value) ?? [];
    if (kind !== undefined) return this.valueOf(`${kind}.${name}`) ?? value;
    const text = value.replace(REFERENCE, (whole, escape, encoded, scope, id, closed) => {
      if (escape !== '' || (encoded === undefined) !== (closed === undefined)) return whole;
      const known = this.valueOf(`${scope}.${id}`);
      if (known === undefined) return whole;
      if (encoded !== undefined) return terraformJson(known);
      return isComposite(known) ? whole : terraformText(known);
    });
    return text.length > LONGEST ? value : text;
  }

  /** Undefined where it is not known, or refers to what is not. */
  private valueOf(name: string): unknown {
    if (this.found.has(name)) return this.found.get(name);
    // A circle of locals, which Terraform refuses, ends here.
    this.found.set(name, undefined);
    const value = this.replaced(this.written.get(name)) ?? undefined;
    const known = value === undefined || isUnknownIn(value) ? undefined : value;
    this.found.set(name, known);
    return known;
  }
}

/** As Terraform makes text of a value. */
function terraformText(value: unknown): string {
  return typeof value === 'number' ? (terraformNumber(String(value)) ?? String(value)) : String(value);
}

/** As jsonencode writes it. */
function terraformJson(value: unknown): string {
  if (typeof value === 'number') return terraformText(value);
  if (Array.isArray(value)) return `[${value.map(terraformJson).join(',')}]`;
  if (!isComposite(value)) return JSON.stringify(value);
  const members = Object.entries(value).map(
    ([key, member]) => `${JSON.stringify(key)}:${terraformJson(member)}`,
  );
  return `{${members.join(',')}}`;
}

/** Whether a value holds an interpolation or a directive, or a number that nobody holds. */
function isUnknownIn(value: unknown): boolean {
  if (isUnknown(value)) return true;
  if (isComposite(value)) return Object.values(value).some(isUnknownIn);
  return typeof value === 'string' && /[$%]\{/.test(value.replaceAll('$${', '').replaceAll('%%{', ''));
}
