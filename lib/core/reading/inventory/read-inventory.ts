import { isAccountId } from '../../model/arn';
import { anyOf } from '../../language/lists';
import { said, say, words } from '../../language/say';
import { Inventory, InventoryInput, ListedStream, ResourceDefinition } from '../../model/app-definition';
import { isComposite, isObject, listOf } from '../../model/json-object';
import { StreamPart } from '../../model/stream-definition';
import { showApp } from '../../redaction/show-app';
import { DEEPEST, InputError, isTooDeep } from '../input-error';
import { parseJson } from '../inputs/parse-json';
import {
  AROUND,
  AROUND_FACTS,
  DEFAULT_BUS,
  INVENTORY_FORMAT,
  INVENTORY_VERSION,
  WrittenEntry,
  WrittenInventory,
  WrittenOnBus,
  WrittenPart,
  WrittenStream,
} from './inventory-format';

const REMEDY = words`Give a file that \`inventory --output\` wrote`;

/**
 * Reads an inventory.
 *
 * @param file what it is called in messages
 * @throws InputError with the first place that is not made as `inventory` makes it
 */
export function readInventory(text: string, file: string): Inventory {
  const json = parseJson(text, file, said(REMEDY));
  const problem = isTooDeep(json) ? say`nests values deeper than ${DEEPEST} levels` : problemOf(json);
  if (problem !== undefined) throw new InputError(say`${file}: ${problem}. ${said(REMEDY)}.`);
  const written = json as WrittenInventory;
  const { streams, resources } = showApp({
    streams: written.streams.map((entry) => streamOf(entry, file, written.inputs)),
    resources: AROUND.flatMap((list) =>
      (written[list] as readonly WrittenOnBus[])
        // Every region has it, and no quota counts it.
        .filter(({ name }) => list !== 'buses' || name !== DEFAULT_BUS)
        .map((entry) => resourceOf(entry, list, file)),
    ),
  });
  const notCounted = written.notCounted.map(({ address, reason }) => ({ address, reason }));
  const unclear = written.streams.flatMap(({ notKnown = [], ...entry }) =>
    notKnown.map((pointer) => ({ address: addressOf(entry), reason: say`${pointer} is not known` })),
  );
  return {
    file,
    inputs: written.inputs,
    streams: streams as readonly ListedStream[],
    resources,
    notCounted: [...notCounted, ...unclear],
  };
}

function addressOf({ region, name, ...more }: WrittenEntry): string {
  return [region, (more as Partial<WrittenOnBus>).bus, name].filter((part) => part !== undefined).join('/');
}

function placeOf(entry: WrittenEntry, file: string) {
  const { region, account } = entry;
  return {
    region,
    ...(account !== undefined && { account }),
    location: { address: addressOf(entry), stack: file },
  };
}

function streamOf(entry: WrittenStream, file: string, inputs: readonly InventoryInput[]): ListedStream {
  const { name, source, sink, ownedBy, from } = entry;
  const managedAt = from
    .filter(({ input }) => inputs[input].kind !== 'export')
    .map(({ input, address }) => ({ address, path: inputs[input].path }));
  return {
    name,
    ...placeOf(entry, file),
    source: partOf(source),
    sink: partOf(sink),
    ...{ filterPattern: {}, transforms: [], runOptions: {}, tags: {} },
    ...(ownedBy !== undefined && { ownedBy }),
    managedAt,
  };
}

function partOf({ kind, parameters }: WrittenPart): StreamPart {
  return { kind, parameters };
}

function resourceOf(entry: WrittenOnBus, list: (typeof AROUND)[number], file: string): ResourceDefinition {
  const { type, name, bus } = AROUND_FACTS[list];
  const values = { [name]: entry.name, ...(bus !== undefined && { [bus]: entry.bus }) };
  return { type, values, ...placeOf(entry, file) };
}

/** What is wrong with a value, after the place of the value; undefined where nothing is. */
type Check = (value: unknown, place: string) => string | undefined;

const TEXT: Check = (value, place) =>
  typeof value === 'string' && value !== '' ? undefined : say`${place} is not text`;

const ACCOUNT: Check = (value, place) =>
  isAccountId(value) ? undefined : say`${place} is not the id of an account, 16 digits`;

const TIME: Check = (value, place) =>
  typeof value === 'string' && /^\d{4}-\d\d-\d\dT/.test(value) && !Number.isNaN(Date.parse(value))
    ? undefined
    : say`${place} is not a date and time such as 2027-01-31T12:00:00Z`;

const PLAIN: Check = (value, place) =>
  listOf(Array.isArray(value) ? value : [value]).some((item) => isComposite(item) || item === null)
    ? say`${place} is neither text nor a number nor a list of them`
    : undefined;

function oneOf(...allowed: readonly unknown[]): Check {
  return (value, place) => (allowed.includes(value) ? undefined : say`${place} is not ${anyOf(allowed)}`);
}

/** A check of a member that may be left out. */
function optional(check: Check): Check {
  return (value, place) => (value === undefined ? undefined : check(value, place));
}

function list(check: Check): Check {
  return (value, place) =>
    Array.isArray(value)
      ? firstOf(value.map((item, i) => () => check(item, `${place}/${i}`)))
      : say`${place} is not a list`;
}

/** Members that it does not know are those of a newer version, and say nothing. */
function object(members: Readonly<Record<string, Check>>): Check {
  return (value, place) =>
    isObject(value)
      ? firstOf(
          Object.entries(members).map(
            ([name, check]) =>
              () =>
                check(Object.hasOwn(value, name) ? value[name] : undefined, `${place}/${name}`),
          ),
        )
      : say`${place} is not an object`;
}

function firstOf(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const problem = check();
    if (problem !== undefined) return problem;
  }
  return undefined;
}

const MAP: Check = (value, place) =>
  isObject(value)
    ? firstOf(
        Object.entries(value).map(
          ([name, item]) =>
            () =>
              PLAIN(item, `${place}/${name}`),
        ),
      )
    : say`${place} is not an object`;

const ORIGIN = {
  input: ((value, place) =>
    Number.isInteger(value) ? undefined : say`${place} is not the number of an input`) as Check,
  address: TEXT,
};

const ENTRY = {
  name: TEXT,
  region: TEXT,
  account: optional(ACCOUNT),
  counts: list(TEXT),
  from: list(object(ORIGIN)),
};

/** The kind of a part of which nothing is known is empty. */
const PART = object({
  kind: (value, place) => (typeof value === 'string' ? undefined : say`${place} is not text`),
  parameters: MAP,
});

const DOCUMENT = object({
  format: oneOf(INVENTORY_FORMAT),
  version: oneOf(INVENTORY_VERSION),
  writtenAt: TIME,
  inputs: list(
    object({
      path: TEXT,
      kind: oneOf('stack', 'plan', 'state', 'export'),
      readAt: optional(TIME),
      account: optional(ACCOUNT),
      regions: list(TEXT),
      missing: list(object({ region: TEXT, action: TEXT, reason: TEXT })),
    }),
  ),
  streams: list(
    object({
      ...ENTRY,
      status: optional(TEXT),
      ownedBy: optional(TEXT),
      source: PART,
      sink: PART,
      notKnown: optional(list(TEXT)),
    }),
  ),
  buses: list(object(ENTRY)),
  rules: list(object({ ...ENTRY, bus: TEXT })),
  eventSources: list(object({ ...ENTRY, bus: TEXT })),
  connections: list(object(ENTRY)),
  notCounted: list(object({ ...ORIGIN, reason: TEXT })),
});

function problemOf(json: unknown): string | undefined {
  if (!isObject(json)) return say`is not an inventory`;
  if (json.format !== INVENTORY_FORMAT) return say`/format is not ${INVENTORY_FORMAT}: this is no inventory`;
  return DOCUMENT(json, '') ?? strayOrigin(json as unknown as WrittenInventory);
}

/** An entry that names an input which there is not. */
function strayOrigin(written: WrittenInventory): string | undefined {
  for (const name of ['streams', ...AROUND] as const) {
    const entries: readonly WrittenEntry[] = written[name];
    for (const [i, { from }] of entries.entries()) {
      const at = from.findIndex(({ input }) => input < 0 || input >= written.inputs.length);
      if (at >= 0) return say`/${name}/${i}/from/${at}/input is not the number of an input`;
    }
  }
  return undefined;
}
