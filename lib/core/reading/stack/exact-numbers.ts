import { isExact, terraformNumber } from '../../model/decimal';
import { mapMembers } from '../../model/json-object';

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

/** A file of HCL as Terraform's JSON, with an expression in place of each number that JavaScript does not hold. */
export async function parseExactly({ parse }: HclReader, file: string, text: string): Promise<unknown> {
  if (!LONG.test(text)) return parse(file, text);
  return withNumbers(
    await parse(
      file,
      text.replace(PARTS, (part) => named(part)),
    ),
  );
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
