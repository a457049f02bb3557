import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { isObject } from '../../core/model/json-object';
import { readJson } from '../../core/model/json-value';
import { isUnresolved } from '../engine';
import { wholeJson } from './json-text';

/** A source or sink as plain data. */
interface GivenPart {
  readonly kind: string;
  readonly parameters: Record<string, any>;
}

/**
 * A source or sink as the JSON text that EventBridge has of it, or a reference to that text.
 *
 * @param call what read it, for the error
 * @param example such a text
 */
export function partFromJson(text: string, call: string, example: string): GivenPart {
  let kinds: [string, unknown][] = [];
  try {
    const value = readJson(text);
    if (isObject(value)) kinds = Object.entries(value);
  } catch {
    // A file or a variable: what it holds is known later.
    if (isUnresolved(text)) return wholeJson(text) as GivenPart;
  }
  const [[kind, parameters] = ['', undefined]] = kinds;
  if (kinds.length !== 1 || !isObject(parameters))
    throw mistakeAt(
      { path: call },
      () =>
        say`the text is not a JSON object of one kind with its parameters; give one, for example ${example}.`,
    );
  return { kind, parameters };
}
