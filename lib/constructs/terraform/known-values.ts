import { LazyBase, TerraformStack, Tokenization } from 'cdktf';
import { unknown } from '../../core/model/stream-definition';
import { literalText, produce, splitTokens } from './template';
import { isUnresolved, listToken } from './unresolved';

const REASON = 'a Terraform reference, known after apply';

/**
 * The value with everything that Terraform only knows later replaced by an explicit unknown, so that what lies below
 * the waist never meets a cdktf token (whose disguise as a short string or a number near -8e298 passes or fails any
 * check by accident). Returns the same object where nothing is unresolved.
 */
export function knownValues<T>(value: T): T {
  return known(value) as T;
}

function known(value: unknown): unknown {
  if (typeof value === 'string' && isUnresolved(value)) return knownText(value);
  if (isUnresolved(value)) return knownToken(tokenOf(value));
  if (typeof value !== 'object' || value === null) return value;
  return Array.isArray(value) ? knownArray(value) : knownObject(value as Record<string, unknown>);
}

/** A text is known where the program itself produces every part of it. */
function knownText(value: string): unknown {
  const token = onlyToken(value);
  return (token === undefined ? literalText(splitTokens(value)) : undefined) ?? knownToken(token);
}

function tokenOf(value: unknown): unknown {
  if (typeof value === 'string') return onlyToken(value);
  if (typeof value === 'number') return Tokenization.reverseNumber(value);
  return Array.isArray(value) ? listToken(value) : value;
}

function knownArray(value: unknown[]): unknown[] {
  const result = value.map(known);
  return result.some((item, index) => item !== value[index]) ? result : value;
}

function knownObject(value: Record<string, unknown>): Record<string, unknown> {
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const replaced = known(value[key]);
    if (replaced !== value[key]) {
      copy ??= { ...value };
      copy[key] = replaced;
    }
  }
  return copy ?? value;
}

function onlyToken(value: string): unknown {
  const fragments = Tokenization.reverseString(value);
  return fragments.length === 1 ? fragments.firstToken : undefined;
}

function knownToken(token: unknown): unknown {
  return token instanceof LazyBase ? known(produce(token)) : unknown(REASON, referenceOf(token));
}

/** What is known of cdktf's own references and function calls. */
interface Reference {
  readonly identifier: unknown;
  readonly originStack: TerraformStack;
  readonly name: unknown;
  readonly args: readonly unknown[];
}

/** What cdktf's reference to one attribute refers to; expressions over several have no such name. */
function referenceOf(token: unknown): string | undefined {
  const { identifier, originStack, name, args } = (token ?? {}) as Partial<Reference>;
  // A sink field makes text of a reference, which refers to the same thing.
  if (name === 'tostring' && args?.length === 1) return referenceOf(tokenOf(args[0]));
  if (typeof identifier !== 'string' || originStack === undefined) return undefined;
  return `${originStack.node.id}:${identifier}`;
}
