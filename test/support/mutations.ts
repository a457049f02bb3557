import * as fc from 'fast-check';

/** One change to a document, in numbers: what they choose depends on the document. */
export interface Mutation {
  readonly kind: (typeof KINDS)[number];
  readonly at: number;
  readonly to: number;
  readonly value: unknown;
  readonly inStream: boolean;
}

/** A document after mutations. */
export interface Mutant {
  readonly text: string;
  /** Whether a credential may have left its parameter, and be something that may be shown. */
  readonly movedSecret: boolean;
}

const ON_TREE = [
  'delete',
  'repeat',
  'rename',
  'replace',
  'splice',
  'swap',
  'copy',
  'wrap',
  'deepen',
] as const;
const ON_TEXT = ['flip', 'truncate', 'cut', 'insert'] as const;
const KINDS = [...ON_TREE, ...ON_TREE, ...ON_TREE, ...ON_TEXT] as const;

/** What planted credentials begin with. */
export const SECRET = 's3cr3t';

const STRANGE_KEYS = ['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'length', '$unknown', 'Form'];
/** What Terraform, JSON, JSONPath, Markdown or XML would act on. */
const SYNTAX =
  '${ %{ ${x} $${ " \\ \\" \' { } [ ] , : * $ $.. / ~ ~0 .. <b> | @all ` NaN null acs: [0] ["a"] module.a.';
const STRANGE_TEXTS = [
  ...SYNTAX.split(' '),
  ...['', ' ', '${alicloud_vpc.a.id}', '${jsonencode(var.x)}', 'x'.repeat(3000)],
  // Controls, changes of direction, halves of characters, and the mark this library uses inside.
  ...'\n\r\t\0\u001b\u009b\u202e\u2028\ufffe\ufeff\ue0e0\u{1d4b3}'.split(/(?:)/u),
  ...['\ud800', '\udc00', '\ue0e00\ue0e0', '\u{1d4b3}'.repeat(300)],
];
/** As JSON, for each mutation gets its own. */
const STRANGE_VALUES = [
  ...'null true false 0 -1 1.5 1e308 -1e308 9007199254740992 5e-324 999999999999'.split(' '),
  ...'[] {} [null] [[]] [{}] {"a":null} {"":""} [1,"a",null,{}] {"__proto__":{"a":1}}'.split(' '),
  ...'{"$unknown":"x"} {"$unknown":1} {"$unknown":{}} {"$unknown":"x","$reference":1}'.split(' '),
  ...'{"toString":1} {"Form":"CONSTANT","Value":{}} {"Form":{},"Value":[]} {"Form":"TEMPLATE"}'.split(' '),
].map((json): unknown => JSON.parse(json));
const WRONG_VALUES: fc.Arbitrary<unknown> = fc.oneof(
  fc.constantFrom(...STRANGE_VALUES),
  fc.constantFrom(...STRANGE_TEXTS, ...STRANGE_KEYS),
  fc.jsonValue({ maxDepth: 2 }),
);

export const MUTATION: fc.Arbitrary<Mutation> = fc.record({
  kind: fc.constantFrom(...KINDS),
  at: fc.nat(),
  to: fc.nat(),
  value: WRONG_VALUES,
  inStream: fc.boolean(),
});

/** The value of a string attribute that holds JSON. */
class Text {
  constructor(public value: unknown) {}
}

interface Slot {
  readonly holder: any;
  readonly key: string;
  readonly inStream: boolean;
}

/** Carries out mutations on JSON, those on its tree before those on its text. */
export function mutate(json: string, mutations: readonly Mutation[]): Mutant {
  const root = { document: open(JSON.parse(json)) };
  const slots = slotsOf(root);
  const moved = mutations.filter((mutation) => onTree(mutation) && change(slots, mutation));
  const text = write(root.document);
  const changed = mutations.filter((mutation) => !onTree(mutation)).reduce(changeText, text);
  return { text: changed, movedSecret: moved.length > 0 || contexts(changed) !== contexts(text) };
}

function onTree({ kind }: Mutation): boolean {
  return (ON_TREE as readonly string[]).includes(kind);
}

function open(value: any): any {
  if (typeof value === 'string' && /^[{[]/.test(value)) {
    try {
      return new Text(JSON.parse(value));
    } catch {
      return value;
    }
  }
  if (typeof value !== 'object' || value === null) return value;
  for (const key of Object.keys(value)) value[key] = open(value[key]);
  return value;
}

/** JSON cannot be made to hold these: they become what they stand for in its text. */
function write(value: unknown): string {
  return (
    JSON.stringify(value, (_, item) => (item instanceof Text ? (JSON.stringify(item.value) ?? '') : item)) ??
    ''
  )
    .replace(/@again:/g, '')
    .replace(/\\?"@deep(\d+)\\?"/g, (_, levels) => '['.repeat(levels) + ']'.repeat(levels));
}

/** What holds the values of resources, in a stack, a state and a plan. */
const VALUES = ['resource', 'values', 'before', 'after'];

function slotsOf(root: object): Slot[] {
  const slots: Slot[] = [];
  const visit = (holder: any, inStream: boolean) => {
    for (const key of Object.keys(holder)) {
      const child = holder[key];
      const isIn = inStream || child instanceof Text || VALUES.includes(key);
      slots.push({ holder, key, inStream: isIn });
      if (typeof child === 'object' && child !== null) visit(child, isIn);
    }
  };
  visit(root, false);
  return slots;
}

/** @returns whether a credential may have moved */
function change(all: readonly Slot[], { kind, at, to, inStream, ...mutation }: Mutation): boolean {
  // A later change may be to this very value.
  const value: unknown = JSON.parse(JSON.stringify(mutation.value));
  const inside = inStream ? all.filter((slot) => slot.inStream) : all;
  const slots = inside.length > 0 ? inside : all;
  const { holder, key } = slots[at % slots.length];
  const old = holder[key];
  const other = slots[to % slots.length];
  const otherKey = to % 2 === 0 ? STRANGE_KEYS[to % STRANGE_KEYS.length] : other.key;
  const hasSecret = holdsSecret(old) || (kind === 'swap' && holdsSecret(other.holder[other.key]));
  switch (kind) {
    case 'delete':
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return false;
    case 'repeat':
      if (Array.isArray(holder)) holder.push(old);
      else set(holder, `@again:${key}`, to % 2 === 0 ? value : old);
      return false;
    case 'rename':
      if (!Array.isArray(holder)) delete holder[key];
      set(holder, to % 3 === 0 ? key + JSON.stringify(value) : otherKey, old);
      // In a part of another name it is still a credential by its own.
      return hasSecret && (typeof old === 'string' || old instanceof Text || 'Form' in old);
    case 'replace':
      set(holder, key, value);
      return false;
    case 'splice': {
      if (typeof old !== 'string') return set(holder, key, value);
      const position = to % (old.length + 1);
      return set(
        holder,
        key,
        old.slice(0, position) + STRANGE_TEXTS[at % STRANGE_TEXTS.length] + old.slice(position),
      );
    }
    case 'swap':
      if (isInside(old, other.holder) || isInside(other.holder[other.key], holder)) return false;
      set(holder, key, other.holder[other.key]);
      set(other.holder, other.key, old);
      return hasSecret;
    case 'copy':
      if (isInside(old, other.holder)) return false;
      set(other.holder, other.key, old);
      return hasSecret;
    case 'wrap':
      return set(holder, key, to % 2 === 0 ? [old] : { [STRANGE_KEYS[at % STRANGE_KEYS.length]]: old });
    default:
      return set(holder, key, `@deep${[3, 50, 101, 150, 20_000][to % 5]}`);
  }
}

/** As own properties, whatever the key. @returns false */
function set(holder: any, key: string, value: unknown): boolean {
  if (Array.isArray(holder) && !/^\d+$/.test(key)) holder.push(value);
  else Object.defineProperty(holder, key, { value, writable: true, enumerable: true, configurable: true });
  return false;
}

function isInside(tree: unknown, wanted: unknown): boolean {
  if (tree === wanted) return true;
  if (typeof tree !== 'object' || tree === null) return false;
  return Object.values(tree).some((member) => isInside(member, wanted));
}

function holdsSecret(tree: unknown): boolean {
  if (typeof tree === 'string') return tree.includes(SECRET);
  return typeof tree === 'object' && tree !== null && Object.values(tree).some(holdsSecret);
}

function changeText(text: string, { kind, at, to, value }: Mutation): string {
  const position = at % (text.length + 1);
  switch (kind) {
    case 'flip': {
      const bytes = Buffer.from(text);
      if (bytes.length > 0) bytes[at % bytes.length] ^= 1 << (to % 8);
      return bytes.toString('utf8');
    }
    case 'truncate':
      return text.slice(0, position);
    case 'cut':
      return text.slice(0, position) + text.slice(position + (to % 64));
    default:
      return text.slice(0, position) + String(JSON.stringify(value)) + text.slice(position);
  }
}

/** What stands before each credential, as far as it says which parameter it is. */
function contexts(text: string): string {
  let found = '';
  for (let at = text.indexOf(SECRET); at >= 0; at = text.indexOf(SECRET, at + 1))
    found += `${text.slice(Math.max(0, at - 400), at)}\n`;
  return found;
}
