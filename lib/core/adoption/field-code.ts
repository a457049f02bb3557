import { isObject } from '../model/json-object';
import { isUnknown } from '../model/stream-definition';
import { call, Code } from './code';
import { valueCode } from './value-code';

/** The constructor of a sink field as a person writes it; undefined where it has another form than those make. */
export function fieldCode(field: unknown): Code | undefined {
  if (!isObject(field) || isUnknown(field)) return undefined;
  const { Form: form, Value: value, Template: template, ...others } = field;
  if (Object.keys(others).length > 0) return undefined;
  const isPlain = template === undefined && (isUnknown(value) || (typeof value === 'string' && value !== ''));
  switch (form) {
    case 'ORIGINAL':
      return value === undefined && template === undefined ? call('SinkField.original') : undefined;
    case 'JSONPATH':
      return isPlain ? call('SinkField.jsonPath', valueCode(value)) : undefined;
    case 'CONSTANT':
      return isPlain ? call('SinkField.constant', valueCode(value)) : undefined;
    case 'TEMPLATE':
      return templateCode(value, template);
    default:
      return undefined;
  }
}

/** Only where the variables are written as the library writes them: EventBridge keeps the text. */
function templateCode(value: unknown, template: unknown): Code | undefined {
  if (typeof value !== 'string' || typeof template !== 'string') return undefined;
  const variables = parse(value);
  if (!isObject(variables) || JSON.stringify(variables) !== value) return undefined;
  if (!Object.values(variables).every((variable) => typeof variable === 'string')) return undefined;
  return call('SinkField.template', valueCode(template), valueCode(variables));
}

/** JSON of a text; undefined where it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
