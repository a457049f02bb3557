import { say } from '../language/say';
import { isJsonObject, JsonObject, JsonValue, printJson, readJson } from '../model/json-value';
import { applyField } from './apply-field';
import { evaluatePattern } from './evaluate-pattern';

/**
 * Answers one line of the machine interface. `{"id","pattern","event"}` gives `{"id","result"}`, which is `match`,
 * `no-match` or `invalid`; `{"id","event","form","value","template"}` gives `{"id","result"}`, a text or null, or
 * `{"id","error"}`. A text that loses nothing can stand in `patternText` or `eventText`. What cannot be answered gives
 * `"result":"error"` and a sentence in `error`.
 *
 * @param line the line, without its end
 * @param number which line it is, from 1
 */
export function answerLine(line: string, number: number): string {
  let id: JsonValue = null;
  try {
    const row = objectIn(line, say`line ${number}`);
    id = row.id ?? null;
    return printJson({ id, ...answer(row) });
  } catch (error) {
    return printJson({ id, result: 'error', error: sentenceOf(error as Error, number) });
  }
}

function sentenceOf(error: Error, number: number): string {
  if (error.name === BadLine) return error.message;
  if (error.name !== 'RangeError') throw error;
  return /string length/.test(error.message)
    ? say`the answer to line ${number} is longer than Node.js can hold as one text`
    : say`line ${number} nests deeper than can be read`;
}

const BadLine = 'BadLine';

function bad(message: string): Error {
  const error = new Error(message);
  error.name = BadLine;
  return error;
}

function answer(row: JsonObject): JsonObject {
  const [event, eventText] = eventOf(row);
  if (row.form !== undefined) return transformed(row, event, eventText);
  if (row.pattern === undefined && row.patternText === undefined)
    throw bad(say`the line has neither a "pattern" nor a "form"`);
  const pattern = typeof row.patternText === 'string' ? tryJson(row.patternText) : row.pattern;
  const evaluation = pattern === undefined ? undefined : evaluatePattern(pattern, event);
  if (evaluation === undefined || 'problems' in evaluation) return { result: 'invalid' };
  return { result: evaluation.outcome };
}

function eventOf(row: JsonObject): [event: JsonObject, text: string] {
  if (typeof row.eventText === 'string') return [objectIn(row.eventText, '"eventText"'), row.eventText];
  if (row.event === undefined) throw bad(say`the line has no "event"`);
  if (!isJsonObject(row.event)) throw bad(say`"event" is not an object`);
  return [row.event, printJson(row.event)];
}

function transformed(row: JsonObject, event: JsonObject, eventText: string): JsonObject {
  const field = {
    Form: textOf(row.form) as string,
    Value: textOf(row.value),
    Template: textOf(row.template),
  };
  const result = applyField(field, event, eventText);
  return 'error' in result ? { error: result.error } : { result: result.value };
}

/** The parameters of a sink field are texts, whatever somebody writes for them. */
function textOf(value: JsonValue | undefined): string | undefined {
  if (value === undefined || value === null) return undefined;
  return typeof value === 'string' ? value : printJson(value);
}

function objectIn(text: string, what: string): JsonObject {
  const value = tryJson(text);
  if (value === undefined) throw bad(say`${what} is not JSON`);
  if (!isJsonObject(value)) throw bad(say`${what} is not an object`);
  return value;
}

function tryJson(text: string): JsonValue | undefined {
  try {
    return readJson(text);
  } catch (error) {
    if ((error as Error).name === 'SyntaxError') return undefined;
    throw error;
  }
}
