import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { isUnknown, unknown, Unknown } from '../../model/stream-definition';
import { CredentialProof, hideCredential, isCredential } from '../../redaction/credentials';
import { isCredentialOf } from '../../redaction/names';
import { InputError, DEEPEST } from '../input-error';
import { Configuration } from './configuration';
import { describeValueOrigin, ValueOrigin } from './value-origins';
import { Expression, ResourceConfiguration } from './plan-format';
import { parseTerraformText } from '../terraform-text';
import { modulesOf } from './addresses';
import { isLiteralIn, parsedTemplate, templateOf } from './templates';
import { isComposite, listOf, mapMembers, objectOf, setMember } from '../../model/json-object';

type Values = Readonly<Record<string, unknown>>;

/** A resource as a plan has it: its values, which of them are not known, and which are marked sensitive. */
export interface Planned {
  readonly address: string;
  readonly type: string;
  readonly values: Values;
  readonly unknown: unknown;
  readonly sensitive: unknown;
  readonly configuration: ResourceConfiguration | undefined;
}

/** The attributes of a planned resource as a synthesized stack would have them. */
export function plannedValues(
  planned: Planned,
  configuration: Configuration,
  label: string,
): Record<string, unknown> {
  const { values } = planned;
  const flags = objectOf(planned.unknown);
  const result: Record<string, unknown> = {};
  for (const name of new Set([...Object.keys(values), ...Object.keys(flags)])) {
    const value =
      flags[name] === true
        ? (parsedTemplate(planned, planned.configuration, name, label) ??
          unknownAttribute(name, planned, configuration, label))
        : values[name];
    const merged = flags[name] === true ? value : merge(value, flags[name]);
    if (merged !== undefined && merged !== null) setMember(result, name, merged);
  }
  return result;
}

/** The same values of a resource that is not a stream without the credentials that are no literals. */
export function hidePlanned(
  values: Values,
  planned: Planned,
  configuration: Configuration,
): Record<string, unknown> {
  return hideIn(values, planned, (expression) => proofOf(configuration.origins(planned.address, expression)));
}

/** What the configuration says of a credential in a top-level attribute, by the parameter it is. */
export function credentialProof(
  planned: Planned,
  attribute: string,
  parameter: string,
  configuration: Configuration,
): CredentialProof {
  const reference = isMarked(planned.sensitive, attribute) ? 'sensitive' : 'unmarked';
  if (planned.configuration === undefined) return reference;
  const template = templateOf(planned.configuration, attribute);
  const isLiteral = template === undefined ? undefined : isLiteralIn(template, parameter);
  if (isLiteral !== undefined) return isLiteral ? 'literal' : reference;
  const expression = objectOf(planned.configuration.expressions)[attribute] as Expression | undefined;
  const proof = proofOf(configuration.origins(planned.address, expression));
  return proof === 'unmarked' ? reference : proof;
}

function proofOf(origins: readonly ValueOrigin[]): CredentialProof {
  return origins.every(({ kind }) => kind === 'constant') ? 'literal' : 'unmarked';
}

/** Whether Terraform marks an attribute sensitive, alone or with the whole resource. */
export function isMarked(sensitive: unknown, attribute: string): boolean {
  return sensitive === true || objectOf(sensitive)[attribute] === true;
}

/** What the configuration does not give is the provider's to say: no user waits for it. */
function unknownAttribute(
  name: string,
  { address, configuration: own }: Planned,
  configuration: Configuration,
  label: string,
): Unknown | undefined {
  if (own === undefined) return unknown(say`known after apply`);
  const expression = objectOf(own.expressions)[name] as Expression | undefined;
  if (expression === undefined) return undefined;
  const origins = configuration.origins(address, expression);
  const names = [...new Set(origins.filter(({ kind }) => kind !== 'constant').map(describeValueOrigin))];
  const more = names.length > 3 ? say` and ${names.length - 3} more` : '';
  const template = templateOf(own, name);
  return {
    ...unknown(
      names.length === 0
        ? say`known after apply`
        : say`known after apply: ${listed(names.slice(0, 3))}${more}`,
      referenceTo(name, template, origins, label),
    ),
    ...partsOf(template, address, label),
  };
}

/** The parts of a text that the configuration shows; in a module, what it refers to would have to be followed. */
function partsOf(template: string | undefined, address: string, label: string): Partial<Unknown> {
  if (template === undefined || modulesOf(address).length > 0) return {};
  const text = parseTerraformText(template, label);
  if (!isUnknown(text)) return {};
  const { $parts, $holds } = text;
  return { ...($parts && { $parts }), ...($holds && { $holds }) };
}

/**
 * The one attribute it refers to. A plan of HCL does not say whether an expression is a reference and nothing else: an
 * id in what wants an id is.
 */
function referenceTo(
  name: string,
  template: string | undefined,
  origins: readonly ValueOrigin[],
  label: string,
): string | undefined {
  const [location, ...more] = origins;
  if (location?.kind !== 'resource' || more.length > 0) return undefined;
  if (template !== undefined && !/^\$\{[^{}]*\}$/.test(template)) return undefined;
  if (!/(_ids?|_arn|bus_name|role_name|policy_name)$/.test(name)) return undefined;
  if (!/(^|_)(id|arn|name)$/.test(location.attribute)) return undefined;
  return `${label}:${location.address}.${location.attribute}`;
}

/** Values and, at the same places, which of them are not known. */
function merge(value: unknown, flag: unknown, depth = 0): unknown {
  if (flag === true) return unknown(say`known after apply`);
  if (!isComposite(value)) return value;
  if (depth > DEEPEST) throw new InputError(say`nests values deeper than ${DEEPEST} levels`);
  if (Array.isArray(value)) {
    const flags = listOf(flag);
    return value.map((item, i) => merge(item, flags[i], depth + 1));
  }
  const flags = objectOf(flag);
  const keys = new Set([...Object.keys(value), ...Object.keys(flags)]);
  return Object.fromEntries(
    [...keys]
      .map((key) => [key, merge(value[key], flags[key], depth + 1)])
      .filter(([, member]) => member !== null && member !== undefined),
  );
}

/** Credentials in other resources, wherever their names say so. */
function hideIn(
  values: Values,
  planned: Planned,
  proofOfExpression: (expression: Expression | undefined) => CredentialProof,
): Record<string, unknown> {
  const isConfigured = planned.configuration !== undefined;
  const proof = (expression: unknown, mark: unknown): CredentialProof => {
    const said = isConfigured ? proofOfExpression(objectOf(expression) as Expression) : 'unmarked';
    return said === 'unmarked' && mark === true ? 'sensitive' : said;
  };
  const hide = (value: unknown, expression: unknown, mark: unknown, isNamed: boolean): unknown => {
    if (typeof value === 'string')
      return isCredential(value, isNamed) ? hideCredential(value, proof(expression, mark)) : value;
    if (isUnknown(value)) return isNamed ? hideCredential(value, proof(expression, mark)) : value;
    const isList = Array.isArray(value);
    return mapMembers(value, (member, key) =>
      hide(
        member,
        expressionAt(expression, key),
        mark === true || (isList ? listOf(mark)[Number(key)] : objectOf(mark)[key]),
        isNamed || (!isList && isCredentialOf(planned.type, key)),
      ),
    );
  };
  return hide(values, planned.configuration?.expressions, planned.sensitive, false) as Record<
    string,
    unknown
  >;
}

/** A block has the expressions of its members; an attribute has one, beside its constant where it is written in JSON. */
function expressionAt(expression: unknown, key: string): unknown {
  if (Array.isArray(expression)) return expression[Number(key)];
  const { constant_value: constant, references } = objectOf(expression) as Expression;
  if (constant === undefined && references === undefined) return objectOf(expression)[key];
  const member = (isComposite(constant) ? constant : {})[key];
  return typeof member === 'string' && !member.includes('${') ? { constant_value: member } : { references };
}
