import { say } from '../../language/say';
import { isObject, objectOf, oneOrMore } from '../../model/json-object';
import { escapePointer } from '../../model/json-pointer';
import { InputError, showPointer } from '../input-error';

type Json = Record<string, any>;

/** A block of a configuration: what its labels are, and what stands in it. */
export interface Block {
  readonly labels: readonly string[];
  readonly body: Json;
}

/** Blocks that matter in a review, and how many labels each has. */
const LABELS = {
  resource: 2,
  data: 2,
  provider: 1,
  ephemeral: 2,
  module: 1,
  check: 1,
  variable: 1,
  output: 1,
  locals: 0,
  terraform: 0,
  import: 0,
  removed: 0,
} as const;

export type BlockType = keyof typeof LABELS;

/**
 * The blocks of one file of a configuration. Terraform takes an object or a list of objects at each level: of types, of
 * names, and of blocks of one name.
 */
export type Blocks = Readonly<Record<BlockType, readonly Block[]>>;

/** @throws InputError with the place where something else stands than an object, or a list of them */
export function blocksOf(file: unknown): Blocks {
  const roots = objectsIn(file, '');
  const read = (type: BlockType): Block[] => {
    const found: Block[] = [];
    for (const { value, pointer } of roots) {
      if (!Object.hasOwn(value, type)) continue;
      visitLabelled(value[type], `${pointer}/${type}`, LABELS[type], [], (labels, body) =>
        found.push({ labels, body: type === 'resource' ? withDynamicBlocks(body) : body }),
      );
    }
    return found;
  };
  return Object.fromEntries(TYPES.map((type) => [type, read(type)])) as unknown as Blocks;
}

/** What stands at the root of a file, where what an app records stands too: of a list the first. */
export function rootOf(file: unknown): Json {
  return objectOf(Array.isArray(file) ? file[0] : file);
}

const TYPES = Object.keys(LABELS) as BlockType[];

/** Tells each block with its labels, of which some stand above it. */
function visitLabelled(
  value: unknown,
  pointer: string,
  labels: number,
  above: readonly string[],
  tell: (labels: readonly string[], body: Json) => void,
): void {
  for (const item of objectsIn(value, pointer)) {
    if (labels === 0) tell(above, item.value);
    else
      for (const [label, member] of Object.entries(item.value))
        visitLabelled(member, `${item.pointer}/${escapePointer(label)}`, labels - 1, [...above, label], tell);
  }
}

function objectsIn(value: unknown, pointer: string): { value: Json; pointer: string }[] {
  return oneOrMore(value).map((item, i) => {
    const place = Array.isArray(value) ? `${pointer}/${i}` : pointer;
    if (isObject(item)) return { value: item, pointer: place };
    throw new InputError(say`has ${describe(item)} at ${showPointer(place)}, where an object must be`);
  });
}

/** A value of JSON by its kind. */
export function describe(value: unknown): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return say`a list`;
  return (
    { string: say`a text`, number: say`a number`, boolean: say`true or false` }[typeof value as string] ??
    say`an object`
  );
}

/** What `dynamic` makes of a block: how many there are, and what is in them, is known when Terraform runs. */
function withDynamicBlocks({ dynamic, ...body }: Json): Json {
  if (dynamic === undefined) return body;
  const names = oneOrMore(dynamic).flatMap((item) => Object.keys(objectOf(item)));
  const made = names.map((name) => [name, [...oneOrMore(body[name]), `\${dynamic.${name}}`]]);
  return { ...body, ...Object.fromEntries(made) };
}

/** What an override adds to. */
const ADDED: readonly BlockType[] = ['locals', 'import', 'removed'];

/**
 * Blocks with those of another file that Terraform merges into them: an argument of it counts in place of the same
 * argument, and its blocks of one type in place of all of that type.
 */
export function overridden(base: Blocks, override: Blocks): Blocks {
  const result = TYPES.map((type) => {
    const blocks = [...base[type]];
    const places = new Map(blocks.map((block, i) => [identityOf(type, block), i]));
    for (const block of override[type]) {
      const at = ADDED.includes(type) ? undefined : places.get(identityOf(type, block));
      // What is in no other file Terraform refuses; locals and providers it adds.
      if (at === undefined) blocks.push(block);
      else blocks[at] = { labels: block.labels, body: { ...blocks[at].body, ...withoutComment(block.body) } };
    }
    return [type, blocks];
  });
  return Object.fromEntries(result) as Blocks;
}

/** What two blocks have in common of which one overrides the other. */
function identityOf(type: BlockType, { labels, body }: Block): string {
  return JSON.stringify(type === 'provider' ? [...labels, body.alias ?? ''] : labels);
}

/** What an app records of a resource is what it says itself. */
function withoutComment({ '//': _, ...body }: Json): Json {
  return body;
}

/** The blocks of several files, one after the other. */
export function together(all: readonly Blocks[]): Blocks {
  return Object.fromEntries(
    TYPES.map((type) => [type, all.flatMap((blocks) => blocks[type])]),
  ) as unknown as Blocks;
}
