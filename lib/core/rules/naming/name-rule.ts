import { said, say } from '../../language/say';
import { ResourceDefinition } from '../../model/app-definition';
import { FactSource } from '../../contract/documents';
import { isUnknown, Unknown } from '../../model/stream-definition';
import { inShort, someText } from '../../model/partly-known';
import { ResourceRule, RuleOutput } from '../rule';
import { isArn } from '../../model/arn';
import { giveName } from './give-name';
import { shorten } from '../../model/excerpt';
import { plainValue } from '../../model/stream-parts';
import { isAbsent } from '../resource-values';

/** What makes a name. */
interface NameGrammar {
  readonly minimum: number;
  readonly maximum: number;
  readonly pattern: RegExp;
  /** The pattern for people. */
  readonly characters: string;
  /** Names that fit and are refused all the same, and why. */
  readonly reserved?: (name: string) => string | undefined;
  readonly source: FactSource;
}

/** What some editions, or some documents, take besides. */
export interface WiderNames extends NameGrammar {
  /** Who takes it, for people: `only a serverless instance takes it`. */
  readonly by: string;
  /** The ids of instances that take it, and of those that do not. */
  readonly instanceIds?: RegExp;
  readonly otherIds?: RegExp;
}

/** What a service takes as the name of something. */
export interface NameShape extends NameGrammar {
  /** The Terraform type of what is named. */
  readonly type: string;
  /** The attributes that hold the name. */
  readonly attributes: readonly string[];
  /** What is named, for people: `event bus`. */
  readonly what: string;
  /** Whether the provider makes a name where none is given, or takes it from another attribute: of several, it does. */
  readonly isOptional?: boolean;
  readonly wider?: WiderNames;
}

/** A rule about the names of things. */
export function nameRule(
  id: string,
  since: string,
  title: string,
  protectsFrom: string,
  shapes: NameShape[],
): ResourceRule {
  return {
    id,
    since,
    title,
    severity: 'error',
    protectsFrom,
    documents: [...new Set(shapes.map(({ source }) => source))],
    types: [...new Set(shapes.map(({ type }) => type))],
    checkResource(resource, output) {
      for (const shape of shapes) if (shape.type === resource.type) checkNames(resource, shape, output);
    },
  };
}

function checkNames({ values }: ResourceDefinition, shape: NameShape, output: RuleOutput): void {
  const { attributes, isOptional = attributes.length > 1 } = shape;
  for (const attribute of attributes) {
    const name = values[attribute];
    if (isOptional ? isAbsent(name) : name === undefined || name === null) continue;
    const pointer = `/${attribute}`;
    const text = isUnknown(name) ? name : String(plainValue(name) ?? '');
    checkName(text, pointer, shape, output, values.instance_id);
  }
}

/** Reports what is wrong with one name; the first of its problems, for one name has one remedy. */
export function checkName(
  name: string | Unknown,
  pointer: string,
  shape: Omit<NameShape, 'type' | 'attributes'>,
  output: RuleOutput,
  /** The id of the instance it is on, where there is one. */
  instance?: unknown,
): void {
  const { what, wider } = shape;
  const isWide = wider === undefined ? false : isOf(wider, instance);
  const grammar = isWide === false || wider === undefined ? shape : wider;
  const wrong = whatIsWrong(name, grammar);
  const narrow = whatIsWrong(name, shape);
  if (wrong === undefined && (narrow === undefined || isWide === true)) {
    if (isUnknown(name)) output.skip(pointer, name.$unknown);
    return;
  }
  const { minimum, maximum, characters, source } = wrong === undefined ? shape : grammar;
  output.report({
    ...(wrong === undefined && { severity: 'warning' as const }),
    pointer,
    message: say`the name of the ${said(what)} ${wrong ?? say`${narrow}: ${said(wider?.by ?? '')}`}`,
    got: showName(name),
    cause: isUnknown(name) ? name.$unknown : name,
    limit: say`${minimum}–${maximum} characters: ${said(characters)}`,
    source,
    fix: typeof name === 'string' && isArn(name) ? giveName(name) : say`Set another name.`,
  });
}

/** Whether an instance takes wider names; undefined where its id does not tell. */
function isOf({ instanceIds, otherIds }: WiderNames, instance: unknown): boolean | undefined {
  if (typeof instance !== 'string') return undefined;
  if (instanceIds?.test(instance) === true) return true;
  return otherIds?.test(instance) === true ? false : undefined;
}

/** What is wrong with a name; of one that is known in part, what is wrong with it whatever the rest is. */
function whatIsWrong(
  name: string | Unknown,
  { minimum, maximum, pattern, reserved }: Pick<NameShape, 'minimum' | 'maximum' | 'pattern' | 'reserved'>,
): string | undefined {
  if (isArn(name)) return say`is an ARN`;
  if (!someText(name, ({ length }) => length >= minimum && length <= maximum)) return say`has a wrong length`;
  if (!someText(name, (text) => pattern.test(text))) return say`has characters that are not allowed`;
  let why: string | undefined;
  return someText(name, (text) => (why = reserved?.(text)) === undefined) ? undefined : why;
}

/** A name as it is shown, with an ellipsis for what is not known of it. */
export function showName(name: string | Unknown): string {
  if (name === '') return say`an empty name`;
  if (!isUnknown(name)) return say`"${shorten(name)}" (${name.length} characters)`;
  return say`"${shorten(inShort(name))}", of which a part is only known later`;
}
