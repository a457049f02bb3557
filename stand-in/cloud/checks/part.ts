import { Complain, isObject } from './complaint';
import { KindFacts, KMS_SECRET, Naming, When } from './kind-facts';
import { checkContentSchema, parse } from './sink-field';
import { SINKS } from './sinks';
import { SOURCES } from './sources';
import { checkType, typesOf } from './types';

type Parameters = Readonly<Record<string, unknown>>;

/** Sections 1.2 and 1.3: the one source or sink of a stream. */
export function checkPart(
  side: 'Source' | 'Sink',
  kind: string,
  parameters: unknown,
  complain: Complain,
): void {
  const section = side === 'Source' ? '1.2' : '1.3';
  const types = typesOf(side, kind);
  const facts = (side === 'Source' ? SOURCES : SINKS)[kind];
  const pointer = `/${side}/${kind}`;
  if (types === undefined || facts === undefined) return complain(section, pointer, 'is not a kind');
  checkType(types, parameters, pointer, complain);
  if (!isObject(parameters)) return;
  const say: Complain = (where, parameter, message) => complain(where, `${pointer}/${parameter}`, message);
  checkParameters(facts, parameters, say);
  const { SslKeystoreKey } = parameters;
  if (isObject(SslKeystoreKey) && !KMS_SECRET.test(String(SslKeystoreKey.KmsArn)))
    say(`${section} SourceApacheKafkaParameters`, 'SslKeystoreKey/KmsArn', 'is not the ARN of a KMS secret');
  if (kind === 'SinkSLSParameters' && valueOf(parameters.ContentType) === 'KeyValue')
    checkContentSchema(valueOf(parameters.ContentSchema), `${pointer}/ContentSchema/Value`, complain);
}

/** What the facts say of the parameters of a source, a sink or a transform. */
export function checkParameters(facts: KindFacts, parameters: Parameters, say: Complain): void {
  checkValues(facts, parameters, say);
  checkLists(facts, parameters, say);
  checkJsonTexts(facts, parameters, say);
  checkNames(facts, parameters, say);
  checkCompany(facts, parameters, say);
}

function checkLists({ facts, items, atLeast }: KindFacts, parameters: Parameters, say: Complain): void {
  for (const [name, allowed] of Object.entries(items ?? {})) {
    const list = parameters[name];
    if (Array.isArray(list) && !list.every((item) => allowed.includes(item as string)))
      say(facts, name, `has an item that is not one of ${allowed.join(', ')}`);
  }
  for (const [name, least] of Object.entries(atLeast ?? {})) {
    const list = parameters[name];
    if (Array.isArray(list) && list.length < least) say(facts, name, `has less than ${least} items`);
  }
}

function checkJsonTexts({ facts, jsonTexts }: KindFacts, parameters: Parameters, say: Complain): void {
  for (const name of jsonTexts ?? []) {
    const text = parameters[name];
    if (typeof text === 'string' && text !== '' && !isObject(parse(text)))
      say(facts, name, 'is not JSON text of an object');
  }
}

/** What a parameter holds, or the constant of a sink field. */
function valueOf(parameter: unknown): unknown {
  return isObject(parameter) && 'Form' in parameter ? parameter.Value : parameter;
}

/** A sink field that takes its text from the event has no value that could be judged beforehand. */
function isConstant(parameter: unknown): boolean {
  return !isObject(parameter) || parameter.Form === 'CONSTANT';
}

function isMissing(parameter: unknown): boolean {
  return parameter === undefined || parameter === '' || (Array.isArray(parameter) && parameter.length === 0);
}

function checkValues({ facts, values, forms, ranges }: KindFacts, parameters: Parameters, say: Complain) {
  for (const [name, allowed] of Object.entries(values ?? {})) {
    const parameter = parameters[name];
    if (parameter !== undefined && isConstant(parameter) && !allowed.includes(valueOf(parameter) as string))
      say(facts, name, `is not one of ${allowed.join(', ')}`);
  }
  for (const [name, allowed] of Object.entries(forms ?? {})) {
    const parameter = parameters[name];
    if (isObject(parameter) && !(allowed as readonly unknown[]).includes(parameter.Form))
      say(facts, name, `has a form other than ${allowed.join(', ')}`);
  }
  for (const [name, [minimum, maximum]] of Object.entries(ranges ?? {})) {
    const value = parameters[name];
    if (typeof value === 'number' && (value < minimum || value > maximum))
      say(facts, name, `is not within ${minimum} and ${maximum}`);
  }
}

function checkNames({ names }: KindFacts, parameters: Parameters, say: Complain): void {
  for (const [parameter, namings] of Object.entries(names ?? {})) {
    const value = valueOf(parameters[parameter]);
    if (typeof value !== 'string' || value === '' || !isConstant(parameters[parameter])) continue;
    for (const { facts, pattern, when } of [namings].flat() as Naming[])
      if (holds(when, parameters) && !pattern.test(value))
        say(facts, parameter, 'is not a name that the service takes');
  }
}

function checkCompany({ facts, needed, conditions }: KindFacts, parameters: Parameters, say: Complain): void {
  for (const name of needed ?? []) if (isMissing(parameters[name])) say(facts, name, 'is missing');
  for (const condition of conditions ?? []) {
    if (!holds(condition.when, parameters)) continue;
    const where = condition.facts ?? facts;
    for (const name of condition.needs ?? [])
      if (isMissing(parameters[name])) say(where, name, `is missing beside ${condition.when?.[0]}`);
    for (const name of condition.excludes ?? [])
      if (parameters[name] !== undefined) say(where, name, `does not go with ${condition.when?.[0]}`);
    const given = (condition.oneOf ?? []).filter((name) => !isMissing(parameters[name]));
    if (condition.oneOf !== undefined && given.length !== 1)
      say(where, condition.oneOf[0], `is not exactly one of ${condition.oneOf.join(', ')}`);
  }
}

export function holds(when: When | undefined, parameters: Parameters): boolean {
  if (when === undefined) return true;
  const [name, ...values] = when;
  return (values as unknown[]).includes(valueOf(parameters[name]));
}
