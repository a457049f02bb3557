/** What the provider calls for a resource, as RAM knows it. */
export interface ResourceActions {
  /** The prefix of the actions: the RAM code of the service. */
  readonly service: string;
  /**
   * What the actions are about, an ARN without `acs:` as in ARN_SHAPES; `{region}` and `{account}` are those of the deployment, any other name in
   * braces is an attribute of the resource, `*` where it is not known before.
   */
  readonly resource: string;
  readonly create: readonly string[];
  readonly read: readonly string[];
  readonly update: readonly string[];
  readonly delete: readonly string[];
  /** Actions that are called only when an attribute is given. */
  readonly onlyWith?: Readonly<Record<string, string>>;
  /** Actions that RAM does not grant on a single resource. */
  readonly onEverything?: readonly string[];
}

/** Operations on tags, which are called where there are any. */
export const TAGS = { TagResources: 'tags', UntagResources: 'tags', UnTagResources: 'tags' };
