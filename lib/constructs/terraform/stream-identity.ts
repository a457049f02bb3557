import { createHash } from 'node:crypto';
import { Fn, Token } from 'cdktf';
import { factsOf, TRANSFORMS } from '../../core/contract/kinds';
import { isComposite } from '../../core/model/json-object';
import { StreamDefinition, StreamPart } from '../../core/model/stream-definition';
import { isSpread, isUnresolved } from '../engine';
import { jsonTextOf } from './json-text';
import { escapedText } from './template';
import { toNestedJson } from './terraform-json';

/**
 * What the service cannot change in place, as one text: another text replaces the stream.
 *
 * @see docs/decisions/003-replacement.md
 */
export function describeIdentity({
  source,
  sink,
  transforms,
}: Pick<StreamDefinition, 'source' | 'sink' | 'transforms'>): string {
  // Of what is a reference nothing tells which kind of transform it is.
  const told = isUnresolved(transforms) ? [] : transforms.filter((transform) => !isUnresolved(transform));
  const fixed = told.filter((transform) =>
    Object.keys(TRANSFORMS).some((kind) => TRANSFORMS[kind].isFixed && kind in (transform as object)),
  );
  return [...fixedIn(source), ...fixed.map(digest), ...fixedIn(sink)].join(' ');
}

/** Besides the kind, what UpdateEventStreaming cannot carry: of an SLS source it takes nothing but the role. */
function fixedIn({ kind, parameters, unknown: whole }: StreamPart): string[] {
  if (kind === '') return [kindsIn(whole)];
  const valueOf = (name: string) =>
    whole === undefined ? parameters[name] : Fn.try([Fn.lookup(whole, name), '']);
  return [kind, ...(factsOf(kind)?.fixedParameters ?? []).map((name) => textOf(valueOf(name)))];
}

/** A list or an object, which is a mistake for the rules to find, is its JSON. */
function textOf(value: unknown): string {
  // What was spread is refused where it is written.
  if (holdsSpread(value)) return '';
  return isComposite(value) ? toNestedJson(value) : escapedText(String(value));
}

function holdsSpread(value: unknown): boolean {
  return (
    isSpread(value) || (isComposite(value) && !isUnresolved(value) && Object.values(value).some(holdsSpread))
  );
}

/** The kind of a part that is a reference as a whole: its only key. */
function kindsIn(whole: unknown): string {
  const text = jsonTextOf(whole);
  return Fn.join(' ', Fn.keys(text === undefined ? whole : Fn.jsondecode(text)));
}

/** A transform holds a secret, which does not belong into a second resource. */
function digest(transform: unknown): string {
  const text = toNestedJson(transform);
  return Token.isUnresolved(text)
    ? Token.asString(Fn.sha256(text))
    : createHash('sha256').update(text).digest('hex');
}
