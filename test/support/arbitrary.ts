import Ajv, { ValidateFunction } from 'ajv/dist/2020';
import * as fc from 'fast-check';
import { assemble } from '../../scripts/generate-schema';
import { factsOf, TRANSFORMS } from '../../lib/core/contract/kinds';
import { Part, readParts } from '../../scripts/parts/model';
import { CODE_POINT } from './code-point';

type Schema = Record<string, any>;

/** The shipped schema, as it is: what editors and other tools use. */
export const SHIPPED = assemble({ admitUnknown: true }) as Schema;
const PLAIN = assemble({ admitUnknown: false }) as Schema;

const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false });
const validators = new Map<string, ValidateFunction>();

/** That of a source, a sink or a transform. */
function schemaOf(kind: string): Schema {
  return PLAIN.$defs[kind] ?? PLAIN.$defs.Transform.properties[kind];
}

/** A validator of one kind of part, compiled at run time. */
export function validatorOf(kind: string): ValidateFunction {
  const known = validators.get(kind);
  if (known !== undefined) return known;
  const validate = ajv.compile({ $defs: PLAIN.$defs, ...schemaOf(kind) });
  validators.set(kind, validate);
  return validate;
}

export const PARTS: Part[] = readParts();

/** Random parameters of a kind that satisfy the contract. */
export function validParameters(kind: string): fc.Arbitrary<Record<string, any>> {
  const schema = schemaOf(kind);
  const jsonTexts = Object.hasOwn(TRANSFORMS, kind) ? TRANSFORMS[kind].jsonTexts : [];
  const values = Object.fromEntries(
    Object.entries(schema.properties as Record<string, Schema>).map(([name, inner]) => [
      name,
      jsonTexts.includes(name) ? jsonObject : (INNER_JSON[kind]?.[name] ?? valueOf(inner)),
    ]),
  );
  const all = fc.record(values, { requiredKeys: (schema.required ?? []) as never[] });
  return fc.tuple(all, fc.record(values)).map(([some, spare]) => repair(kind, some, spare));
}

/** Adds what the company of other parameters requires, and removes what it excludes. */
function repair(
  kind: string,
  parameters: Record<string, any>,
  spare: Record<string, any>,
): Record<string, any> {
  const validate = validatorOf(kind);
  // ajv's type guard would make `repaired` impossible below.
  const isValid: (data: unknown) => boolean = validate;
  const repaired = { ...parameters };
  for (let round = 0; round < 8 && !isValid(repaired); round += 1) {
    for (const { keyword, params, instancePath } of validate.errors ?? []) {
      if (keyword === 'required' && instancePath === '')
        repaired[params.missingProperty] ??= spare[params.missingProperty];
      if (keyword === 'false schema' || keyword === 'not') delete repaired[instancePath.slice(1)];
    }
  }
  const { order } = factsOf(kind) ?? {};
  if (order !== undefined && repaired[order.parameter]?.Value === order.value)
    repaired[order.needs] ??= spare[order.needs] ?? { Form: 'ORIGINAL' };
  return repaired;
}

function valueOf(schema: Schema): fc.Arbitrary<any> {
  if (schema.$ref === '#/$defs/SinkField') return fieldOf(schema.properties ?? {});
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema['x-rule'] === 'json-path') return fc.constantFrom(...PATHS);
  if (schema.type === 'string') return stringOf(schema);
  if (schema.type === 'integer')
    return fc.integer({ min: schema.minimum ?? 0, max: schema.maximum ?? 2_000_000_000 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'array')
    return fc.array(valueOf(schema.items), { minLength: schema.minItems ?? 1, maxLength: 3 });
  if (schema.type === 'object' && schema.properties) {
    const members = Object.fromEntries(
      Object.entries(schema.properties as Record<string, Schema>).map(([name, inner]) => [
        name,
        valueOf(inner),
      ]),
    );
    return fc.record(members, { requiredKeys: (schema.required ?? []) as never[] });
  }
  if (schema.type === 'object') return fc.dictionary(plainText, plainText, { maxKeys: 3 });
  // `null` and the empty text of a parameter are its absence, which reads back as nothing.
  return json.filter((value) => value !== null && value !== '');
}

/** Any text but the empty one: quotes, braces, other alphabets and all. */
const plainText = fc
  .string({ minLength: 1, maxLength: 20, unit: CODE_POINT })
  .filter((text) => !text.includes('TfToken'));

const json = fc.jsonValue({ maxDepth: 2 }).map((value) =>
  // cdktf takes a number near -1e289 for a token of its own.
  JSON.parse(JSON.stringify(value), (_, item) =>
    typeof item === 'number' && Math.abs(item) > 1e200 ? 0 : item,
  ),
);

/** What a parameter takes that is JSON as text, of which the schema says nothing. */
const jsonObject = fc.dictionary(plainText, json, { maxKeys: 3 }).map((value) => JSON.stringify(value));

function stringOf({ pattern, minLength = 0, maxLength = 200 }: Schema): fc.Arbitrary<string> {
  if (pattern)
    return fc
      .stringMatching(new RegExp(pattern))
      .filter(({ length }) => length >= minLength && length <= maxLength)
      .filter((text) => !/[\n\r\u2028\u2029]/.test(text));
  return plainText;
}

const innerField = fc.oneof(
  fc.constant({ form: 'ORIGINAL' }),
  fc.constant({ form: 'JSONPATH', value: '$.data.a[0].b' }),
  plainText.map((value) => ({ form: 'CONSTANT', value })),
);

/** Sink fields whose constant is JSON of its own, of which the schema says nothing. */
const INNER_JSON: Readonly<Record<string, Readonly<Record<string, fc.Arbitrary<any>>>>> = {
  SinkSLSParameters: {
    ContentSchema: fc.array(fc.tuple(innerField, innerField), { minLength: 1, maxLength: 3 }).map((pairs) => {
      const entries = pairs.flatMap(([key, value], i) => [
        [`Key_${i + 1}`, key],
        [`Value_${i + 1}`, value],
      ]);
      return { Form: 'CONSTANT', Value: JSON.stringify(Object.fromEntries(entries)) };
    }),
  },
};

const PATHS = ['$', '$.data', '$.data.a[0].b', "$.data['x y']"];

function fieldOf(constraints: Record<string, Schema>): fc.Arbitrary<Record<string, string>> {
  const forms = (constraints.Form?.enum ?? ['ORIGINAL', 'JSONPATH', 'CONSTANT', 'TEMPLATE']) as string[];
  const constant = constraints.Value ? valueOf(constraints.Value) : plainText;
  const byForm: Record<string, fc.Arbitrary<Record<string, string>>> = {
    ORIGINAL: fc.constant({ Form: 'ORIGINAL' }),
    JSONPATH: fc.constantFrom(...PATHS).map((Value) => ({ Form: 'JSONPATH', Value })),
    CONSTANT: constant.map((Value) => ({ Form: 'CONSTANT', Value })),
    TEMPLATE: plainText
      .filter((text) => !text.includes('${'))
      .map((text) => ({
        Form: 'TEMPLATE',
        Value: JSON.stringify({ v: '$.data.v' }),
        Template: `${text.replaceAll('$', '')}\${v}`,
      })),
  };
  return fc.oneof(...forms.map((form) => byForm[form]));
}
