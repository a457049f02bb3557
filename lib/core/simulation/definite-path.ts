import { isJsonObject, JsonObject, JsonValue } from '../model/json-value';

/** A step of a path: names in an object, of which several give an object, or an index in a list. */
export type PathStep = { readonly names: readonly string[] } | { readonly index: number };

const STEP =
  /^(?:\.([^.[\s*()?]+)|\.?\[\s*(-?\d+)\s*\]|\.?\[(\s*(?:'[^']*'|"[^"]*")(?:\s*(?:,\s*)?(?:'[^']*'|"[^"]*"))*\s*,?)\])/;
const NAME = /'([^']*)'|"([^"]*)"/g;

/** Functions of the path library: the engine breaks on them. */
const FUNCTION = /\.(?:length|size|min|max|avg|sum|stddev|concat|append)\(/;

/** Whether a path ends in a function, on which the engine breaks. */
export function callsFunction(text: string): boolean {
  return text.startsWith('$') && FUNCTION.test(text) && !/\.\.|\*/.test(text);
}

/**
 * Reads a JSONPath that leads to one place: names after a point or in brackets, indexes, negative ones from the end. A
 * wildcard, a slice, a filter, a function, `..` or a blank in a name leads nowhere in particular: undefined.
 */
export function readPath(text: string): readonly PathStep[] | undefined {
  let rest = text.trimEnd();
  if (!rest.startsWith('$')) return undefined;
  rest = rest.slice(1);
  const steps: PathStep[] = [];
  // A bracket that nothing closes is left out at the end.
  while (rest !== '' && rest !== '[') {
    const match = STEP.exec(rest);
    if (match === null) return undefined;
    const [whole, name, index, names] = match;
    if (name !== undefined) steps.push({ names: [name] });
    else if (index !== undefined) steps.push({ index: Number(index) });
    else steps.push({ names: [...names.matchAll(NAME)].map(([, single, double]) => single ?? double) });
    rest = rest.slice(whole.length);
  }
  return steps;
}

/** What a path leads to; undefined where there is nothing: lists are entered by index alone. */
export function follow(event: JsonValue, steps: readonly PathStep[]): JsonValue | undefined {
  let found: JsonValue | undefined = event;
  for (const step of steps) {
    if ('index' in step) {
      if (!Array.isArray(found)) return undefined;
      found = found[step.index < 0 ? found.length + step.index : step.index];
    } else {
      if (!isJsonObject(found)) return undefined;
      found = pick(found, step.names);
    }
    if (found === undefined) return undefined;
  }
  return found;
}

function pick(object: JsonObject, names: readonly string[]): JsonValue | undefined {
  const own = names.filter((name) => Object.hasOwn(object, name));
  if (names.length === 1) return own.length === 0 ? undefined : object[names[0]];
  return Object.fromEntries(own.map((name) => [name, object[name]]));
}
