import { say } from '../../core/language/say';
import { mistakeAt } from '../contradictions';
import { TerraformProvider, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { needRolesOfResource } from '../access/resource-role-need';
import { EventPattern } from '../filters/event-pattern';
import { patternOf } from '../filters/pattern-of';
import { reachInstance } from './reach-instance';
import { EventBridgeRule } from '../provider/event-bridge-rule';
import { toTerraformJson } from '../terraform/terraform-json';
import { validateWithStack } from '../synthesis/app-validation';
import { accountOf, sayAccount } from '../synthesis/environment';
import { providerFor, regionOf } from '../synthesis/provider-region';
import { nameFromPath } from '../synthesis/stream-names';
import { comeAfter } from '../synthesis/where-is';
import { IEventBus } from './event-bus';
import { RuleTarget } from './rule-target';
import { literalProperty } from '../terraform/template';
import { checkProps, checkScope } from '../types/check-types';

/**
 * A rule of an event bus.
 */
export interface EventRuleProps {
  /** The bus. */
  readonly eventBus: IEventBus;

  /** Where matching events go: 1–5 targets, in the region and account of the rule (rule `targets-per-rule`). */
  readonly targets: RuleTarget[];

  /**
   * The id of the Alibaba Cloud account, which the addresses of targets hold: 16 digits, or a Terraform reference.
   * Something else throws, and so does a rule whose account is not known.
   *
   * @default - that of the provider, or what `EventStreams.configure` says
   */
  readonly accountId?: string;

  /**
   * Which events the rule routes.
   *
   * @default EventPattern.matchAll()
   */
  readonly filter?: EventPattern;

  /**
   * The name: 1–127 letters, digits and hyphens, the first a letter or digit. Another one is reported at synthesis (rule
   * `rule-name`).
   *
   * @default - derived from the construct path: stable and unique
   */
  readonly ruleName?: string;

  /**
   * What the rule is for.
   *
   * @default - no description
   */
  readonly description?: string;

  /**
   * Whether the rule routes events.
   *
   * @default true
   */
  readonly enabled?: boolean;

  /**
   * The region of the rule and its targets: the stack's provider for it is taken. A reference where the provider takes
   * it from the environment.
   *
   * @default - the region of the provider
   */
  readonly region?: string;

  /**
   * The provider, where it is not the default one of the stack.
   *
   * @default - the stack's `AlicloudProvider` without an alias
   */
  readonly provider?: TerraformProvider;
}

/**
 * A rule of an event bus: routes the events that match a pattern to up to five targets. A bus has up to 50 rules.
 *
 * @see https://registry.terraform.io/providers/aliyun/alicloud/latest/docs/resources/event_bridge_rule
 */
export class EventRule extends Construct {
  /** The Terraform resource, as an escape hatch. */
  public readonly resource: EventBridgeRule;

  /** The name of the rule. */
  public readonly ruleName: string;

  constructor(scope: Construct, id: string, props: EventRuleProps) {
    super(checkScope(scope, id), id);
    checkProps(scope, id, 'EventRuleProps', props);
    const stack = TerraformStack.of(this);
    validateWithStack(stack);
    const provider =
      props.provider ?? (props.region === undefined ? undefined : providerFor(stack, props.region));
    if (props.accountId !== undefined) sayAccount(this, props.accountId);
    const location = {
      region: this.needed('region', props.region ?? regionOf(this, provider)),
      accountId: this.needed('accountId', accountOf(this, provider)),
    };
    this.resource = new EventBridgeRule(this, 'Resource', {
      provider,
      eventBusName: literalProperty(props.eventBus.eventBusName),
      ruleName: literalProperty(props.ruleName ?? nameFromPath(this.node.path)),
      description: literalProperty(props.description),
      filterPattern: toTerraformJson(patternOf(props.filter)),
      status: (props.enabled ?? true) ? 'ENABLE' : 'DISABLE',
      targets: props.targets.map((target, i) => target._toTerraform(location, i + 1)),
    });
    this.ruleName = this.resource.ruleName;
    comeAfter(
      this.resource,
      props.targets.flatMap((target) => target._makers),
    );
    needRolesOfResource(this.resource);
    for (const { _instance: instance } of props.targets) reachInstance(this.resource, instance);
  }

  private needed(property: string, value: string | undefined): string {
    if (value !== undefined) return value;
    throw mistakeAt(this, () =>
      property === 'region'
        ? say`the region of the rule is not known, and the addresses of its targets hold it. Set region on the AlicloudProvider, on the rule, or by EventStreams.configure.`
        : say`the account of the rule is not known, and the addresses of its targets hold it. Set accountId on the AlicloudProvider, on the rule, or by EventStreams.configure.`,
    );
  }
}
