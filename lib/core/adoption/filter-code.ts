import { isComposite, isObject } from '../model/json-object';
import { isNumber, JsonNumber, JsonValue, printJson } from '../model/json-value';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { EVENT_ATTRIBUTES } from '../contract/event-attributes';
import { call, Code, list, literal, object, objectOfEntries } from './code';
import { valueCode } from './value-code';

/** The filter as a person writes it; undefined where everything passes, which is what no filter means. */
export function filterCode({ filterPattern }: StreamDefinition): Code | undefined {
  if (isRespelt(filterPattern))
    return call('EventPattern.fromJson', literal(printJson(filterPattern as JsonValue)));
  if (isUnknown(filterPattern)) return call('EventPattern.fromJson', valueCode(filterPattern));
  if (!isObject(filterPattern)) return undefined;
  const entries = Object.entries(filterPattern);
  if (entries.length === 0) return undefined;
  const isTyped = entries.every(([name, value]) =>
    name === 'data' ? isObject(value) && !isUnknown(value) : isListOfMatches(value),
  );
  if (!isTyped) return call('EventPattern.fromObject', patternCode(filterPattern));
  const own = entries.filter(([name]) => EVENT_ATTRIBUTES.includes(name));
  const extensions = entries.filter(([name]) => name !== 'data' && !EVENT_ATTRIBUTES.includes(name));
  return call(
    'EventPattern.of',
    object({
      ...Object.fromEntries(own.map(([name, value]) => [name, patternCode(value)])),
      extensions: extensions.length === 0 ? undefined : patternCode(Object.fromEntries(extensions)),
      data: 'data' in filterPattern ? patternCode(filterPattern.data) : undefined,
    }),
  );
}

/** Whether there is a number in it that JavaScript spells in another way. */
function isRespelt(value: unknown): boolean {
  if (isNumber(value)) return typeof value !== 'number';
  return isComposite(value) && !isUnknown(value) && Object.values(value).some(isRespelt);
}

function isListOfMatches(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => matchCode(item) !== undefined);
}

/** Alternatives are matches; what is none stays as it is. */
function patternCode(value: unknown): Code {
  if (Array.isArray(value)) return list(value.map((item) => matchCode(item) ?? valueCode(item)));
  if (!isObject(value) || isUnknown(value)) return valueCode(value);
  return objectOfEntries(Object.entries(value).map(([name, member]) => [name, patternCode(member)]));
}

function matchCode(item: unknown): Code | undefined {
  if (item === '') return call('Match.emptyString');
  if (item === null) return call('Match.nullValue');
  if (isUnknown(item) || !isObject(item))
    return Array.isArray(item) ? undefined : call('Match.exact', valueCode(item));
  const [[operator, operand] = [], ...more] = Object.entries(item);
  if (operator === undefined || more.length > 0) return undefined;
  return operatorCode(operator, operand);
}

function operatorCode(operator: string, operand: unknown): Code | undefined {
  switch (operator) {
    case 'prefix':
    case 'suffix':
    case 'contains':
    case 'cidr':
      return isText(operand) ? call(`Match.${operator}`, valueCode(operand)) : undefined;
    case 'exists':
      return operand === true
        ? call('Match.exists')
        : operand === false
          ? call('Match.doesNotExist')
          : undefined;
    case 'anything-but':
      return anythingBut(operand);
    case 'numeric':
      return Array.isArray(operand) ? numeric(operand) : undefined;
    default:
      return undefined;
  }
}

function isText(value: unknown): boolean {
  return typeof value === 'string' || isUnknown(value);
}

function anythingBut(operand: unknown): Code | undefined {
  if (Array.isArray(operand))
    return operand.length === 1 ? undefined : call('Match.anythingBut', ...operand.map(valueCode));
  if (!isObject(operand) || isUnknown(operand)) return call('Match.anythingBut', valueCode(operand));
  const [[operator, text] = [], ...more] = Object.entries(operand);
  if (more.length > 0 || !isText(text)) return undefined;
  if (operator === 'prefix') return call('Match.anythingButPrefix', valueCode(text));
  return operator === 'suffix' ? call('Match.anythingButSuffix', valueCode(text)) : undefined;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  '=': 'equalTo',
  '!=': 'notEqualTo',
  '>': 'greaterThan',
  '>=': 'atLeast',
  '<': 'lessThan',
  '<=': 'atMost',
};

function numeric(comparison: readonly (string | JsonNumber)[]): Code {
  const [operator, first, second, last] = comparison;
  if (comparison.length === 2 && Object.hasOwn(COMPARISONS, String(operator)) && typeof first === 'number')
    return call(`Match.${COMPARISONS[String(operator)]}`, valueCode(first));
  const isRange =
    [operator, second].join() === '>=,<=' && typeof first === 'number' && typeof last === 'number';
  if (isRange && comparison.length === RANGE) return call('Match.between', valueCode(first), valueCode(last));
  return call('Match.numeric', valueCode(comparison));
}

/** Two operators, and a number after each. */
const RANGE = 4;
