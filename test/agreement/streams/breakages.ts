import { Condition, KindFacts, Naming, When } from '../../../stand-in/cloud/checks/kind-facts';
import { SINKS } from '../../../stand-in/cloud/checks/sinks';
import { SOURCES } from '../../../stand-in/cloud/checks/sources';
import { AI_TRANSFORMS } from '../../../stand-in/cloud/checks/transforms';
import { ApiType, TRANSFORM, typesOf } from '../../../stand-in/cloud/checks/types';

type Parameters = Record<string, any>;

/** One way to break one constraint of a kind. */
export interface Breakage {
  readonly label: string;
  readonly apply: (parameters: Parameters) => Parameters;
}

/** Every single constraint that the facts put on a kind, broken; read from the tables of the checks. */
export function factBreakages(side: 'Source' | 'Sink', kind: string): Breakage[] {
  return breakagesOf((side === 'Source' ? SOURCES : SINKS)[kind], typesOf(side, kind) ?? {});
}

/** The same of an AI transform. */
export function transformBreakages(kind: string): Breakage[] {
  const types = (TRANSFORM as Record<string, Record<string, ApiType>>)[kind];
  const input = (Form: string, Value: string) => set('InputField', { Form, Value });
  return [
    ...breakagesOf(AI_TRANSFORMS[kind], types),
    { label: 'InputField with a form it does not take', apply: input('CONSTANT', '$.data') },
    { label: 'InputField with no path', apply: input('JSONPATH', 'data') },
    { label: 'InputField with several', apply: input('JSONPATH', '$.data.*') },
    { label: 'InputField with a deep scan', apply: input('JSONPATH', '$..a') },
  ];
}

function breakagesOf(facts: KindFacts, types: Readonly<Record<string, ApiType>>): Breakage[] {
  return [...ofTypes(types), ...ofValues(facts, types), ...ofCompany(facts, types)];
}

function set(name: string, value: unknown): (parameters: Parameters) => Parameters {
  return (parameters) => ({ ...parameters, [name]: value });
}

function without(name: string): (parameters: Parameters) => Parameters {
  return ({ [name]: _, ...rest }) => rest;
}

/** A text where a parameter takes it: plain, or as the constant of a sink field. */
function as(type: ApiType, text: string): unknown {
  return type === 'sinkField' ? { Form: 'CONSTANT', Value: text } : text;
}

function ofTypes(types: Readonly<Record<string, ApiType>>): Breakage[] {
  return Object.entries(types).flatMap(([name, type]): Breakage[] => {
    if (type === 'any') return [];
    const broken: Breakage[] = [{ label: `${name} of another type`, apply: set(name, wrong(type)) }];
    if (typeof type === 'object') return [...broken, ...inside(name, type)];
    if (type !== 'sinkField') return broken;
    const fields: Record<string, unknown> = {
      'no form': { Form: 'NO_FORM', Value: 'x' },
      'an empty constant': { Form: 'CONSTANT', Value: '' },
      'a constant that is not text': { Form: 'CONSTANT', Value: 5 },
      'a value that is too long': { Form: 'CONSTANT', Value: 'x'.repeat(10_241) },
    };
    return [
      ...broken,
      ...Object.entries(fields).map(([label, field]) => ({
        label: `${name} with ${label}`,
        apply: set(name, field),
      })),
    ];
  });
}

/** What is in a list or an object, of another type. */
function inside(name: string, type: Readonly<Record<string, ApiType>>): Breakage[] {
  if (type.mapOf !== undefined) return [];
  const { listOf } = type;
  if (listOf !== undefined && typeof listOf !== 'object')
    return [{ label: `${name} with an item of another type`, apply: set(name, [wrong(listOf)]) }];
  return Object.entries(listOf ?? type)
    .filter(([, inner]) => inner !== 'any' && !(typeof inner === 'object' && 'mapOf' in inner))
    .map(([member, inner]) => ({
      label: `${name} with ${member} of another type`,
      apply: (parameters) => {
        const [first] = [parameters[name] ?? {}].flat();
        const broken = { ...first, [member]: wrong(inner) };
        return set(name, listOf === undefined ? broken : [broken])(parameters);
      },
    }));
}

function wrong(type: ApiType): unknown {
  if (type === 'string') return 1;
  if (type === 'boolean') return 'true';
  if (type === 'integer') return '1';
  return 'text';
}

function ofValues(
  { values, ranges, forms, jsonTexts, names, items, atLeast }: KindFacts,
  types: Readonly<Record<string, ApiType>>,
): Breakage[] {
  return [
    ...Object.keys(values ?? {}).map((name) => ({
      label: `${name} with a value there is not`,
      apply: set(name, as(types[name], 'no-such-value')),
    })),
    ...Object.keys(items ?? {}).map((name) => ({
      label: `${name} with an item there is not`,
      apply: set(name, ['no-such-value']),
    })),
    ...Object.entries(atLeast ?? {}).map(([name, least]) => ({
      label: `${name} with too few`,
      apply: set(name, Array(least - 1).fill('one')),
    })),
    ...(jsonTexts ?? []).flatMap((name) =>
      ['{', '[]'].map((text) => ({ label: `${name} of ${text}`, apply: set(name, text) })),
    ),
    ...Object.entries(ranges ?? {}).flatMap(([name, [minimum, maximum]]) =>
      [minimum - 1, maximum + 1]
        .filter(Number.isFinite)
        .map((value) => ({ label: `${name} of ${value}`, apply: set(name, value) })),
    ),
    ...Object.entries(forms ?? {}).map(([name, allowed]) => ({
      label: `${name} with a form it does not take`,
      apply: set(name, allowed.includes('TEMPLATE') ? { Form: 'ORIGINAL' } : TEMPLATE),
    })),
    ...Object.entries(names ?? {}).flatMap(([name, namings]) =>
      ([namings].flat() as Naming[]).map(({ bad, when }) => ({
        label: `${name} "${bad}"${describe(when)}`,
        apply: (parameters: Parameters) => set(name, as(types[name], bad))(turn(when, types)(parameters)),
      })),
    ),
  ];
}

const TEMPLATE = { Form: 'TEMPLATE', Value: '{"v":"$.data.v"}', Template: '${v}' };

function ofCompany({ needed, conditions }: KindFacts, types: Readonly<Record<string, ApiType>>): Breakage[] {
  return [
    ...(needed ?? []).flatMap((name) => [
      { label: `without ${name}`, apply: without(name) },
      ...(types[name] === 'string' ? [{ label: `${name} empty`, apply: set(name, '') }] : []),
    ]),
    ...(conditions ?? []).flatMap((condition) => ofCondition(condition, types)),
  ];
}

function ofCondition(
  { when, needs, excludes, oneOf }: Condition,
  types: Readonly<Record<string, ApiType>>,
): Breakage[] {
  const met = (parameters: Parameters) =>
    (needs ?? []).reduce(
      (sum, name) => ({ [name]: sample(types[name]), ...sum }),
      turn(when, types)(parameters),
    );
  return [
    ...(needs ?? []).map((name) => ({
      label: `without ${name}${describe(when)}`,
      apply: (parameters: Parameters) => without(name)(met(parameters)),
    })),
    ...(excludes ?? []).map((name) => ({
      label: `${name}${describe(when)}`,
      apply: (parameters: Parameters) => set(name, sample(types[name]))(met(parameters)),
    })),
    ...(oneOf === undefined
      ? []
      : [
          {
            label: `none of ${oneOf.join(', ')}`,
            apply: (parameters: Parameters) => oneOf.reduce((rest, name) => without(name)(rest), parameters),
          },
          {
            label: `all of ${oneOf.join(', ')}`,
            apply: (parameters: Parameters) =>
              oneOf.reduce((all, name) => ({ ...all, [name]: 'x' }), parameters),
          },
        ]),
  ];
}

/** Makes a condition hold. */
function turn(when: When | undefined, types: Readonly<Record<string, ApiType>>) {
  return (parameters: Parameters): Parameters => {
    if (when === undefined) return parameters;
    const [name, ...values] = when;
    const value = values.find((item) => item !== undefined);
    return value === undefined ? without(name)(parameters) : set(name, as(types[name], value))(parameters);
  };
}

function sample(type: ApiType): unknown {
  return type === 'integer' ? 1 : as(type, 'x');
}

function describe(when: When | undefined): string {
  return when === undefined ? '' : ` where ${when[0]} is ${when.slice(1).map(String).join(' or ')}`;
}
