import { said, say, words } from '../../language/say';
import { isAnswer, streamsOf } from '../export/answers';
import { InputError, isInputError, refuseTooDeep } from '../input-error';
import { readPlan } from '../plan/terraform-plan';
import { ReviewedInput } from '../reviewed-input';
import { blocksOf, rootOf } from '../stack/blocks';
import { repeatsKeys, withRepeatedKeys } from '../stack/parse-blocks';
import { readModuleTree } from '../stack/read-module-tree';
import { stackName } from '../synthesized-stack';
import { readState } from '../terraform-state';
import { isComposite, isObject } from '../../model/json-object';
import { parseJson, REMEDY } from './parse-json';

type Json = Record<string, any>;

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
  const json = parseJson(text, name) as Json;
  return inputErrorsOf(
    name,
    () => read(json, text, label),
    () => kindOf(json),
  );
}

/** Runs what reads a document, and says in one sentence what is wrong with it. */
export function inputErrorsOf<T>(name: string, run: () => T, kind: () => string = () => STACK): T {
  try {
    return run();
  } catch (error) {
    if (isInputError(error)) throw new InputError(say`${name}: ${withoutEnd(error.message, name)}.`);
    throw new InputError(
      say`${name}: is JSON that looks like ${said(kind())}, and is not made like one. ${said(REMEDY)}.`,
    );
  }
}

/** What an error says, without the place and the stop. */
function withoutEnd(message: string, name: string): string {
  return message.replace(say`${name}: `, '').replace(/[.。]$/, '');
}

function read(json: Json, text: string, label: (stack: string | undefined) => string): ReviewedInput {
  const kind = kindOf(json);
  if (kind !== STACK && kind !== 'something else' && repeatsKeys(text, json))
    throw new InputError(say`has a key twice in one object, which Terraform does not write`);
  switch (kind) {
    case 'a plan':
      return readPlan(json, label(undefined));
    case 'a state':
      return readState(json, label(undefined));
    case ANSWER:
      return readAnswer(json, label(undefined));
    case STACK:
      return readStack(withRepeatedKeys(text, json), label(stackName(rootOf(json))));
    case 'a raw state file':
      throw new InputError(say`is a raw state file. Give what \`terraform show -json\` prints of it`);
    default:
      throw new InputError(
        say`is JSON, but neither a stack nor a plan nor a state nor an answer of the API. ${said(REMEDY)}`,
      );
  }
}

const STACK = words`a synthesized stack`;
const ANSWER = words`an answer of the API`;

/** Whether a value is a configuration of Terraform, or may be a part of one. */
export function isConfiguration(json: unknown): boolean {
  return isComposite(json) && (kindOf(json) === STACK || Object.keys(json).length === 0);
}

function kindOf(json: Json): string {
  // Terraform takes a list of objects for a file.
  if (Array.isArray(json)) {
    const isStack = json.length > 0 && json.every((item) => isObject(item) && kindOf(item) === STACK);
    return isStack ? STACK : 'something else';
  }
  if (!isObject(json)) return 'something else';
  if (json.format_version !== undefined) {
    refuseOtherFormat(json.format_version);
    const isPlan = ['resource_changes', 'planned_values', 'configuration'].some((key) => key in json);
    return isPlan ? 'a plan' : 'a state';
  }
  if (json.version !== undefined && json.lineage !== undefined) return 'a raw state file';
  if (isAnswer(json)) return ANSWER;
  const isStack = [
    '//',
    'resource',
    'provider',
    'terraform',
    'module',
    'variable',
    'output',
    'data',
    'ephemeral',
    'locals',
    'moved',
    'import',
    'removed',
    'check',
  ];
  const keys = Object.keys(json);
  if (keys.some((key) => isStack.includes(key))) return STACK;
  return 'something else';
}

function refuseOtherFormat(version: unknown): void {
  if (typeof version === 'string' && /^1\.\d+$/.test(version)) return;
  const isNumber = typeof version === 'string' && /^\d{1,9}(\.\d{1,9}){0,3}$/.test(version);
  throw new InputError(
    say`has ${isNumber ? say`the format version ${JSON.stringify(version)}` : say`a format version that is none`}, and this version of the command reads 1.x, as Terraform 1.1 and newer write it. Update whichever is older`,
  );
}

/** One answer says neither its region nor its account. */
function readAnswer(json: unknown, label: string): ReviewedInput {
  refuseTooDeep(json);
  const app = { streams: streamsOf(json, { label }), resources: [] };
  return { kind: 'export', app, changes: [], notEvaluated: [] };
}

function readStack(json: unknown, label: string): ReviewedInput {
  return readModuleTree({ blocks: blocksOf(json), called: new Map(), json: rootOf(json) }, label);
}
