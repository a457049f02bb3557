import { Complain, isObject } from './complaint';

const FORMS = ['ORIGINAL', 'JSONPATH', 'CONSTANT', 'TEMPLATE'];
/** Section 5: the limits page, the newer of the two figures. */
const LONGEST = 10_240;

/** Whether a JSONPath leads to one value: no wildcard, filter, slice, choice or deep scan. */
export function isDefinite(path: string): boolean {
  const key = String.raw`'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"`;
  return new RegExp(String.raw`^\$(?:\.[^.[\]*?\s'"]+|\[(?:-?\d+|${key})\])*$`, 's').test(path);
}

/** Section 5: the text of one sink field. */
export function checkSinkField(field: unknown, pointer: string, complain: Complain): void {
  if (!isObject(field)) return complain('1.3', pointer, 'is not an object of Form, Value and Template');
  const { Form, Value, Template } = field;
  for (const [name, text] of Object.entries({ Value, Template })) {
    if (text === undefined) continue;
    if (typeof text !== 'string') complain('1.3', `${pointer}/${name}`, 'is not text');
    else if (text.length > LONGEST)
      complain('5 Length limits', `${pointer}/${name}`, `is longer than ${LONGEST}`);
  }
  if (!FORMS.includes(Form as string)) return complain('5', `${pointer}/Form`, 'is not a form');
  const value = typeof Value === 'string' ? Value : undefined;
  if (Form === 'JSONPATH' && !isDefinite(value ?? ''))
    complain('5 JSONPATH', `${pointer}/Value`, 'is not a definite JSONPath');
  if (Form === 'CONSTANT' && (value ?? '') === '')
    complain('5 CONSTANT', `${pointer}/Value`, 'is not a text that has something in it');
  if (Form === 'TEMPLATE') checkTemplate(value, Template, pointer, complain);
}

function checkTemplate(
  value: string | undefined,
  template: unknown,
  pointer: string,
  complain: Complain,
): void {
  const variables = parse(value ?? '');
  if (!isObject(variables)) complain('5 TEMPLATE', `${pointer}/Value`, 'is not a JSON object');
  else if (Object.values(variables).some((item) => typeof item === 'object' && item !== null))
    complain('5 TEMPLATE', `${pointer}/Value`, 'has a variable that is not a scalar');
  if (typeof template !== 'string') complain('5 TEMPLATE', `${pointer}/Template`, 'is missing');
  else if (/\$\{[^}]*\$\{/.test(template))
    complain('5 Rules', `${pointer}/Template`, 'has a variable in another');
}

/** The value of a JSON text; undefined where it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Section 1.3, SinkSLSParameters: numbered pairs of a key and a value, in small letters. */
export function checkContentSchema(text: unknown, pointer: string, complain: Complain): void {
  const schema = parse(typeof text === 'string' ? text : '');
  const facts = '1.3 SinkSLSParameters';
  if (!isObject(schema)) return complain(facts, pointer, 'is not JSON text of an object');
  for (const [name, entry] of Object.entries(schema)) {
    const [, side, number] = /^(Key|Value)_(\d+)$/.exec(name) ?? [];
    if (side === undefined) return complain(facts, pointer, `has ${name}, which is not a Key_n or Value_n`);
    if (!(`${side === 'Key' ? 'Value' : 'Key'}_${number}` in schema))
      return complain(facts, pointer, `has ${name} without its other half`);
    if (!isObject(entry) || typeof entry.form !== 'string')
      return complain(facts, pointer, `has no form in ${name}`);
  }
}
