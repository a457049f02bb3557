import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { factsOf } from '../../contract/kinds';
import { shorten } from '../../model/excerpt';
import { StreamPart } from '../../model/stream-definition';
import { isObject } from '../../model/json-object';
import { PROPERTY } from '../property-label';
import { RuleOutput } from '../rule';
import { valueOf } from '../../model/stream-parts';
import { documentAt } from './schema-errors';

const FORMS = ['ORIGINAL', 'JSONPATH', 'CONSTANT', 'TEMPLATE'];

/**
 * A content schema is a text of JSON inside a constant, of which the JSON Schema of a stream says nothing. It counts
 * where other parameters say so: in a log, for pairs of key and value alone.
 */
export function checkContentSchemas(sink: StreamPart, output: RuleOutput): void {
  for (const [name, { is, where }] of Object.entries(factsOf(sink.kind)?.formats ?? {})) {
    const counts = Object.entries(where).every(([other, value]) => valueOf(sink, other) === value);
    if (is === 'content-schema' && counts) checkContentSchema(sink, name, output);
  }
}

function checkContentSchema(sink: StreamPart, name: string, output: RuleOutput): void {
  const field = sink.parameters[name];
  // What is missing, empty or of another form or type is said already.
  if (!isObject(field) || field.Form !== 'CONSTANT' || typeof field.Value !== 'string' || field.Value === '')
    return;
  const problem = problemOf(field.Value);
  if (problem === undefined) return;
  const pointer = `/Sink/${sink.kind}/${name}/Value`;
  output.report({
    pointer,
    message: `${PROPERTY} ${problem}`,
    limit: say`JSON text of pairs Key_1 and Value_1, Key_2 and Value_2, each with form and value in small letters`,
    source: documentAt(pointer),
    fix: say`Use SlsContentSchema, or write it with jsonencode.`,
  });
}

/** The first thing that is wrong; it repeats names of the text, never values. */
function problemOf(text: string): string | undefined {
  const schema = parse(text);
  if (!isObject(schema)) return say`is not a JSON object`;
  for (const [name, entry] of Object.entries(schema)) {
    const [, side, number] = /^(Key|Value)_(\d+)$/.exec(name) ?? [];
    if (side === undefined)
      return say`has ${JSON.stringify(shorten(name))}, which is neither Key_n nor Value_n`;
    const other = `${side === 'Key' ? 'Value' : 'Key'}_${number}`;
    if (!Object.hasOwn(schema, other)) return say`has ${name} and no ${other}`;
    const { form, value } = isObject(entry) ? entry : {};
    if (!FORMS.includes(form as string)) return say`has no form in ${name} that is one of ${listed(FORMS)}`;
    if (form !== 'ORIGINAL' && typeof value !== 'string') return say`has no value in ${name} that is text`;
  }
  return undefined;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
