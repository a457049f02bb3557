import { factsOf, TRANSFORM_SECRETS } from '../contract/kinds';
import { unescapePointer } from '../model/json-pointer';
import { isUnknown } from '../model/stream-definition';
import { isComposite, mapMembers, setMember } from '../model/json-object';
import { saysCredential } from './names';
import { NOT_SHOWN, withoutCredentials } from './texts';

export { NOT_SHOWN, withoutCredentials } from './texts';

/**
 * A value of a CreateEventStreaming request as it may be shown: no credential is left in it, and of what is not known
 * only the reason.
 *
 * @param pointer where it stands in the request, for example `/Sink/SinkHttpsParameters/Token`
 */
export function masked(value: unknown, pointer: string): unknown {
  const [, attribute, kind = '', ...names] = pointer.split('/').map(unescapePointer);
  // Everywhere else names are the user's own.
  if (!['Source', 'Sink', 'Transforms', 'Tags'].includes(attribute)) return clean(value, NEVER);
  const secrets = attribute === 'Transforms' ? TRANSFORM_SECRETS : (factsOf(kind)?.secretParameters ?? []);
  const isCredential = (name: string) => secrets.includes(name) || saysCredential(name);
  return names.some(isCredential) ? hidden(value) : clean(value, isCredential);
}

const NEVER = () => false;

function clean(value: unknown, isCredential: (name: string) => boolean): unknown {
  if (typeof value === 'string') return withoutCredentials(value);
  if (!isComposite(value)) return value;
  if (isUnknown(value)) return { $unknown: value.$unknown };
  if (Array.isArray(value))
    return value.length === 0 ? value : value.map((item) => clean(item, isCredential));
  // Most objects stay as they are: copying them all would take longer than everything else here.
  let copy: Record<string, unknown> | undefined;
  for (const key of Object.keys(value)) {
    const member = value[key];
    const shown = isCredential(key) ? hidden(member) : clean(member, isCredential);
    if (shown !== member) setMember((copy ??= { ...value }), key, shown);
  }
  return copy ?? value;
}

/** The forms of a sink field; where something else stands for one, it may be anything. */
const FORMS: unknown[] = ['ORIGINAL', 'CONSTANT', 'JSONPATH', 'TEMPLATE'];

/** A credential, of which a sink field keeps its form; that there is none is no secret. */
function hidden(value: unknown): unknown {
  if (value === undefined || value === null || value === '') return value;
  if (isUnknown(value)) return { $unknown: value.$unknown };
  if (!isComposite(value)) return NOT_SHOWN;
  if (Array.isArray(value)) return value.map(() => NOT_SHOWN);
  return mapMembers(value, (member, key) =>
    key === 'Form' && FORMS.includes(member) ? member : hidden(member),
  );
}
