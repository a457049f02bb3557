import { say } from '../../language/say';
import { isObject, listOf } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { DEEPEST, InputError, showPointer } from '../input-error';
import { describe } from '../stack/blocks';
import { ResourceChange } from './plan-format';

/** Refuses a value that is not made as it must be, with its place. */
type Shape = (value: unknown, pointer: string, depth: number) => void;

/** Absent members are in order unless they are wanted. */
interface Members {
  readonly wanted?: Readonly<Record<string, Shape>>;
  readonly known?: Readonly<Record<string, Shape>>;
}

function refuse(value: unknown, pointer: string, wanted: string): never {
  const got = value === undefined ? 'nothing' : describe(value);
  throw new InputError(say`has ${got} at ${showPointer(pointer)}, where ${wanted} must be`);
}

const TEXT: Shape = (value, pointer) => {
  if (typeof value !== 'string') refuse(value, pointer, say`a text`);
};

const FLAG: Shape = (value, pointer) => {
  if (typeof value !== 'boolean') refuse(value, pointer, say`true or false`);
};

/** An object, whatever is in it. */
const OBJECT: Shape = (value, pointer) => {
  if (!isObject(value)) refuse(value, pointer, say`an object`);
};

const OBJECT_OR_NULL: Shape = (value, pointer) => {
  if (value !== null && !isObject(value)) refuse(value, pointer, say`an object or null`);
};

/** What is not known, or sensitive: all of a value, or parts of it. */
const MARKS: Shape = (value, pointer) => {
  if (value !== null && typeof value !== 'boolean' && !isObject(value))
    refuse(value, pointer, say`an object, true or false`);
};

function list(item: Shape): Shape {
  return (value, pointer, depth) => {
    if (!Array.isArray(value)) refuse(value, pointer, say`a list`);
    listOf(value).forEach((member, i) => item(member, `${pointer}/${i}`, depth + 1));
  };
}

/** An object of which every member is made alike. */
function map(item: Shape): Shape {
  return (value, pointer, depth) => {
    if (!isObject(value)) return refuse(value, pointer, say`an object`);
    for (const [key, member] of Object.entries(value))
      item(member, `${pointer}/${escapePointer(key)}`, depth + 1);
  };
}

function object({ wanted = {}, known = {} }: Members): Shape {
  const [must, may] = [Object.entries(wanted), Object.entries(known)];
  return (value, pointer, depth) => {
    if (!isObject(value)) return refuse(value, pointer, say`an object`);
    for (const [key, shape] of must) shape(value[key], `${pointer}/${key}`, depth);
    for (const [key, shape] of may)
      if (value[key] !== undefined) shape(value[key], `${pointer}/${key}`, depth);
  };
}

/** A shape that has itself inside. */
function nested(shape: () => Shape): Shape {
  return (value, pointer, depth) => {
    if (depth > 2 * DEEPEST) throw new InputError(say`nests modules deeper than ${DEEPEST} levels`);
    shape()(value, pointer, depth);
  };
}

/** An address says what it is the address of, data included. */
const ADDRESSED: Shape = (value, pointer) => {
  const { address, mode, type, name } = value as Record<string, string>;
  if (!`.${address}`.includes(`${mode === 'data' ? '.data' : ''}.${type}.${name}`))
    throw new InputError(say`has an address at ${showPointer(pointer)}/address that is of another resource`);
};

function both(...shapes: readonly Shape[]): Shape {
  return (value, pointer, depth) => {
    for (const shape of shapes) shape(value, pointer, depth);
  };
}

const IDENTITY = { address: TEXT, type: TEXT, name: TEXT };

const RESOURCE = both(
  object({ wanted: IDENTITY, known: { mode: TEXT, values: OBJECT_OR_NULL, sensitive_values: MARKS } }),
  ADDRESSED,
);

const MODULE: Shape = object({
  known: { resources: list(RESOURCE), child_modules: list(nested(() => MODULE)) },
});

const CHANGE = object({
  wanted: { actions: list(TEXT) },
  known: {
    before: OBJECT_OR_NULL,
    after: OBJECT_OR_NULL,
    after_unknown: MARKS,
    before_sensitive: MARKS,
    after_sensitive: MARKS,
    replace_paths: list(list(() => undefined)),
  },
});

const GONE: readonly unknown[] = ['delete', 'forget'];

/** What stays or comes of Alibaba Cloud is there. */
const KNOWN_AFTER: Shape = (value, pointer) => {
  const { mode, type, change } = value as unknown as ResourceChange;
  const { actions, after } = change;
  if (actions.length === 0) refuse(undefined, `${pointer}/change/actions/0`, say`a text`);
  const isJudged =
    mode !== 'data' && type.startsWith('alicloud_') && !actions.every((item) => GONE.includes(item));
  if (isJudged && !isObject(after)) refuse(after, `${pointer}/change/after`, say`an object`);
};

const DEFERRED = object({ wanted: { resource_change: object({ wanted: IDENTITY, known: { mode: TEXT } }) } });

const RESOURCE_CHANGE = both(
  object({
    wanted: { ...IDENTITY, change: CHANGE },
    known: { mode: TEXT, module_address: TEXT, previous_address: TEXT, deposed: TEXT, action_reason: TEXT },
  }),
  ADDRESSED,
  KNOWN_AFTER,
);

const CALL: Shape = object({ known: { expressions: OBJECT, module: nested(() => CONFIGURATION) } });

const CONFIGURATION: Shape = object({
  known: {
    resources: list(
      object({
        wanted: { type: TEXT, name: TEXT },
        known: { mode: TEXT, provider_config_key: TEXT, expressions: OBJECT },
      }),
    ),
    module_calls: map(CALL),
    variables: map(OBJECT),
    outputs: map(OBJECT),
  },
});

const PLAN = object({
  known: {
    variables: map(OBJECT),
    planned_values: object({ known: { root_module: MODULE } }),
    resource_changes: list(RESOURCE_CHANGE),
    resource_drift: list(RESOURCE_CHANGE),
    deferred_changes: list(DEFERRED),
    configuration: object({
      known: {
        provider_config: map(object({ known: { module_address: TEXT, expressions: OBJECT } })),
        root_module: CONFIGURATION,
      },
    }),
    errored: FLAG,
    complete: FLAG,
  },
});

const STATE = object({ known: { values: object({ known: { root_module: MODULE } }) } });

/** @throws InputError with the place where a plan is not made as Terraform makes one */
export function refuseMalformedPlan(plan: unknown): void {
  PLAN(plan, '', 0);
}

/** @throws InputError with the place where a state is not made as Terraform makes one */
export function refuseMalformedState(state: unknown): void {
  STATE(state, '', 0);
}
