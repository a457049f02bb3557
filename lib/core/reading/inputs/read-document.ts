import { InputError, isInputError } from '../input-error';
import { firstError } from '../json-text';
import { readPlan } from '../plan/terraform-plan';
import { parseWithoutMark } from '../forged-unknown';
import { readRecorded } from '../../rules/recorded-settings';
import { ReviewedInput } from '../reviewed-input';
import { readSynthesizedStack, stackName } from '../synthesized-stack';
import { readState } from '../terraform-state';
import { isObject } from '../../model/json-object';

type Json = Record<string, any>;

const REMEDY =
  'Give a cdktf.out folder, a cdk.tf.json, or what `terraform show -json` prints of a plan or a state';

/**
 * Reads a document, whatever it is of what can be reviewed.
 *
 * @param name what it is called in messages
 * @param label what it is called in references, given the name of its stack where it has one
 */
export function readDocumentText(
  text: string,
  name: string,
  label: (stack: string | undefined) => string,
): ReviewedInput {
  const json = parse(text, name);
  try {
    return read(json, label);
  } catch (error) {
    if (isInputError(error)) throw new InputError(`${name}: ${error.message.replace(`${name}: `, '')}.`);
    throw new InputError(
      `${name}: is JSON that looks like ${kindOf(json)}, and is not made like one. ${REMEDY}.`,
    );
  }
}

function read(json: Json, label: (stack: string | undefined) => string): ReviewedInput {
  switch (kindOf(json)) {
    case 'a plan':
      return readPlan(json, label(undefined));
    case 'a state':
      return readState(json, label(undefined));
    case 'a synthesized stack':
      return readStack(json, label(stackName(json)));
    case 'a raw state file':
      throw new InputError('is a raw state file. Give what `terraform show -json` prints of it');
    default:
      throw new InputError(`is JSON, but neither a stack nor a plan nor a state. ${REMEDY}`);
  }
}

function kindOf(json: Json): string {
  if (!isObject(json)) return 'something else';
  if (json.format_version !== undefined) {
    refuseOtherFormat(json.format_version);
    const isPlan = ['resource_changes', 'planned_values', 'configuration'].some((key) => key in json);
    return isPlan ? 'a plan' : 'a state';
  }
  if (json.version !== undefined && json.lineage !== undefined) return 'a raw state file';
  const isStack = [
    '//',
    'resource',
    'provider',
    'terraform',
    'module',
    'variable',
    'output',
    'data',
    'locals',
  ];
  const keys = Object.keys(json);
  if (keys.some((key) => isStack.includes(key))) return 'a synthesized stack';
  return 'something else';
}

function refuseOtherFormat(version: unknown): void {
  if (typeof version === 'string' && /^1\.\d+$/.test(version)) return;
  const isNumber = typeof version === 'string' && /^\d{1,9}(\.\d{1,9}){0,3}$/.test(version);
  throw new InputError(
    `has ${isNumber ? `the format version ${JSON.stringify(version)}` : 'a format version that is none'}, and this version of the command reads 1.x, as Terraform 1.1 and newer write it. Update whichever is older`,
  );
}

/** Terraform reads what a module call names from elsewhere: a stack alone does not show it. */
function readStack(stack: Json, label: string): ReviewedInput {
  const modules = Object.keys((stack.module ?? {}) as object);
  return {
    kind: 'stack',
    app: readSynthesizedStack(stack, label),
    changes: [],
    notEvaluated: modules.map((name) => ({
      rule: 'contract',
      address: `module.${name}`,
      stack: label,
      reason: 'a stack does not show what is in a module that it calls; review its plan',
    })),
    recorded: readRecorded(stack),
  };
}

function parse(text: string, name: string): Json {
  if (text.trim() === '') throw new InputError(`${name}: is empty. ${REMEDY}.`);
  try {
    return parseWithoutMark(text) as Json;
  } catch (error) {
    if ((error as Error).name === 'RangeError')
      throw new InputError(`${name}: nests deeper than can be read. ${REMEDY}.`);
    throw new InputError(`${name}: is not JSON${whyNot(text, error as Error)}. ${REMEDY}.`);
  }
}

/** Longer texts are not read a second time, only to say more of what is wrong. */
const LONG = 1e7;

/** Not every version of Node.js says it for every text. */
function positionOf({ message }: Error): number | undefined {
  const [, position] = /at position (\d+)/.exec(message) ?? [];
  return position === undefined ? undefined : Number(position);
}

/** Never what stands there: it may be a secret. */
function whyNot(text: string, error: Error): string {
  if (text.startsWith('PK\u0003\u0004')) return ' but a plan file as Terraform saves it';
  if (/^Unexpected end|^Unterminated/.test(error.message)) return ', it ends too early';
  // A decoder of UTF-8 writes this for the mark that UTF-16 begins with.
  if (text.startsWith('\ufffd\ufffd')) return ' but UTF-16, or another encoding than UTF-8';
  const position = positionOf(error) ?? (text.length > LONG ? undefined : firstError(text));
  if (position === undefined) return '';
  if (position >= text.trimEnd().length) return ', it ends too early';
  const before = text.slice(0, position).split('\n');
  return ` at line ${before.length}, column ${before[before.length - 1].length + 1}`;
}
