import { OutsideChange } from './outside-change';
import { FoundSecret, isUnknown, StreamDefinition, Location, OfProvider, Unknown } from './stream-definition';

/** A Terraform resource around event streams as plain data: a bus, a role, a VPC, a function. */
export interface ResourceDefinition {
  /** The Terraform type, for example `alicloud_ram_policy`. */
  readonly type: string;
  /** The attributes in Terraform's own spelling; any value may be {@link Unknown}. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The region of its provider. */
  readonly region: string | Unknown | undefined;
  /** The id of the account it is in, where the configuration says so. */
  readonly account?: string | Unknown;
  /** What its provider signs with, where it says so and no id is known: `the profile dev`. */
  readonly credentials?: string;
  /** Where its provider is, where its app says where it is. */
  readonly ofProvider?: OfProvider;
  /** Credentials that were found in it, and taken out. */
  readonly secrets?: readonly FoundSecret[];
  readonly location: Location;
}

/** Everything that rules judge together: one app, or the stacks a reviewer was given. */
export interface AppDefinition {
  readonly streams: readonly StreamDefinition[];
  readonly resources: readonly ResourceDefinition[];
  /** What the outputs of its stacks refer to, by `Stack:output`; other stacks refer to these. */
  readonly outputs?: ReadonlyMap<string, string>;
  /** Its stacks, where what they record of the app has another form than this library writes. */
  readonly misrecorded?: readonly { readonly location: Location }[];
  /** The versions of the provider that lock files beside its plans have. */
  readonly lockedProviders?: readonly { readonly version: string; readonly location: Location }[];
  /** What somebody changed of its streams outside of Terraform, as the refresh of a plan found it. */
  readonly outside?: readonly OutsideChange[];
  /** Where credentials can stand beside resources: providers, variables, locals, outputs, resources of other providers. */
  readonly blocks?: readonly ResourceDefinition[];
  /** Texts that are never shown, wherever they turn up: credentials, and what Terraform marks sensitive. */
  readonly hidden?: ReadonlySet<string>;
  /** What its accounts have, as inventories say. */
  readonly inventories?: readonly Inventory[];
}

/** A stream that an inventory lists. */
export interface ListedStream extends StreamDefinition {
  /** Where stacks, plans and states have it. */
  readonly managedAt: readonly { readonly address: string; readonly path: string }[];
}

/** What an inventory was made of. */
export interface InventoryInput {
  readonly path: string;
  readonly kind: 'stack' | 'plan' | 'state' | 'export';
  /** When its answers were saved, or it was read, as a date and time; undefined where nothing says it. */
  readonly readAt?: string;
  /** The account that was asked, where it is an export that says it. */
  readonly account?: string;
  /** The regions that were asked; none where it is not an export. */
  readonly regions: readonly string[];
  /** What an export could not ask. */
  readonly missing: readonly { readonly region: string; readonly action: string; readonly reason: string }[];
}

/** What accounts have, as it was read at some time: of what is reviewed and of what is beside it. */
export interface Inventory {
  /** The file that it stands in. */
  readonly file: string;
  readonly inputs: readonly InventoryInput[];
  readonly streams: readonly ListedStream[];
  readonly resources: readonly ResourceDefinition[];
  /** What it could not count. */
  readonly notCounted: readonly { readonly address: string; readonly reason: string }[];
}

/** The resources of one type. */
export function resourcesOf(app: AppDefinition, ...types: string[]): ResourceDefinition[] {
  return app.resources.filter(({ type }) => types.includes(type));
}

/** Where a resource is, as references name it: `Stack:alicloud_vpc.Net_Vpc_1A2B3C4D`. */
export function referenceTo({ location }: { readonly location: Location }): string | undefined {
  return location.address === undefined ? undefined : `${location.stack ?? ''}:${location.address}`;
}

/** An address, in modules and with an index where it has them, and then an attribute. */
const REFERENCE =
  /^([^:]*:(?:module\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*[^.]+\.[^.[]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)\.(.+)$/;

/** What a reference refers to, `Stack:alicloud_vpc.Net_Vpc_1A2B3C4D.id`, taken apart. */
export function splitReference(reference: string): { readonly resource: string; readonly attribute: string } {
  const [, resource, attribute] = REFERENCE.exec(reference) ?? [];
  return { resource: resource ?? reference, attribute: attribute ?? '' };
}

/**
 * What a value is once references to attributes of the app's own resources are followed, as far as these say: a rule
 * that refers to the name of a bus has that name.
 */
export function follow(app: AppDefinition, value: unknown): unknown {
  let known = value;
  // As long as the longest sensible chain: a role's attachment refers to the role, which refers to a name.
  for (let step = 0; step < 8 && isUnknown(known) && known.$reference !== undefined; step += 1) {
    const { resource, attribute } = splitReference(known.$reference);
    const found = resourceAt(app, resource)?.values[attribute];
    if (found === undefined) return known;
    known = found;
  }
  return isUnknown(known) && known.$parts !== undefined ? followParts(app, known.$parts, known) : known;
}

/** Text that refers to names of the app's own resources is known with them. */
function followParts(app: AppDefinition, parts: readonly unknown[], text: Unknown): unknown {
  const followed = parts.map((part) => follow(app, part));
  return followed.every((part) => typeof part === 'string') ? followed.join('') : text;
}

/** The resource that is where a reference says: `Stack:alicloud_vpc.Net_Vpc_1A2B3C4D`. */
export function resourceAt(app: AppDefinition, reference: string): ResourceDefinition | undefined {
  return resourceIndex(app).get(reference);
}

const indexes = new WeakMap<AppDefinition, Map<string, ResourceDefinition>>();

function resourceIndex(app: AppDefinition): Map<string, ResourceDefinition> {
  const known = indexes.get(app);
  if (known !== undefined) return known;
  const index = new Map(app.resources.map((resource) => [referenceTo(resource) ?? '', resource]));
  indexes.set(app, index);
  return index;
}
