import { Unknown, unknown } from '../../model/stream-definition';
import { DEEPEST, InputError } from '../input-error';
import { modulesOf } from './addresses';
import { Expression, PlanDocument, ResourceConfiguration } from './plan-format';
import { listOf } from '../../model/json-object';
import { Module, ValueOrigin, valueOriginsOf } from './value-origins';

/** What a plan says of the configuration it was made from: where values come from, and which provider is meant. */
export class Configuration {
  private readonly modules = new Map<string, Module>();
  private readonly resources = new Map<string, ResourceConfiguration>();
  private readonly regions = new Map<string, string | Unknown | undefined>();

  constructor(private readonly plan: PlanDocument) {
    const root = plan.configuration?.root_module;
    if (root !== undefined) this.add({ configuration: root, path: [] });
  }

  /** The configuration of the resource at an address, whatever its index. */
  public resource(address: string, type: string, name: string): ResourceConfiguration | undefined {
    return this.resources.get(keyOf(modulesOf(address), `${type}.${name}`));
  }

  /** Where the values of an expression in the module of an address come from in the end. */
  public origins(address: string, expression: Expression | undefined): ValueOrigin[] {
    const module = this.modules.get(modulesOf(address).join('.'));
    return module === undefined ? [{ kind: 'other' }] : valueOriginsOf(expression, module, address);
  }

  /** The region of the provider a resource goes through; undefined where the configuration does not say. */
  public region(resource: ResourceConfiguration | undefined): string | Unknown | undefined {
    if (resource === undefined) return unknown('the plan does not have its configuration');
    const key = resource.provider_config_key ?? '';
    if (!this.regions.has(key)) this.regions.set(key, this.readRegion(key));
    return this.regions.get(key);
  }

  private readRegion(key: string): string | Unknown | undefined {
    const provider = this.plan.configuration?.provider_config?.[key];
    const region = provider?.expressions?.region;
    if (provider === undefined || region === undefined) return undefined;
    // A configuration in JSON has a template there as well, beside what it refers to.
    const isConstant = listOf(region.references).length === 0;
    if (isConstant && typeof region.constant_value === 'string') return region.constant_value;
    const origins = this.origins(
      provider.module_address === undefined ? '' : `${provider.module_address}.`,
      region,
    );
    const [location, ...more] = origins;
    if (location?.kind === 'variable' && more.length === 0) {
      const value = this.plan.variables?.[location.name]?.value;
      if (typeof value === 'string') return value;
    }
    if (location?.kind === 'constant' && more.length === 0 && typeof location.value === 'string')
      return location.value;
    return unknown(`the region of the provider is ${(region.references ?? ['an expression'])[0]}`);
  }

  private add(module: Module): void {
    if (module.path.length > DEEPEST) throw new InputError(`nests modules deeper than ${DEEPEST} levels`);
    this.modules.set(module.path.join('.'), module);
    for (const resource of listOf(module.configuration.resources)) {
      if (resource?.mode === 'data') continue;
      this.resources.set(keyOf(module.path, `${resource?.type}.${resource?.name}`), resource);
    }
    for (const [name, call] of Object.entries(module.configuration.module_calls ?? {})) {
      if (call?.module)
        this.add({ configuration: call.module, path: [...module.path, name], parent: module });
    }
  }
}

function keyOf(path: readonly string[], name: string): string {
  return [...path, name].join('.');
}
