import { words } from '../../core/language/say';
import { isComposite } from '../../core/model/json-object';
import {
  isUnknown,
  StreamDefinition,
  unknown,
  Unknown,
  unknownText,
} from '../../core/model/stream-definition';
import { isSpread, isUnresolved, referenceOf, tokenOf } from '../engine';
import { isProduced, literalText, produce, splitTokens, TemplatePart } from './template';

const REASON = words`a Terraform reference, known after apply`;

/**
 * The value with everything that Terraform only knows later replaced by an explicit unknown, so that what lies below
 * the waist never meets a cdktf token (whose disguise as a short string or a number near -8e298 passes or fails any
 * check by accident). Returns the same object where nothing is unresolved.
 */
export function knownValues<T>(value: T): T {
  return known(value) as T;
}

/** The same of a stream, of which a list of transforms that is a reference as a whole is one that holds it. */
export function knownStream(stream: StreamDefinition): StreamDefinition {
  const found = knownValues(stream);
  return isUnknown(found.transforms) ? { ...found, transforms: [found.transforms] } : found;
}

function known(value: unknown): unknown {
  if (typeof value === 'string' && isUnresolved(value)) return knownText(value);
  if (isUnresolved(value)) return knownToken(tokenOf(value));
  if (!isComposite(value)) return value;
  return Array.isArray(value) ? knownArray(value) : knownObject(value as Record<string, unknown>);
}

/** A text is known where the program itself produces every part of it. */
function knownText(value: string): unknown {
  const token = tokenOf(value);
  if (token !== undefined || isSpread(value)) return knownToken(token);
  const parts = splitTokens(value);
  return literalText(parts) ?? unknownText(REASON, parts.map(knownPart));
}

function knownPart(part: TemplatePart): string | Unknown {
  return 'literal' in part ? part.literal : unknown(REASON, referenceOf(part.token));
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

function knownToken(token: unknown): unknown {
  return isProduced(token) ? known(produce(token)) : unknown(REASON, referenceOf(token));
}
