import { EVENT_STREAMING, Location, unknown } from '../model/stream-definition';
import { hideCredential, hideCredentials } from '../redaction/credentials';
import { RESOURCE_SECRETS } from '../redaction/secrets';
import { refuseTooDeep } from './input-error';
import { readJsonText } from './json-text';
import { PlannedModule, PlannedResource } from './plan/plan-format';
import { refuseMalformedState } from './plan/plan-shape';
import { resourcesOf } from './plan/planned-modules';
import { isMarked } from './plan/planned-values';
import { PLAIN } from './plan/terraform-plan';
import { readDocument } from './policy-document';
import { readStream } from './read-stream';
import { ReviewedInput } from './reviewed-input';

const REGION = unknown('a state does not say the region of a provider');
const ACCOUNT = unknown('a state does not say the account of a provider');

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
  const streams = all.filter(({ type }) => type === EVENT_STREAMING);
  const resources = all.filter(({ type }) => type !== EVENT_STREAMING);
  return {
    kind: 'state',
    app: {
      streams: streams.map((resource) => {
        const stream = readStream(resource.values ?? {}, PLAIN, locationOf(resource, label));
        return hideCredentials(stream, (attribute) =>
          isMarked(resource.sensitive_values, attribute) ? 'sensitive' : 'unmarked',
        );
      }),
      resources: resources.map((resource) => ({
        type: resource.type,
        values: valuesOf(resource),
        ...locationOf(resource, label),
      })),
    },
    changes: [],
    notEvaluated: [],
  };
}

function locationOf(
  { address }: PlannedResource,
  stack: string,
): { region: typeof REGION; account: typeof ACCOUNT; location: Location } {
  return { region: REGION, account: ACCOUNT, location: { address, stack } };
}

function valuesOf({ type, values = {} }: PlannedResource): Record<string, unknown> {
  const present = Object.entries(values).filter(([, value]) => value !== null);
  const read = present.map(([name, value]) => [name, readDocument(name, value, readJsonText) ?? value]);
  const result: Record<string, unknown> = Object.fromEntries(read);
  if (!Object.hasOwn(RESOURCE_SECRETS, type)) return result;
  const [block, secret] = RESOURCE_SECRETS[type];
  const blocks = result[block];
  if (!Array.isArray(blocks)) return result;
  const hidden = blocks.map((item) => ({ ...item, [secret]: hideCredential(item?.[secret], 'unmarked') }));
  return { ...result, [block]: hidden };
}
