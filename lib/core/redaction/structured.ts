import { isComposite, mapMembers } from '../model/json-object';
import { announcesCredential, secretsInArguments, withoutPlace } from './command-lines';
import { namedValue, saysCredential } from './names';
import { isReference, NOT_SHOWN } from './not-shown';

/** Deeper than anything that people write; what is in it is not looked at, and not shown. */
const DEEPEST = 100;

/**
 * A text of JSON without the credentials that only its structure tells: an escaped name, a value whose name is in the
 * member beside it, a text of JSON inside. Itself where it is not JSON, or has none.
 *
 * @param clean takes the credentials out of a text inside
 * @param take hears of each credential
 */
export function withoutStructured(
  text: string,
  clean: (text: string) => string,
  take: (secret: string) => void,
): string {
  if (!/^\s*(?:[[{]|"[[{"\\])/.test(text)) return text;
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return text;
  }
  const shown = walk(value, false, 0);
  return shown === value ? text : JSON.stringify(shown);

  function walk(item: unknown, isSecret: boolean, depth: number): unknown {
    if (depth > DEEPEST) return NOT_SHOWN;
    if (typeof item === 'string') {
      if (!isSecret) return clean(item);
      if (isReference(item)) return item;
      take(item);
      return NOT_SHOWN;
    }
    if (!isComposite(item)) return item;
    const isList = Array.isArray(item);
    const named = isList ? undefined : namedValue(item, saysCredential);
    const places = isList && !isSecret ? secretsInArguments(item) : undefined;
    const isIn = (key: string) =>
      isList ? announcesCredential(item[Number(key) - 1]) : key === named || saysCredential(key);
    let isSame = true;
    const copy = mapMembers(item, (member, key) => {
      const place = places?.get(Number(key));
      const result = walk(argument(member, place), isSecret || isIn(key), depth + 1);
      isSame &&= result === member;
      return result;
    });
    return isSame ? item : copy;
  }

  function argument(item: unknown, place: readonly [number, number] | undefined): unknown {
    if (typeof item !== 'string' || place === undefined) return item;
    take(item.slice(...place));
    return withoutPlace(item, place);
  }
}
