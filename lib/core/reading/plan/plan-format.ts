/** What this library reads of `terraform show -json`: of a plan, or of a state. Anything may be missing. */
export interface PlanDocument {
  /** When it was made, as Terraform 1.6 and newer say it. */
  readonly timestamp?: unknown;
  readonly variables?: Readonly<Record<string, { readonly value?: unknown }>>;
  readonly planned_values?: { readonly root_module?: PlannedModule };
  readonly resource_changes?: readonly ResourceChange[];
  /** What the refresh found changed. */
  readonly resource_drift?: readonly ResourceChange[];
  /** What cannot be planned yet; its addresses may end with `[*]`. */
  readonly deferred_changes?: readonly {
    readonly resource_change: Pick<ResourceChange, 'address' | 'mode' | 'type'>;
  }[];
  readonly configuration?: {
    readonly provider_config?: Readonly<Record<string, ProviderConfiguration>>;
    readonly root_module?: ModuleConfiguration;
  };
  readonly errored?: boolean;
  /** False where an apply of the plan leaves something to be done: of a target, of what is put off. */
  readonly complete?: boolean;
}

/** A module of a state, or of the values a plan expects. */
export interface PlannedModule {
  readonly resources?: readonly PlannedResource[];
  readonly child_modules?: readonly PlannedModule[];
}

export interface PlannedResource {
  readonly address: string;
  readonly mode?: string;
  readonly type: string;
  readonly name: string;
  readonly values?: Readonly<Record<string, unknown>>;
  readonly sensitive_values?: unknown;
}

export interface ResourceChange {
  readonly address: string;
  readonly previous_address?: string;
  readonly module_address?: string;
  readonly mode?: string;
  readonly type: string;
  readonly name: string;
  /** Set for what is left of an earlier replacement. */
  readonly deposed?: string;
  readonly action_reason?: string;
  readonly change: {
    readonly actions: readonly string[];
    readonly before?: Readonly<Record<string, unknown>> | null;
    readonly after?: Readonly<Record<string, unknown>> | null;
    readonly after_unknown?: unknown;
    readonly before_sensitive?: unknown;
    readonly after_sensitive?: unknown;
    readonly replace_paths?: readonly (readonly (string | number)[])[];
    readonly importing?: unknown;
  };
}

export interface ProviderConfiguration {
  readonly module_address?: string;
  readonly expressions?: Readonly<Record<string, Expression>>;
}

/** What stands in the configuration for a value; a block has expressions of its own. */
export interface Expression {
  readonly constant_value?: unknown;
  readonly references?: readonly string[];
}

export interface ModuleConfiguration {
  readonly resources?: readonly ResourceConfiguration[];
  readonly module_calls?: Readonly<Record<string, ModuleCall>>;
  readonly variables?: Readonly<Record<string, { readonly default?: unknown }>>;
  readonly outputs?: Readonly<Record<string, { readonly expression?: Expression }>>;
}

export interface ResourceConfiguration {
  readonly mode?: string;
  readonly type: string;
  readonly name: string;
  readonly provider_config_key?: string;
  readonly expressions?: Readonly<Record<string, unknown>>;
  readonly provisioners?: readonly { readonly type?: string }[];
}

export interface ModuleCall {
  readonly expressions?: Readonly<Record<string, Expression>>;
  readonly module?: ModuleConfiguration;
}
