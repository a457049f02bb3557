import { say } from '../../language/say';
import { isComposite, mapMembers } from '../../model/json-object';
import { terraformNumber } from '../../model/decimal';
import { InputError, isInputError } from '../input-error';
import { HclReader, parseExactly } from './exact-numbers';

export const PEER = '@cdktf/hcl2json';

/** The reader of HCL, where it is installed beside this library. */
export function hclReader(): HclReader | undefined {
  try {
    return require(PEER) as HclReader;
  } catch {
    return undefined;
  }
}

/**
 * A file of HCL as Terraform's JSON.
 *
 * @throws InputError with the place, or with what reads HCL where it is not there
 */
export async function readHcl(text: string, reader: HclReader | undefined): Promise<unknown> {
  if (reader === undefined)
    throw new InputError(
      say`is HCL, which nothing here reads. Install ${PEER} beside this library, or review the plan (terraform show -json)`,
    );
  try {
    return (await parseExactly(reader, 'file.tf', text)) ?? {};
  } catch (error) {
    if (isInputError(error)) throw error;
    // Never what stands there: it may be a secret.
    const [, line, column] = /\[file\.tf:(\d+),(\d+)/.exec((error as Error).message) ?? [];
    throw new InputError(say`is not HCL${line === undefined ? '' : say` at line ${line}, column ${column}`}`);
  }
}

const ENCODED = /^\$\{\s*jsonencode\(([\s\S]*)\)\s*\}$/;

/**
 * The same configuration, in which each `jsonencode` of an object or a list that is written there is the text of it.
 *
 * @throws InputError where one nests deeper than can be followed
 */
export async function withEncodedValues(value: unknown, reader: HclReader): Promise<unknown> {
  const texts = new Set<string>();
  collect(value, texts);
  const read = new Map<string, string>();
  for (const text of texts) {
    const encoded = await encodedText(text, reader);
    if (encoded !== undefined) read.set(text, encoded);
  }
  if (read.size === 0) return value;
  const replace = (item: unknown): unknown =>
    typeof item === 'string' ? (read.get(item) ?? item) : mapMembers(item, replace);
  return replace(value);
}

function collect(value: unknown, texts: Set<string>): void {
  if (typeof value === 'string' && ENCODED.test(value)) texts.add(value);
  if (isComposite(value)) for (const member of Object.values(value)) collect(member, texts);
}

/** Undefined where it encodes a reference or what a function returns. */
async function encodedText(text: string, reader: HclReader): Promise<string | undefined> {
  const [, argument] = ENCODED.exec(text)!;
  if (!/^\s*[[{]/.test(argument)) return undefined;
  try {
    const { v } = (await parseExactly(reader, 'value.tf', `v = ${argument}\n`)) as { v: unknown };
    // A text of JSON may stand in JSON: the pattern of a trigger does.
    return isComposite(v) ? jsonText(await withEncodedValues(v, reader)) : undefined;
  } catch (error) {
    if (isInputError(error)) throw error;
    return undefined;
  }
}

/** JSON with an interpolation for each value that is an expression. */
function jsonText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(jsonText).join(',')}]`;
  if (isComposite(value))
    return `{${Object.entries(value)
      .map(([key, member]) => `${JSON.stringify(key)}:${jsonText(member)}`)
      .join(',')}}`;
  if (typeof value === 'number') return terraformNumber(String(value)) ?? String(value);
  if (typeof value !== 'string') return JSON.stringify(value);
  if (!/[$%]\{/.test(value.replaceAll('$${', '').replaceAll('%%{', ''))) return JSON.stringify(value);
  const [, expression] = /^\$\{([^{}]*)\}$/.exec(value) ?? [];
  return `\${jsonencode(${expression ?? JSON.stringify(value)})}`;
}
