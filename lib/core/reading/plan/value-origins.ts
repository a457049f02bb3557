import { say } from '../../language/say';
import { listOf } from '../../model/json-object';
import { DEEPEST } from '../input-error';
import { modulePrefix, parentPrefix } from './addresses';
import { Expression, ModuleConfiguration } from './plan-format';

/** A module of the configuration, and where it is called. */
export interface Module {
  readonly configuration: ModuleConfiguration;
  /** The names of the calls that lead to it. */
  readonly path: readonly string[];
  readonly parent?: Module;
}

/** Where a value comes from once the variables and outputs of modules are followed. */
export type ValueOrigin =
  | { readonly kind: 'constant'; readonly value?: unknown }
  /** A variable of the root module. */
  | { readonly kind: 'variable'; readonly name: string }
  /** An attribute of a resource, in full: `module.a.alicloud_vpc.b.id`. */
  | { readonly kind: 'resource'; readonly address: string; readonly attribute: string }
  | { readonly kind: 'other'; readonly reference?: string };

/** What holds no value of its own that could be worth hiding. */
const NO_VALUE = /^(count\.index|each\.key|path\.|terraform\.|self\b)/;

/** More sources than anybody reads: what more there are is one that is not known. */
const MOST_ORIGINS = 1_000;

/** Where an expression in the module of an address gets its values from; a constant where it refers to nothing. */
export function valueOriginsOf(
  expression: Expression | undefined,
  module: Module,
  address: string,
  depth = 0,
  followed: Followed = new Map(),
): ValueOrigin[] {
  const references = longest(expression?.references);
  if (references.length === 0) return [{ kind: 'constant', value: expression?.constant_value }];
  if (depth > DEEPEST) return [{ kind: 'other' }];
  const prefix = modulePrefix(address);
  const origins = new Map<string, ValueOrigin>();
  for (const reference of references) {
    for (const origin of followOnce(reference, module, prefix, depth + 1, followed)) {
      if (origins.size >= MOST_ORIGINS) return [...origins.values(), { kind: 'other' }];
      origins.set(JSON.stringify(origin), origin);
    }
  }
  return [...origins.values()];
}

/** What was followed already, by the module it stands in: modules in modules may name the same variable any number of times. */
type Followed = Map<string, ValueOrigin[]>;

function followOnce(
  reference: string,
  module: Module,
  prefix: string,
  depth: number,
  followed: Followed,
): ValueOrigin[] {
  const key = `${prefix} ${module.path.join('.')} ${reference}`;
  const known = followed.get(key);
  if (known !== undefined) return known;
  // What comes back to itself, which Terraform refuses, is not known.
  followed.set(key, [{ kind: 'other', reference }]);
  const origins = follow(reference, module, prefix, depth, followed);
  followed.set(key, origins);
  return origins;
}

/** Terraform lists `a.b.c`, `a.b` and `a` for one reference: only the first says what is meant. */
function longest(references: readonly string[] | undefined): string[] {
  const named = listOf(references).filter(
    (reference): reference is string => typeof reference === 'string' && !NO_VALUE.test(reference),
  );
  const starts = new Set<string>();
  for (const reference of named)
    for (const { index } of reference.matchAll(/[.[]/g)) starts.add(reference.slice(0, index));
  return named.filter((reference) => !starts.has(reference));
}

function follow(
  reference: string,
  module: Module,
  prefix: string,
  depth: number,
  followed: Followed,
): ValueOrigin[] {
  const [, variable] = /^var\.([^.[]+)/.exec(reference) ?? [];
  if (variable !== undefined) return followVariable(variable, module, prefix, depth, followed);
  const [, called, index = '', output] = /^module\.([^.[]+)(\[[^\]]*\])?\.([^.[]+)/.exec(reference) ?? [];
  if (called !== undefined) {
    const configuration = module.configuration.module_calls?.[called]?.module;
    const expression = configuration?.outputs?.[output]?.expression;
    if (configuration === undefined || expression === undefined) return [{ kind: 'other', reference }];
    const inner = { configuration, path: [...module.path, called], parent: module };
    return valueOriginsOf(expression, inner, `${prefix}module.${called}${index}.`, depth, followed);
  }
  const [, resource, attribute] =
    /^((?:data\.)?[a-z0-9_]+\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)\.(.+)$/.exec(reference) ?? [];
  if (resource === undefined || /^(local|each)\./.test(reference)) return [{ kind: 'other', reference }];
  return [{ kind: 'resource', address: prefix + resource, attribute }];
}

function followVariable(
  name: string,
  module: Module,
  prefix: string,
  depth: number,
  followed: Followed,
): ValueOrigin[] {
  const { parent, path } = module;
  if (parent === undefined) return [{ kind: 'variable', name }];
  const given = parent.configuration.module_calls?.[path[path.length - 1]]?.expressions?.[name];
  if (given === undefined)
    return [{ kind: 'constant', value: module.configuration.variables?.[name]?.default }];
  return valueOriginsOf(given, parent, parentPrefix(prefix), depth, followed);
}

/** An location as a user would write it. */
export function describeValueOrigin(location: ValueOrigin): string {
  if (location.kind === 'variable') return `var.${location.name}`;
  if (location.kind === 'resource') return `${location.address}.${location.attribute}`;
  return location.kind === 'other' ? (location.reference ?? say`an expression`) : say`a constant`;
}
