import { factsOf } from '../../contract/kinds';
import { isObject } from '../../model/json-object';
import { LocatedField } from '../../model/sink-fields';
import { StreamDefinition } from '../../model/stream-definition';
import { valueOf } from '../../model/stream-parts';

/** The JSONPaths in the content schema of a sink, which are fields of it like all others, in a text. */
export function contentFields({ sink }: StreamDefinition): LocatedField[] {
  return Object.entries(factsOf(sink.kind)?.formats ?? {}).flatMap(([name, { is, where }]) => {
    const counts = Object.entries(where).every(([other, value]) => valueOf(sink, other) === value);
    const text = valueOf(sink, name);
    if (is !== 'content-schema' || !counts || typeof text !== 'string') return [];
    return pathsIn(text).map((value) => ({
      pointer: `/Sink/${sink.kind}/${name}`,
      form: 'JSONPATH',
      value,
      template: undefined,
    }));
  });
}

function pathsIn(text: string): string[] {
  try {
    const schema: unknown = JSON.parse(text);
    return Object.values(isObject(schema) ? schema : {}).flatMap((entry) =>
      isObject(entry) && entry.form === 'JSONPATH' && typeof entry.value === 'string' ? [entry.value] : [],
    );
  } catch {
    // What is not JSON is said by the contract.
    return [];
  }
}
