import { said, say, words } from '../../core/language/say';
import { connectorOf } from '../../core/contract/kind-lookups';
import { InputError } from '../../core/reading/input-error';
import { StreamDefinition } from '../../core/model/stream-definition';

/** Says whether a stream is meant. */
export type Selector = (stream: StreamDefinition) => boolean;

const HOW = words`Give name:PATTERN, tag:KEY=PATTERN or kind:KIND, for example name:orders-*, tag:team=data, kind:Kafka`;

/**
 * What `--only` and `--except` select: `name:orders-*`, `tag:team=data`, `kind:SourceKafkaParameters` or `kind:Kafka`.
 *
 * @throws InputError where a text says nothing of these
 */
export function selectorOf(text: string): Selector {
  const [, what, value] = /^(name|tag|kind):(.+)$/.exec(text) ?? [];
  switch (what) {
    case 'name': {
      const matches = glob(value);
      return ({ name }) => typeof name === 'string' && matches(name);
    }
    case 'tag': {
      const [key, ...rest] = value.split('=');
      const matches = glob(rest.length === 0 ? '*' : rest.join('='));
      return ({ tags }) => Object.hasOwn(tags, key) && matches(String(tags[key]));
    }
    case 'kind':
      return ({ source, sink }) =>
        [source.kind, sink.kind].some((kind) => kind === value || connectorOf(kind) === value);
    default:
      throw new InputError(say`${JSON.stringify(text).slice(1, -1)}: selects nothing. ${said(HOW)}.`);
  }
}

/** `*` stands for any text. */
function glob(pattern: string): (text: string) => boolean {
  const [first, ...parts] = pattern.split('*');
  const last = parts.pop();
  if (last === undefined) return (text) => text === pattern;
  return (text) => {
    // Each part as early as it can be: an expression with many stars would try all ways.
    let at = first.length;
    for (const part of parts) {
      const found = text.indexOf(part, at);
      if (found < 0) return false;
      at = found + part.length;
    }
    return text.startsWith(first) && text.endsWith(last) && text.length - last.length >= at;
  };
}
