import { say } from '../../language/say';
import { excerptOf } from '../../model/excerpt';
import { StreamDefinition } from '../../model/stream-definition';
import { fieldName } from '../../simulation/describe-failure';
import { Place } from '../../simulation/envelope-place';
import { nothingAt } from '../place-mistakes';
import { Report } from '../rule';
import { typeMistakes } from './type-mistakes';

/** Why no event matches a field of a pattern, or one of its alternatives, by what events have at its place. */
export function fieldMistakes(
  stream: StreamDefinition,
  path: readonly string[],
  place: Place,
  field: readonly unknown[],
): (Report & { readonly pointer: string })[] {
  if (place.is === 'text' || place.is === 'number' || place.is === 'boolean')
    return typeMistakes(path, field, { type: place.is, mayBeNull: place.mayBeNull === true });
  const mistake =
    place.is === 'object' || place.is === 'objects'
      ? structureMistake(fieldName(path), place.is, field)
      : nothingAt(stream, path, place, { what: 'pattern', prefix: '' });
  return mistake === undefined ? [] : [{ ...mistake, pointer: '' }];
}

function structureMistake(name: string, is: 'object' | 'objects', field: readonly unknown[]): Report {
  return {
    message: say`${name} is ${is === 'object' ? say`an object` : say`a list of objects`}, which matches no value; the open-source engine takes it neither for present nor for absent`,
    got: excerptOf(field),
    limit: say`a field with a text, a number, true, false or null, or a list of these`,
    fix:
      is === 'object' ? say`Name a field in ${name}.` : say`Leave it out; a function can look into a list.`,
  };
}
