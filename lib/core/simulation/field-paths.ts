import { objectOf } from '../model/json-object';
import { readJson } from '../model/json-value';
import { LocatedField } from '../model/sink-fields';

/** The texts of a field that may be JSONPaths: one, or those of the variables of a template. */
export function pathsIn({ form, value }: LocatedField): readonly string[] {
  if (typeof value !== 'string') return [];
  if (form === 'JSONPATH') return [value];
  if (form !== 'TEMPLATE') return [];
  return Object.values(variablesIn(value)).filter((text): text is string => typeof text === 'string');
}

function variablesIn(text: string): object {
  try {
    return objectOf(readJson(text));
  } catch {
    return {};
  }
}
