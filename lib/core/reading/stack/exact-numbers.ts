import { say } from '../../language/say';
import { isExact, terraformNumber } from '../../model/decimal';
import { mapMembers } from '../../model/json-object';
import { InputError } from '../input-error';

/*
 * What reads HCL makes JavaScript's numbers of its numbers. One that JavaScript does not hold is read as a reference to
 * something of its name, and put back into the expressions that come out.
 */

/** What reads HCL, where it is installed: it has a parser of several megabytes. jsii takes no peer that is not jsii. */
export interface HclReader {
  parse(file: string, text: string): Promise<unknown>;
}

const NAME = 'number_as_it_is_written';
const NAMED = new RegExp(`${NAME}\\.n([\\d_]+)`, 'g');

/** Texts with their interpolations, here documents, comments, and numbers that are no part of a name. */
const PARTS =
  /"(?:[^"\\]|\\.)*"|<<-?(\w+)\r?\n[^]*?\n[ \t]*\1(?!\w)|#.*|\/\/.*|\/\*[^]*?\*\/|(?<![\w.]|\w-)\d[\d.]*(?:[eE][+-]?\d+)?/g;
const LONG = /\d[\d.]{15}|\d[eE][+-]?\d{3}/;

/** What reads HCL follows brackets by calls of itself, and has no more room than JavaScript has. */
const DEEPEST = 400;

/**
 * A file of HCL as Terraform's JSON, with an expression in place of each number that JavaScript does not hold.
 *
 * @throws InputError where it nests deeper than can be followed, and an error with the place where it is not HCL
 */
export async function parseExactly({ parse }: HclReader, file: string, text: string): Promise<unknown> {
  if (depthOf(text) > DEEPEST) throw tooDeep();
  try {
    if (!LONG.test(text)) return await parse(file, text);
    return withNumbers(
      await parse(
        file,
        text.replace(PARTS, (part) => named(part)),
      ),
    );
  } catch (error) {
    // It ran out of room, and is of no use any more: what is asked of it after that never comes back.
    throw (error as Error).name === 'RangeError' ? tooDeep() : error;
  }
}

const tooDeep = () => new InputError(say`nests values deeper than ${DEEPEST} levels`);

/** How deep brackets nest, wherever they stand: nearly always those of texts come in pairs, too. */
function depthOf(text: string): number {
  let [depth, deepest] = [0, 0];
  for (const [bracket] of text.matchAll(/[([{)\]}]/g)) {
    depth = Math.max(0, depth + ('([{'.includes(bracket) ? 1 : -1));
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

function named(part: string): string {
  if (part.startsWith('"')) return part.replace(/\$\{[^{}"]*\}/g, (inner) => inner.replace(PARTS, named));
  if (!/^\d/.test(part) || isExact(part)) return part;
  return `${NAME}.n${(terraformNumber(part) ?? '_').replace('.', '_')}`;
}

function withNumbers(value: unknown): unknown {
  if (typeof value === 'string')
    return value.replace(NAMED, (whole, digits: string) =>
      digits === '_' ? whole : digits.replace('_', '.'),
    );
  return mapMembers(value, withNumbers);
}
