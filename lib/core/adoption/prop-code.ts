import { MemberFacts, PartProps, PropFacts } from '../contract/prop-facts';
import { isObject } from '../model/json-object';
import { constantOf, isUnknown, StreamPart } from '../model/stream-definition';
import { call, Code, list, literal, objectOfEntries, shared } from './code';
import { fieldCode, parse } from './field-code';
import { valueCode } from './value-code';

/** The properties of single parameters. */
export function parameterProps(
  parameters: StreamPart['parameters'],
  { parameters: facts }: Pick<PartProps, 'parameters'>,
  region?: unknown,
): Record<string, Code | undefined> {
  const given = Object.entries(facts).filter(
    ([name]) => parameters[name] !== undefined && !(name === 'RegionId' && parameters[name] === region),
  );
  return Object.fromEntries(given.map(([name, prop]) => [prop.prop, propCode(parameters[name], prop)]));
}

function propCode(value: unknown, facts: PropFacts): Code | undefined {
  const code = facts.constant ? constantCode(value, facts) : plainCode(value, facts);
  return code !== undefined && facts.shared && typeof constantOf(value) === 'string'
    ? shared(facts.prop, code)
    : code;
}

/** Of a sink field that takes a constant alone, the property takes the text. */
export function constantCode(value: unknown, facts: PropFacts | MemberFacts): Code | undefined {
  if (!isObject(value) || isUnknown(value)) return undefined;
  const isConstant = value.Form === 'CONSTANT' && Object.keys(value).length === 2;
  return isConstant && value.Value !== '' ? plainCode(value.Value, facts) : undefined;
}

function plainCode(value: unknown, facts: PropFacts): Code | undefined {
  switch (facts.is) {
    case 'field':
      return fieldCode(value);
    case 'enum':
      return enumCode(value, facts.members ?? {});
    case 'duration':
      return typeof value === 'number' ? call('Duration.seconds', literal(value)) : undefined;
    case 'network':
      return value === 'PublicNetwork' ? call('StreamNetwork.publicNetwork') : undefined;
    case 'booleanText':
      return value === 'true' || value === 'false' ? literal(value === 'true') : undefined;
    case 'numberText':
      return typeof value === 'string' && String(Number(value)) === value
        ? literal(Number(value))
        : undefined;
    case 'json':
      return nestedCode(value);
    case 'struct':
      return structCode(value, facts.struct ?? {});
    case 'structs':
      return structsCode(value, facts.struct ?? {});
    case 'SlsConsumePosition':
      return positionCode(value);
    case 'SlsContentSchema':
      return undefined;
    default:
      return ofType(value, facts.json) ? valueCode(value) : undefined;
  }
}

/** A property takes what its parameter has, of the type that the contract says. */
function ofType(value: unknown, json = 'string'): boolean {
  if (isUnknown(value)) return json === 'string';
  if (json === 'array') return Array.isArray(value) && value.every((item) => typeof item === 'string');
  if (json === 'object') return isObject(value);
  return typeof value === (json === 'integer' ? 'number' : json);
}

function enumCode(value: unknown, members: Readonly<Record<string, string>>): Code | undefined {
  const isOne = typeof value === 'string' && Object.hasOwn(members, value);
  return isOne ? { is: 'name', name: members[value] } : undefined;
}

/** JSON in a text, where it is written as the library writes it. */
function nestedCode(value: unknown): Code | undefined {
  const inner = typeof value === 'string' ? parse(value) : undefined;
  return isObject(inner) && JSON.stringify(inner) === value ? valueCode(inner) : undefined;
}

function positionCode(value: unknown): Code | undefined {
  if (value === 'begin' || value === 'end') return call(`SlsConsumePosition.${value}`);
  if (typeof value !== 'string') return undefined;
  return String(Number(value)) === value
    ? call('SlsConsumePosition.timestamp', literal(Number(value)))
    : call('SlsConsumePosition.of', literal(value));
}

function structsCode(value: unknown, struct: Readonly<Record<string, MemberFacts>>): Code | undefined {
  if (!Array.isArray(value)) return undefined;
  const items = value.map((item) => structCode(item, struct));
  // In a list, a language has nothing that tells a struct from an object.
  const plain = items.flatMap((item) => (item?.is === 'object' ? [objectOfEntries(item.members)] : []));
  return plain.length === items.length ? list(plain) : undefined;
}

/** Only whole: what has another member, or none of those it needs, has no struct. */
function structCode(value: unknown, struct: Readonly<Record<string, MemberFacts>>): Code | undefined {
  if (!isObject(value) || isUnknown(value)) return undefined;
  const members = Object.entries(value).map(([name, member]): [string, Code | undefined] => {
    const facts = Object.hasOwn(struct, name) ? struct[name] : undefined;
    if (facts === undefined) return [name, undefined];
    return [facts.prop, facts.constant ? constantCode(member, facts) : memberCode(member, facts)];
  });
  const isWhole = members.every(([, code]) => code !== undefined) && Object.keys(struct)[0] !== undefined;
  return isWhole ? { ...objectOfEntries(members), isStruct: true } : undefined;
}

function memberCode(value: unknown, facts: MemberFacts): Code | undefined {
  if (facts.is === 'field') return fieldCode(value);
  return isObject(value) || typeof value === 'string' ? valueCode(value) : undefined;
}
