import { cite } from '../../contract/documents';
import { CredentialFacts } from '../../contract/kind-facts';
import { factsOf, KINDS } from '../../contract/kinds';
import { say } from '../../language/say';
import { allOf } from '../../language/lists';
import { ResourceDefinition } from '../../model/app-definition';
import { EVENT_RULE } from '../../model/resource-types';
import { mapMembers } from '../../model/json-object';
import { isUnknown, StreamDefinition, StreamPart, unknown } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { PROPERTY, propertyBeside } from '../property-label';
import { blocksAt } from '../resource-values';
import { emptyStream } from '../like-streams';
import { Report, ResourceRule, RuleOutput, StreamRule } from '../rule';
import { complaintsOf, documentAt } from './schema-errors';

/** A broker that wants a user gets one, whole. */
export const credentialsMissing: StreamRule & ResourceRule = {
  id: 'credentials-missing',
  since: '2026-11-27',
  title: 'A broker that requires sign-in gets a user name and a password',
  severity: 'warning',
  documents: [cite('eventbridge-rocketmq'), cite('eventbridge-sdk')],
  protectsFrom: 'The broker turns EventBridge away: the stream does not start, or no event arrives.',
  check(stream, output) {
    checkPart(stream, 'Source', stream.source, output);
    checkPart(stream, 'Sink', stream.sink, output);
  },
  types: [EVENT_RULE],
  checkResource(rule, output) {
    for (const { block, pointer } of blocksAt(rule.values.targets, '/targets', output))
      checkTarget(rule, block, pointer, output);
  },
};

/** The kinds of sinks whose parameters targets of event rules have, by the type of these. */
const KINDS_OF_TARGETS: ReadonlyMap<unknown, string> = new Map(
  Object.entries(KINDS).flatMap(([kind, { credentials }]) =>
    credentials?.target === undefined ? [] : [[credentials.target, kind]],
  ),
);

/** A target of an event rule, whose parameters may be those of a sink. */
function checkTarget(
  rule: ResourceDefinition,
  { type, param_list: fields }: Readonly<Record<string, unknown>>,
  place: string,
  output: RuleOutput,
): void {
  if (isUnknown(type)) return output.skip(`${place}/type`, type.$unknown);
  const kind = KINDS_OF_TARGETS.get(type);
  if (kind === undefined) return;
  const pointer = `${place}/param_list`;
  // A parameter that is not known may be any of those that would be missing.
  const unknowns: string[] = [];
  const blocks = blocksAt(fields, pointer, { skip: (_, reason) => unknowns.push(reason) });
  const parameters = Object.fromEntries(
    blocks.flatMap(({ block: { resource_key: name, form, value } }) => {
      if (isUnknown(name)) unknowns.push(name.$unknown);
      return isUnknown(name) ? [] : [[String(name), { Form: form, Value: value }]];
    }),
  );
  const [reason] = unknowns;
  const { neededWith = {} } = factsOf(kind)?.credentials ?? {};
  const given = reason === undefined ? {} : mapMembers(neededWith, () => unknown(reason));
  const sink = { kind, parameters: { ...(given as object), ...parameters } };
  checkPart({ ...emptyStream(rule), sink }, 'Sink', sink, {
    report: (report) =>
      reason === undefined ? output.report({ ...withNames(report), pointer }) : output.skip(pointer, reason),
    skip: (_, why) => output.skip(pointer, why),
  });
}

/** The parameters of a target are called as in the API: no property of their own gives them. */
function withNames(report: Report): Report {
  const own = report.pointer?.split('/').pop() ?? '';
  const named = (text: string) =>
    text.replace(/\{property(?: (\w+))?\}/g, (_, beside: string | undefined) => beside ?? own);
  const { message, limit, fix } = report;
  return { ...report, message: named(message), fix: named(fix), ...(limit && { limit: named(limit) }) };
}

function checkPart(stream: StreamDefinition, side: string, part: StreamPart, output: RuleOutput): void {
  const credentials = factsOf(part.kind)?.credentials;
  if (credentials === undefined) return;
  const at = (name: string) => `/${side}/${part.kind}/${pointerOf(part, name)}`;
  const { user, password } = credentials;
  const missing = [user, password].filter((name) => isMissing(part, name));
  const [name, more] = missing;
  if (name === undefined) return;
  const pointer = at(name);
  // What the contract asks for in any case it says itself.
  if (complaintsOf(stream).complaints.some((said) => said.pointer === pointer)) return;
  const common = { pointer, source: documentAt(pointer) };
  if (more === undefined) {
    const given = propertyBeside(name === user ? password : user);
    output.report({
      ...common,
      message: say`${PROPERTY} is missing beside ${given}`,
      limit: say`a user with its password, or neither`,
      fix: say`Set ${PROPERTY}, or remove ${given}.`,
    });
  } else if (isNeeded(part, credentials, at, output)) {
    output.report({
      ...common,
      message: say`${PROPERTY} and ${propertyBeside(password)} are missing`,
      limit: say`both with ${describe(credentials)}`,
      fix: say`Give the user and its password, for example with credentials, the password as a sensitive variable.`,
    });
  }
}

function isMissing(part: StreamPart, name: string): boolean {
  const value = valueOf(part, name);
  return value === undefined || value === null || value === '';
}

/** Whether the broker wants a user; nothing can be said before the parameters that decide it are known. */
function isNeeded(
  part: StreamPart,
  { neededWith }: CredentialFacts,
  at: (name: string) => string,
  output: RuleOutput,
): boolean {
  if (neededWith === undefined) return false;
  const conditions = Object.entries(neededWith).map(([name, wanted]) => ({
    name,
    wanted,
    value: valueOf(part, name),
  }));
  if (conditions.some(({ value, wanted }) => !isUnknown(value) && value !== wanted)) return false;
  for (const { name, value } of conditions) {
    if (!isUnknown(value)) continue;
    output.skip(at(name), value.$unknown);
    return false;
  }
  return true;
}

function describe({ neededWith = {} }: CredentialFacts): string {
  return allOf(Object.entries(neededWith).map(([name, value]) => `${propertyBeside(name)} ${value}`));
}
