import { KindFacts, NamedRole } from '../../contract/kind-facts';
import { editionsOf, networksOf } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { Complaint } from './schema-errors';

/** What has a rule about its names: topic-name and its like. */
const NAMED: readonly NamedRole[] = ['topic', 'queue', 'group'];

/** The rule that reports a complaint; undefined where it is the contract. The cards say which rule owns what. */
export function ownerOf(complaint: Complaint): string | undefined {
  const owner = noteOf(complaint) ?? ownerInPart(complaint);
  return owner !== undefined && takes(owner, complaint) ? owner : undefined;
}

/** The rule that the card names where the complaint was raised: at the parameter, or at what requires it. */
function noteOf({ error: { parentSchema }, missing }: Complaint): string | undefined {
  if (missing === undefined) return parentSchema['x-rule'];
  const requires = parentSchema.required?.includes(missing) === true ? parentSchema['x-rule'] : undefined;
  return parentSchema.properties?.[missing]?.['x-rule'] ?? requires;
}

/** The rule that owns a parameter of a source or sink because of what the parameter is. */
function ownerInPart({ pointer }: Complaint): string | undefined {
  const [, attribute, kind, parameter, inner] = pointer.split('/');
  const facts = attribute === 'Source' || attribute === 'Sink' ? factsOf(kind) : undefined;
  if (facts === undefined) return undefined;
  if (parameter === facts.roleParameter) return 'role-missing';
  const isNetwork = networksOf(kind).some(({ vpc, vSwitch, securityGroup }) =>
    [vpc, vSwitch, securityGroup].includes(parameter),
  );
  return isNetwork ? 'network-complete' : nameRuleOf(facts, parameter, inner);
}

function nameRuleOf(facts: KindFacts, parameter: string, inner: string | undefined): string | undefined {
  const role = NAMED.find((name) => facts.parameters[name]?.includes(parameter));
  if (role === undefined || !hasNames(facts.service, role)) return undefined;
  // The rule looks at the name itself: in a sink field that is its value.
  const isSinkField = facts.sinkFields.includes(parameter);
  return inner === (isSinkField ? 'Value' : undefined) ? `${role}-name` : undefined;
}

function hasNames(service: string | undefined, role: NamedRole): boolean {
  return editionsOf(service).some(({ names }) => names?.[role] !== undefined);
}

/** Whether the rule says what the complaint does; what a rule does not look at is left to the contract. */
function takes(rule: string, { error, missing, value }: Complaint): boolean {
  if (rule === 'role-missing' || rule === 'network-complete') return missing !== undefined || value === '';
  if (rule === 'json-path') return error.keyword === 'pattern';
  return !rule.endsWith('-name') || (missing === undefined && typeof value === 'string');
}
