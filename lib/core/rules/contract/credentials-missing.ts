import { cite } from '../../contract/documents';
import { CredentialFacts } from '../../contract/kind-facts';
import { factsOf } from '../../contract/kinds';
import { say } from '../../language/say';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { PROPERTY, propertyBeside } from '../property-label';
import { RuleOutput, StreamRule } from '../rule';
import { complaintsOf, documentAt } from './schema-errors';

/** A broker that wants a user gets one, whole. */
export const credentialsMissing: StreamRule = {
  id: 'credentials-missing',
  since: '2026-11-27',
  title: 'A broker that wants a user is given its name and its password',
  severity: 'warning',
  documents: [cite('eventbridge-rocketmq'), cite('eventbridge-sdk')],
  protectsFrom: 'The broker turns EventBridge away: the stream does not start, or no event arrives.',
  check(stream, output) {
    checkPart(stream, 'Source', stream.source, output);
    checkPart(stream, 'Sink', stream.sink, output);
  },
};

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
  return Object.entries(neededWith)
    .map(([name, value]) => `${propertyBeside(name)} ${value}`)
    .join(say` and `);
}
