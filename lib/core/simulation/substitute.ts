import { say } from '../language/say';
import { listed } from '../language/lists';
/** The name of the error for values that refer to each other without end. */
export const SubstitutionError = 'SubstitutionError';

/** What became of a template. */
export interface Substituted {
  readonly text: string;
  /** Whether a variable is left that has neither a value nor a default. */
  readonly isUnresolved: boolean;
  /** Whether a value held a variable itself, which was substituted too. */
  readonly isNested: boolean;
}

const DEFAULT = ':-';

/**
 * Puts values for the variables of a template: `${name}`, or `${name:-text}` for a text where there is no value.
 * `$${name}` stands for `${name}`. A value is substituted again, as the engine does it.
 *
 * @throws an error named SubstitutionError where values refer to each other without end
 */
export function substitute(template: string, values: ReadonlyMap<string, string>): Substituted {
  let isUnresolved = false;
  let isNested = false;

  function run(text: string, outer: readonly string[]): string {
    let out = '';
    let at = 0;
    for (;;) {
      const start = text.indexOf('${', at);
      if (start < 0) return out + text.slice(at);
      const end = text.indexOf('}', start + 2);
      if (end < 0) return out + text.slice(at);
      if (start > at && text[start - 1] === '$') {
        out += text.slice(at, start - 1) + '$';
        at = start + 1;
        continue;
      }
      out += text.slice(at, start) + valueOf(text.slice(start + 2, end), outer);
      at = end + 1;
    }
  }

  function valueOf(inner: string, outer: readonly string[]): string {
    const [name, fallback] = splitDefault(inner);
    if (outer.includes(name)) {
      const error = new Error(
        say`the values of ${listed([...new Set(outer)])} refer to each other without end`,
      );
      error.name = SubstitutionError;
      throw error;
    }
    const value = values.get(name) ?? fallback;
    if (value === undefined) {
      isUnresolved = true;
      return `\${${inner}}`;
    }
    if (outer.length > 0) isNested = true;
    return run(value, [...outer, name]);
  }

  return { text: run(template, []), isUnresolved, isNested };
}

/** A variable of a template. */
export interface Variable {
  /** Its name; of a variable that stands in another, up to where that one ends. */
  readonly name: string;
  /** Whether there is a text for where it has no value. */
  readonly hasDefault: boolean;
}

/** The variables of a template, as {@link substitute} reads it, each once. */
export function variablesOf(template: string): Variable[] {
  const found = new Map<string, Variable>();
  let at = 0;
  for (;;) {
    const start = template.indexOf('${', at);
    const end = start < 0 ? -1 : template.indexOf('}', start + 2);
    if (end < 0) return [...found.values()];
    const isEscaped = start > at && template[start - 1] === '$';
    at = isEscaped ? start + 1 : end + 1;
    if (isEscaped) continue;
    const [name, fallback] = splitDefault(template.slice(start + 2, end));
    const hasDefault = fallback !== undefined && found.get(name)?.hasDefault !== false;
    found.set(name, { name, hasDefault });
  }
}

/** A default counts only before another variable begins. */
function splitDefault(inner: string): [name: string, fallback: string | undefined] {
  const at = inner.indexOf(DEFAULT);
  const nested = inner.indexOf('${');
  if (at < 0 || (nested >= 0 && nested < at)) return [inner, undefined];
  return [inner.slice(0, at), inner.slice(at + DEFAULT.length)];
}
