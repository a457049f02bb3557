import { createHash } from 'node:crypto';
import { Fn, Token } from 'cdktf';
import { StreamDefinition } from '../../core/model/stream-definition';
import { escapeTemplate } from './template';
import { toNestedJson } from './terraform-json';

/** What UpdateEventStreaming cannot carry besides the kinds: it takes nothing but the role of an SLS source. */
const FIXED_PARAMETERS: Readonly<Record<string, readonly string[]>> = {
  SourceSLSParameters: ['Project', 'LogStore', 'ConsumePosition'],
};

/** Transforms that UpdateEventStreaming does not know. */
const FIXED_TRANSFORMS = ['EmbeddingTransformParameters'];

/**
 * What the service cannot change in place, as one text: another text replaces the stream.
 *
 * @see docs/decisions/003-replacement.md
 */
export function describeIdentity(stream: StreamDefinition): string {
  const { source, sink, transforms } = stream;
  const parameters = (FIXED_PARAMETERS[source.kind] ?? []).map((name) => escaped(source.parameters[name]));
  const fixed = transforms.filter((transform) =>
    FIXED_TRANSFORMS.some((kind) => kind in (transform as object)),
  );
  return [source.kind, ...parameters, ...fixed.map(digest), sink.kind].join(' ');
}

function escaped(value: unknown): string {
  const text = String(value);
  return Token.isUnresolved(value) ? text : escapeTemplate(text);
}

/** A transform holds a secret, which does not belong into a second resource. */
function digest(transform: unknown): string {
  const text = toNestedJson(transform);
  return Token.isUnresolved(text)
    ? Token.asString(Fn.sha256(text))
    : createHash('sha256').update(text).digest('hex');
}
