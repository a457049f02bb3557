import { say, words } from '../../language/say';
import { Unknown, unknown } from '../../model/stream-definition';
import { DEEPEST, InputError } from '../input-error';
import { modulesOf } from './addresses';
import { Expression, PlanDocument, ResourceConfiguration } from './plan-format';
import { listOf, objectOf } from '../../model/json-object';
import { accountOfProvider, ProviderAccount } from '../provider-account';
import { Module, ValueOrigin, valueOriginsOf } from './value-origins';

/** The region and the account of a provider. */
export interface ProviderPlace extends ProviderAccount {
  readonly region: string | Unknown | undefined;
}

const NO_CONFIGURATION = unknown(words`the plan does not have its configuration`);
const NOWHERE: ProviderPlace = { region: NO_CONFIGURATION, account: NO_CONFIGURATION };

/** What a plan says of the configuration it was made from: where values come from, and which provider is meant. */
export class Configuration {
  private readonly modules = new Map<string, Module>();
  private readonly resources = new Map<string, ResourceConfiguration>();
  private readonly providers = new Map<string, ProviderPlace>();

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

  /** Where the provider is that a resource goes through; undefined in it is what the configuration does not say. */
  public provider(resource: ResourceConfiguration | undefined): ProviderPlace {
    if (resource === undefined) return NOWHERE;
    const key = resource.provider_config_key ?? '';
    const known = this.providers.get(key);
    if (known !== undefined) return known;
    const place = this.readProvider(key);
    this.providers.set(key, place);
    return place;
  }

  private readProvider(key: string): ProviderPlace {
    const provider = this.plan.configuration?.provider_config?.[key];
    if (provider === undefined) return { region: undefined };
    const module = provider.module_address === undefined ? '' : `${provider.module_address}.`;
    const read = (expression: unknown, what: string) => this.readText(module, expression, what);
    const expressions = provider.expressions ?? {};
    return {
      region: read(expressions.region, 'region'),
      ...accountOfProvider(expressions, (expression) => read(expression, 'account')),
    };
  }

  /** A text in the configuration of a provider, where it is constant or a variable of the root module. */
  private readText(module: string, value: unknown, what: string): string | Unknown | undefined {
    if (value === undefined) return undefined;
    const expression = objectOf(value) as Expression;
    // A configuration in JSON has a template there as well, beside what it refers to.
    const isConstant = listOf(expression.references).length === 0;
    if (isConstant && typeof expression.constant_value === 'string') return expression.constant_value;
    const [location, ...more] = this.origins(module, expression);
    if (more.length === 0) {
      const found =
        location?.kind === 'variable'
          ? this.plan.variables?.[location.name]?.value
          : location?.kind === 'constant' && location.value;
      if (typeof found === 'string') return found;
    }
    return unknown(say`the ${what} of the provider is ${(expression.references ?? [say`an expression`])[0]}`);
  }

  private add(module: Module): void {
    if (module.path.length > DEEPEST) throw new InputError(say`nests modules deeper than ${DEEPEST} levels`);
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
