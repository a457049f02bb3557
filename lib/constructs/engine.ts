import {
  DefaultTokenResolver,
  Fn,
  IResolvable,
  IResolveContext,
  StringConcat,
  TerraformElement,
  TerraformResource,
  TerraformStack,
  Token,
  Tokenization,
} from 'cdktf';
import { deepMerge } from 'cdktf/lib/util';
import { IConstruct, Node } from 'constructs';
import { isComposite, setMember } from '../core/model/json-object';

/*
 * What cdktf does not promise and this library cannot do without: how it disguises values that are known later, how it
 * resolves them, what it keeps in an element, and in which order it synthesizes. No other file touches it, which lint
 * enforces, and each assumption has a test of its own in test/constructs/engine*.test.ts.
 */

/** How cdktf writes a token into text: that of a text, a list and a map. */
const MARK = /[$#&]\{TfToken\[[a-zA-Z0-9:._-]+\]\}/;
const MAP_TOKEN = /&\{TfToken\[[a-zA-Z0-9:._-]+\]\}/;
const STRING_TOKEN = /(\$\{TfToken\[[a-zA-Z0-9:._-]+\]\})/;
/** How JavaScript writes the number that stands for a token: that of a number, and that in a list of numbers. */
const NUMBER_TOKEN = /-\d(?:\.\d+)?e\+298/g;
const LIST_OR_MAP_TOKEN = /[#&]\{TfToken\[[a-zA-Z0-9:._-]+\]\}|-\d(?:\.\d+)?e\+289/;

/** Literal text, or one token. */
export type TextPart = { readonly literal: string } | { readonly token: unknown };

/** Whether a text, number, list or map is, or holds, a value that is known later. Says nothing of members. */
export function isUnresolved(value: unknown): boolean {
  switch (typeof value) {
    case 'string':
      return (
        (value.includes('TfToken[') && MARK.test(value)) || (value.includes('e+2') && holdsNumber(value))
      );
    case 'number':
      return tokenOfNumber(value) !== undefined;
    case 'object':
      return value !== null && isUnresolvedObject(value);
    default:
      return false;
  }
}

/**
 * What is left of a token once it is cut, encoded, printed in another way, in another case or calculated with: its text,
 * the end of its text, all digits of its number, and its number turned, doubled, halved or in fewer digits.
 */
export const REMAINS = [
  /TfToken(?:\[|%5B)[\w:.-]*\.\d|\bTOKEN\.\d+(?:\]|%5D)(?:\}|%7D)/i,
  /(?:81\D?095\D?622|18\D?881\D?545)(?:\D?\d){250}/,
  /(?<![\d.])(?:8\.1[01]\d*e\+298|1\.62\d*e\+299|4\.05\d*e\+298|1\.8[89]\d*e\+289)/,
];
/** What all of that has, for what takes longer is asked of few. */
export const LIKE_REMAINS = /tftoken|token\.\d|81\D?095\D?622|18\D?881\D?545|e\+2[89]\d/i;

function holdsNumber(text: string): boolean {
  return LIST_OR_MAP_TOKEN.test(text) || withNumberTokens(text) !== text;
}

function isUnresolvedObject(value: object): boolean {
  if (Array.isArray(value)) return value.length === 1 && Token.isUnresolved(value);
  return Tokenization.isResolvable(value) || Object.keys(value).some((key) => MAP_TOKEN.test(key));
}

/** The token that a value stands for; undefined where it stands for none, or for text with several parts. */
export function tokenOf(value: unknown): unknown {
  if (typeof value === 'number') return tokenOfNumber(value);
  if (typeof value === 'string') {
    const [part, ...others] = splitText(value);
    return others.length === 0 && part !== undefined && 'token' in part ? part.token : undefined;
  }
  if (Tokenization.isResolvable(value)) return value;
  if (!isComposite(value)) return undefined;
  if (!Array.isArray(value)) return Tokenization.reverseMap(value as Record<string, unknown>);
  const [first] = value as unknown[];
  if (typeof first === 'number') return Tokenization.reverseNumberList(value);
  return typeof first === 'string' ? Tokenization.reverseList(value) : undefined;
}

/**
 * Whether a list or map that is known later was spread into another, or into text: what cdktf then writes is not a
 * reference any more.
 */
export function isSpread(value: unknown): boolean {
  if (typeof value === 'string') return LIST_OR_MAP_TOKEN.test(value);
  if (typeof value === 'number')
    return isUnresolved(value) && Tokenization.reverseNumber(value) === undefined;
  return isComposite(value) && isUnresolved(value) && tokenOf(value) === undefined;
}

/** Splits text into literal text and tokens. */
export function splitText(text: string): TextPart[] {
  const parts = withNumberTokens(text).split(STRING_TOKEN);
  return parts
    .filter((part) => part !== '')
    .map((part) => {
      const token = STRING_TOKEN.test(part) ? Tokenization.reverseString(part).firstToken : undefined;
      return token === undefined ? { literal: part } : { token };
    });
}

/**
 * Text in which each number that is known later stands as a reference. `${aNumber}` leaves the number that stands for
 * the token in the text, where cdktf does not find it behind another digit, sign or dot.
 */
export function withNumberTokens(text: string): string {
  return text.replace(NUMBER_TOKEN, (match) => {
    const token = tokenOfNumber(Number(match));
    return token === undefined ? match : Token.asString(Fn.tostring(token));
  });
}

function tokenOfNumber(value: number): unknown {
  if (value > -1e200) return undefined;
  try {
    return Tokenization.reverseNumber(value) ?? Tokenization.reverseNumberList([value]);
  } catch {
    // A literal number that looks like one that cdktf made.
    return undefined;
  }
}

interface LazyToken extends IResolvable {
  resolveLazy(context: IResolveContext): unknown;
}

/** Whether a token is a Lazy, also one of another copy of cdktf. */
export function isLazy(token: unknown): token is LazyToken {
  return Tokenization.isResolvable(token) && typeof (token as Partial<LazyToken>).resolveLazy === 'function';
}

/** What a Lazy stands for: resolving through cdktf would lose the difference between literal text and a reference. */
export function produce(lazy: LazyToken): unknown {
  return lazy.resolve({ preparing: false, resolve: (inner: unknown) => inner } as IResolveContext);
}

/** What cdktf's references and function calls keep. */
interface Reference {
  readonly identifier: unknown;
  readonly originStack: TerraformStack;
  readonly name: unknown;
  readonly args: readonly unknown[];
}

/** What a reference to one attribute refers to, with its stack; an expression over several has no such name. */
export function referenceOf(token: unknown): string | undefined {
  const { identifier, originStack, name, args } = (token ?? {}) as Partial<Reference>;
  // A sink field makes text of a reference, which refers to the same thing.
  if (name === 'tostring' && args?.length === 1) return referenceOf(tokenOf(args[0]));
  if (typeof identifier !== 'string' || originStack === undefined) return undefined;
  return `${originStack.node.id}:${identifier}`;
}

/** Whether what is being resolved stands inside `${...}` already. */
export function isInsideExpression(context: IResolveContext): boolean {
  return context.suppressBraces === true;
}

/** Writes an expression, in `${...}` unless it stands inside one already. */
export function writeExpression(context: IResolveContext, write: () => string): string {
  const text = withBraces(context, true, write);
  return isInsideExpression(context) ? text : '${' + text + '}';
}

/** Resolves a token that stands in text, with its own `${...}`, wherever the text stands. */
export function resolveInText(context: IResolveContext, token: unknown): string {
  return withBraces(context, false, () => context.resolve(token));
}

function withBraces(context: IResolveContext, suppress: boolean, write: () => string): string {
  const { suppressBraces } = context;
  context.suppressBraces = suppress;
  try {
    return write();
  } finally {
    context.suppressBraces = suppressBraces;
  }
}

/** The attributes of a resource as cdktf writes them, overrides and all. */
export function attributesOf(resource: TerraformResource): Record<string, any> {
  const { terraformResourceType: type, friendlyUniqueId: id } = resource;
  return resolveIn(resource.cdktfStack, resource.toTerraform().resource?.[type][id] ?? {});
}

const RESOLVER = new DefaultTokenResolver(new StringConcat());

/** A value as a stack writes it. cdktf, which looks at every text several times, is asked about what is unresolved alone. */
export function resolveIn(stack: TerraformStack, value: unknown): any {
  if (isUnresolved(value))
    return Tokenization.resolve(value, { scope: stack, resolver: RESOLVER, preparing: false });
  if (!isComposite(value)) return value;
  const resolve = (member: unknown) => resolveIn(stack, member);
  if (Array.isArray(value)) return value.map(resolve).filter((item) => item !== undefined);
  const resolved = {};
  for (const key of Object.keys(value)) {
    const member = resolve(value[key]);
    if (member !== undefined) setMember(resolved, resolve(key), member);
  }
  return resolved;
}

/** Merges what an element writes, or what overrides it, into what is written already, as cdktf does. */
export const merge: (written: Record<string, any>, part: Record<string, any>) => Record<string, any> =
  deepMerge;

/** Whether an app changes in its own class what a stack writes. */
export function writesItself(stack: TerraformStack): boolean {
  return stack.toTerraform !== TerraformStack.prototype.toTerraform;
}

/** Whether an element is an output that cdktf made because another stack refers to it. */
export function isCrossStackOutput(element: TerraformElement): boolean {
  return element.node.id.startsWith('cross-stack-output-');
}

/** What was overridden in an element or a stack. */
export function overridesOf(element: TerraformElement | TerraformStack): Record<string, any> {
  return (element as unknown as { rawOverrides?: Record<string, any> }).rawOverrides ?? {};
}

/** The logical id that an element would have under another scope: nobody is there, so that its stack is asked by path alone. */
export function logicalIdAt(element: TerraformElement, scope: IConstruct, path: readonly string[]): string {
  const below = path.map((id) => ({ node: { id } }));
  const node = Object.create(element.node, { scopes: { value: [...scope.node.scopes, ...below] } }) as Node;
  return element.cdktfStack.getLogicalId(node);
}

/** An attribute as cdktf's HCL writer wants it described. */
export function hclAttribute(
  value: unknown,
  type: 'text' | 'reference' | 'map' | { readonly block: string },
): object {
  if (type === 'text') return { value, isBlock: false, type: 'simple', storageClassType: 'string' };
  if (type === 'reference') return { value, isBlock: false, type: 'simple', storageClassType: 'reference' };
  if (type === 'map') return { value, isBlock: false, type: 'map', storageClassType: 'stringMap' };
  return { value, isBlock: true, type: 'struct', storageClassType: type.block };
}

/** The stack that cdktf validates and writes first: once every stack is prepared, and before any file is written. */
export function firstStackOf(construct: IConstruct): TerraformStack | undefined {
  if (TerraformStack.isStack(construct)) return construct;
  for (const child of construct.node.children) {
    const first = firstStackOf(child);
    if (first !== undefined) return first;
  }
  return undefined;
}

/** Where cdktf looks for what it calls after a stack's validation, which may be skipped, and before it writes the stack. */
const BEFORE_WRITING = Symbol.for('cdktf/customSynthesis');

interface CustomSynthesis {
  onSynthesize(session: unknown): void;
}

/** Calls something once the validation of a stack is over or skipped, before the stack is written. */
export function callBeforeWriting(stack: TerraformStack, call: () => void): void {
  const others = (stack as unknown as Record<symbol, CustomSynthesis | undefined>)[BEFORE_WRITING];
  const value: CustomSynthesis = {
    onSynthesize(session) {
      others?.onSynthesize(session);
      call();
    },
  };
  Object.defineProperty(stack, BEFORE_WRITING, { value, configurable: true });
}

/** The versions of the packages of the engine that are loaded. */
export function loadedVersions(): Readonly<Record<string, string>> {
  const cdktf = require('cdktf/package.json') as { version: string };
  const constructs = require('constructs/package.json') as { version: string };
  return { cdktf: cdktf.version, constructs: constructs.version };
}
