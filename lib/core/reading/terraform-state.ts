import { words } from '../language/say';
import { EVENT_STREAMING, Location, StreamDefinition, unknown } from '../model/stream-definition';
import { listOf, mapMembers, objectOf } from '../model/json-object';
import { hideCredential, hideCredentials, isCredential } from '../redaction/credentials';
import { isCredentialOf } from '../redaction/names';
import { hiddenValues } from './hidden-values';
import { withSensitive } from './plan/sensitive-places';
import { refuseTooDeep } from './input-error';
import { readJsonText } from './json-text';
import { PlannedModule, PlannedResource } from './plan/plan-format';
import { refuseMalformedState } from './plan/plan-shape';
import { resourcesOf } from './plan/planned-modules';
import { isMarked } from './plan/planned-values';
import { unseenOfType } from './out-of-sight';
import { PLAIN } from './plan/terraform-plan';
import { readDocument } from './policy-document';
import { configAttribute, readStreamOf, withoutStream } from './read-stream-of';
import { ReviewedInput } from './reviewed-input';

const REGION = unknown(words`a state does not say the region of a provider`);
const ACCOUNT = unknown(words`a state does not say the account of a provider`);

/** A state, `terraform show -json` without a plan. */
export interface StateDocument {
  readonly values?: { readonly root_module?: PlannedModule };
}

/**
 * Reads a state: what there is. It says neither where a value comes from nor which region and account a provider has.
 *
 * @param label what the state is called in references; unique among what is judged together
 */
export function readState(state: StateDocument, label: string): ReviewedInput {
  refuseMalformedState(state);
  const all = resourcesOf(state.values?.root_module);
  for (const { values } of all) refuseTooDeep(values);
  const hidden = hiddenValues(state as Readonly<Record<string, unknown>>);
  const read = all.map((resource) => ({ resource, stream: streamOf(resource, label) }));
  return {
    kind: 'state',
    app: {
      streams: read.flatMap(({ stream = [] }) => stream),
      resources: read
        .filter(({ resource }) => resource.type !== EVENT_STREAMING)
        .map(({ resource, stream }) => ({
          type: resource.type,
          values: valuesOf(stream === undefined ? resource : withoutItsStream(resource)),
          ...locationOf(resource, label),
        })),
      ...(hidden.size > 0 && { hidden }),
    },
    changes: [],
    notEvaluated: all.flatMap(({ address, type }) => unseenOfType(address, type, label)),
  };
}

/** The stream that a resource is, or makes. */
function streamOf(resource: PlannedResource, label: string): StreamDefinition | undefined {
  const { type, values = {}, sensitive_values: marks } = resource;
  const stream = readStreamOf(type, values, PLAIN, locationOf(resource, label));
  if (stream === undefined) return undefined;
  const shown = hideCredentials(stream, (attribute) =>
    isMarked(marks, configAttribute(type) ?? attribute) ? 'sensitive' : 'unmarked',
  );
  return withSensitive(shown, marks);
}

function withoutItsStream(resource: PlannedResource): PlannedResource {
  return { ...resource, values: withoutStream(resource.type, resource.values ?? {}) };
}

function locationOf(
  { address }: PlannedResource,
  stack: string,
): { region: typeof REGION; account: typeof ACCOUNT; location: Location } {
  return { region: REGION, account: ACCOUNT, location: { address, stack } };
}

function valuesOf({ type, values = {}, sensitive_values: marks }: PlannedResource): Record<string, unknown> {
  const present = Object.entries(values).filter(([, value]) => value !== null);
  const read = present.map(([name, value]) => [name, readDocument(name, value, readJsonText) ?? value]);
  const result: Record<string, unknown> = Object.fromEntries(read);
  const says = (name: string) => isCredentialOf(type, name);
  return hideUnproved(result, marks, false, says) as typeof result;
}

/** A state says of no value where it comes from. */
function hideUnproved(
  value: unknown,
  mark: unknown,
  isNamed: boolean,
  says: (name: string) => boolean,
): unknown {
  if (typeof value === 'string')
    return isCredential(value, isNamed)
      ? hideCredential(value, mark === true ? 'sensitive' : 'unmarked')
      : value;
  const isList = Array.isArray(value);
  return mapMembers(value, (member, key) =>
    hideUnproved(
      member,
      mark === true || (isList ? listOf(mark)[Number(key)] : objectOf(mark)[key]),
      isNamed || (!isList && says(key)),
      says,
    ),
  );
}
