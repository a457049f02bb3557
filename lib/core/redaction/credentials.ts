import { words } from '../language/say';
import { factsOf, TRANSFORM_SECRETS } from '../contract/kinds';
import { isUnknown, StreamDefinition, StreamPart, unknown, Unknown } from '../model/stream-definition';
import { isComposite, mapMembers } from '../model/json-object';
import { standsForCredential } from './names';
import { withoutCredentials } from './texts';

/** What a configuration and its sensitivity marks say of where a credential comes from. */
export type CredentialProof = 'literal' | 'sensitive' | 'unmarked';

const HIDDEN: Readonly<Record<Exclude<CredentialProof, 'literal'>, Unknown>> = {
  sensitive: unknown(words`it is marked sensitive`),
  unmarked: { ...unknown(words`it is a reference, and nothing marks it sensitive`), $unmarked: true },
};

/**
 * A plan and a state have credentials in clear text. Those that are no literals become unknown, so that nothing after
 * this can show them; a literal is left for the rule that refuses it.
 */
export function hideCredentials(
  stream: StreamDefinition,
  proofOf: (attribute: 'source' | 'sink' | 'transforms', parameter: string) => CredentialProof,
): StreamDefinition {
  const hide = (attribute: 'source' | 'sink' | 'transforms', value: unknown, secrets: readonly string[]) =>
    hideIn(value, '', false, {
      isSecret: (name, member) => secrets.includes(name) || standsForCredential(name, member),
      proofOf: (name) => proofOf(attribute, name),
    });
  const part = (attribute: 'source' | 'sink', item: StreamPart): StreamPart => {
    const secrets = factsOf(item.kind)?.secretParameters ?? [];
    return { ...item, parameters: hide(attribute, item.parameters, secrets) as StreamPart['parameters'] };
  };
  return {
    ...stream,
    source: part('source', stream.source),
    sink: part('sink', stream.sink),
    transforms: stream.transforms.map((transform) => hide('transforms', transform, TRANSFORM_SECRETS)),
  };
}

/** A credential, hidden unless it is a literal. */
export function hideCredential(value: unknown, proof: CredentialProof): unknown {
  if (proof === 'literal' || value === undefined) return value;
  if (!isUnknown(value)) return HIDDEN[proof];
  return proof === 'unmarked' ? { ...value, $unmarked: true } : value;
}

/** Whether a text is a credential where its name says so, or holds one wherever it is. */
export function isCredential(text: string, isNamed: boolean): boolean {
  return text !== '' && (isNamed || withoutCredentials(text) !== text);
}

interface Hiding {
  readonly isSecret: (name: string, member: unknown) => boolean;
  readonly proofOf: (name: string) => CredentialProof;
}

/** The members of a sink field: its parameter has the name. */
const OF_FIELD = ['Form', 'Value', 'Template'];

/** @param name of the parameter that the value is of, or is in */
function hideIn(value: unknown, name: string, isNamed: boolean, hiding: Hiding): unknown {
  if (typeof value === 'string')
    return isCredential(value, isNamed) ? hideCredential(value, hiding.proofOf(name)) : value;
  if (isUnknown(value)) return isNamed ? hideCredential(value, hiding.proofOf(name)) : value;
  if (!isComposite(value)) return value;
  const isList = Array.isArray(value);
  return mapMembers(value, (member, key) => {
    if (key === 'Form') return member;
    const own = isList || OF_FIELD.includes(key) ? name : key;
    return hideIn(member, own, isNamed || (!isList && hiding.isSecret(key, member)), hiding);
  });
}
