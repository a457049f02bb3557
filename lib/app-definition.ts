import { StreamDefinition, StreamOrigin, Unknown } from './stream-definition';

/** A Terraform resource around event streams as plain data: a bus, a role, a VPC, a function. */
export interface ResourceDefinition {
  /** The Terraform type, for example `alicloud_ram_policy`. */
  readonly type: string;
  /** The attributes in Terraform's own spelling; any value may be {@link Unknown}. */
  readonly values: Readonly<Record<string, unknown>>;
  /** The region of its provider. */
  readonly region: string | Unknown | undefined;
  readonly origin: StreamOrigin;
}

/** Everything that rules judge together: one app, or the stacks a reviewer was given. */
export interface AppDefinition {
  readonly streams: readonly StreamDefinition[];
  readonly resources: readonly ResourceDefinition[];
}

/** The resources of one type. */
export function resourcesOf(app: AppDefinition, ...types: string[]): ResourceDefinition[] {
  return app.resources.filter(({ type }) => types.includes(type));
}

/** Where a resource is, as references name it: `Stack:alicloud_vpc.Net_Vpc_1A2B3C4D`. */
export function referenceTo({ origin }: { readonly origin: StreamOrigin }): string | undefined {
  return origin.address === undefined ? undefined : `${origin.stack ?? ''}:${origin.address}`;
}

/** What a reference refers to, `Stack:alicloud_vpc.Net_Vpc_1A2B3C4D.id`, taken apart. */
export function splitReference(reference: string): { readonly resource: string; readonly attribute: string } {
  const [, resource, attribute] = /^([^:]*:[^.]+\.[^.]+)\.(.+)$/.exec(reference) ?? [];
  return { resource: resource ?? reference, attribute: attribute ?? '' };
}
