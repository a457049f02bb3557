import { factsOf, TRANSFORM_SECRETS } from '../contract/kinds';
import { isUnknown, StreamDefinition, StreamPart, unknown, Unknown } from '../model/stream-definition';
import { isComposite, mapMembers } from '../model/json-object';

/** What a configuration and its sensitivity marks say of where a credential comes from. */
export type CredentialProof = 'literal' | 'sensitive' | 'unmarked';

const HIDDEN: Readonly<Record<Exclude<CredentialProof, 'literal'>, Unknown>> = {
  sensitive: unknown('it is marked sensitive'),
  unmarked: { ...unknown('it is a reference, and nothing marks it sensitive'), $unmarked: true },
};

/**
 * A plan and a state have credentials in clear text. Those that are no literals become unknown, so that nothing after
 * this can show them; a literal is left for the rule that refuses it.
 */
export function hideCredentials(
  stream: StreamDefinition,
  proofOf: (attribute: 'source' | 'sink' | 'transforms', parameter: string) => CredentialProof,
): StreamDefinition {
  const source = hideIn(stream.source, (name) => proofOf('source', name));
  const sink = hideIn(stream.sink, (name) => proofOf('sink', name));
  const transforms = stream.transforms.map((transform) =>
    hideDeep(transform, (name) => proofOf('transforms', name)),
  );
  return { ...stream, source, sink, transforms };
}

/** A credential, hidden unless it is a literal. */
export function hideCredential(value: unknown, proof: CredentialProof): unknown {
  if (proof === 'literal' || value === undefined) return value;
  if (!isUnknown(value)) return HIDDEN[proof];
  return proof === 'unmarked' ? { ...value, $unmarked: true } : value;
}

function hideIn(part: StreamPart, proofOf: (name: string) => CredentialProof): StreamPart {
  const secrets = (factsOf(part.kind)?.secretParameters ?? []).filter((name) =>
    Object.hasOwn(part.parameters, name),
  );
  if (secrets.length === 0) return part;
  const hidden = secrets.map((name) => [name, hideField(part.parameters[name], proofOf(name))]);
  return { ...part, parameters: { ...part.parameters, ...Object.fromEntries(hidden) } };
}

function hideField(field: unknown, proof: CredentialProof): unknown {
  if (!isComposite(field) || isUnknown(field)) return hideCredential(field, proof);
  return mapMembers(field, (value, key) => (key === 'Form' ? value : hideCredential(value, proof)));
}

function hideDeep(value: unknown, proofOf: (name: string) => CredentialProof): unknown {
  if (isUnknown(value)) return value;
  return mapMembers(value, (member, key) =>
    TRANSFORM_SECRETS.includes(key) ? hideField(member, proofOf(key)) : hideDeep(member, proofOf),
  );
}
