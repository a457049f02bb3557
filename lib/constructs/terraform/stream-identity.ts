import { createHash } from 'node:crypto';
import { Fn, Token } from 'cdktf';
import { factsOf, TRANSFORMS } from '../../core/contract/kinds';
import { StreamDefinition, StreamPart } from '../../core/model/stream-definition';
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
  const fixed = transforms.filter((transform) =>
    Object.keys(TRANSFORMS).some((kind) => TRANSFORMS[kind].isFixed && kind in (transform as object)),
  );
  return [...fixedIn(source), ...fixed.map(digest), ...fixedIn(sink)].join(' ');
}

/** Besides the kind, what UpdateEventStreaming cannot carry: of an SLS source it takes nothing but the role. */
function fixedIn({ kind, parameters }: StreamPart): string[] {
  return [
    kind,
    ...(factsOf(kind)?.fixedParameters ?? []).map((name) => escapedText(String(parameters[name]))),
  ];
}

/** A transform holds a secret, which does not belong into a second resource. */
function digest(transform: unknown): string {
  const text = toNestedJson(transform);
  return Token.isUnresolved(text)
    ? Token.asString(Fn.sha256(text))
    : createHash('sha256').update(text).digest('hex');
}
