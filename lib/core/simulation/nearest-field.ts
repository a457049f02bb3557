import { isJsonObject, JsonObject } from '../model/json-value';
import { nearest } from '../model/nearest';

type Path = readonly string[];

/**
 * The field of an event that somebody most likely means: one that is spelt alike where the path ends, or one of the same
 * name elsewhere. Undefined where there is none.
 */
export function nearestField(event: JsonObject, path: Path): Path | undefined {
  return misspelt(event, path) ?? elsewhere(event, path);
}

function misspelt(event: JsonObject, path: Path): Path | undefined {
  let at = event;
  for (const [i, name] of path.entries()) {
    const next = Object.hasOwn(at, name) ? at[name] : undefined;
    if (next === undefined) return near(at, path, i);
    if (!isJsonObject(next)) return undefined;
    at = next;
  }
  return undefined;
}

function near(at: JsonObject, path: Path, i: number): Path | undefined {
  const [name, names] = [path[i], Object.keys(at)];
  const found = names.find((other) => other.toLowerCase() === name.toLowerCase()) ?? nearest(name, names);
  return found === undefined ? undefined : [...path.slice(0, i), found];
}

/** The field of that name that shares most of the way; the first of several. */
function elsewhere(event: JsonObject, path: Path): Path | undefined {
  const name = path[path.length - 1].toLowerCase();
  let best: Path | undefined;
  const visit = (object: JsonObject, here: Path) => {
    for (const [key, value] of Object.entries(object)) {
      const at = [...here, key];
      if (key.toLowerCase() === name && (best === undefined || shared(at, path) > shared(best, path)))
        best = at;
      if (isJsonObject(value)) visit(value, at);
    }
  };
  visit(event, []);
  return best;
}

function shared(one: Path, other: Path): number {
  const end = one.findIndex((name, i) => name !== other[i]);
  return end < 0 ? one.length : end;
}
