import { Answer, ApiCall, Operation, refusal, success } from '../api';
import { CloudOptions } from '../options';

interface Rule {
  readonly EventBusName: string;
  readonly RuleName: string;
  readonly Description?: string;
  readonly FilterPattern?: string;
  readonly Status: 'ENABLE' | 'DISABLE';
  readonly Targets: readonly Target[];
}

type Target = Readonly<Record<string, unknown>> & { readonly Id: string };

/**
 * Event buses, rules and targets, as resource_alicloud_event_bridge_event_bus.go (commit
 * 4688845d2d6f2bacd5e129eff90ae7da56ee3323) and resource_alicloud_event_bridge_rule.go (commit
 * 0612d7569dc6c40e76b6758f08452274361dc863) of aliyun/terraform-provider-alicloud speak of them; quotas from facts 6.1.
 */
export class BusesAndRules {
  private readonly buses = new Map<string, Record<string, unknown>>();
  private readonly rules = new Map<string, Rule>();

  constructor(private readonly options: CloudOptions) {}

  public left(): string[] {
    return [...this.buses.keys(), ...this.rules.keys()];
  }

  public readonly operations: Record<string, Operation> = {
    CreateEventBus: (call) => this.createBus(call),
    GetEventBus: (call) => this.onBus(call, (bus) => success(bus)),
    UpdateEventBus: (call) =>
      this.onBus(call, (bus, key) => {
        this.buses.set(key, { ...bus, Description: call.parameters.Description });
        return success();
      }),
    DeleteEventBus: (call) =>
      this.onBus(call, (_, key) => {
        const used = this.rulesOf(call).length;
        if (used > 0) return refusal('EventBusCannotDelete', `The event bus still has ${used} rules.`);
        this.buses.delete(key);
        return success();
      }),
    ListEventBuses: (call) => {
      const EventBuses = [...this.buses]
        .filter(([key]) => key.startsWith(`${call.region}/`))
        .map(([, bus]) => bus);
      return success({ EventBuses, Total: EventBuses.length });
    },
    CreateRule: (call) => this.onBus(call, () => this.createRule(call)),
    GetRule: (call) => this.onRule(call, (rule) => success(rule)),
    UpdateRule: (call) => {
      const { Description, FilterPattern } = call.parameters;
      return this.change(call, (rule) => ({
        ...rule,
        Description,
        FilterPattern: FilterPattern ?? rule.FilterPattern,
      }));
    },
    EnableRule: (call) => this.change(call, (rule) => ({ ...rule, Status: 'ENABLE' })),
    DisableRule: (call) => this.change(call, (rule) => ({ ...rule, Status: 'DISABLE' })),
    DeleteRule: (call) =>
      this.onRule(call, (_, key) => {
        this.rules.delete(key);
        return success();
      }),
    ListRules: (call) => {
      const Rules = this.rulesOf(call);
      return success({ Rules, Total: Rules.length });
    },
    PutTargets: (call) => this.putTargets(call),
    DeleteTargets: (call) => {
      const gone = parse<string[]>(call.parameters.TargetIds) ?? [];
      return this.change(call, (rule) => ({
        ...rule,
        Targets: rule.Targets.filter(({ Id }) => !gone.includes(Id)),
      }));
    },
    ListTargets: (call) => this.onRule(call, ({ Targets }) => success({ Targets })),
  };

  private createBus({ region, parameters }: ApiCall): Answer {
    const { EventBusName: name = '', Description } = parameters;
    const key = `${region}/${name}`;
    const isName = /^[A-Za-z0-9][A-Za-z0-9-]{1,126}$/.test(name) && name !== 'default';
    if (!isName || name.startsWith('eventbridge-reserved-'))
      return refusal('InvalidArgument', `${name} is not a name of an event bus [facts 6.1].`);
    if (this.buses.has(key)) return refusal('EventBusAlreadyExist', `The event bus ${name} already exists.`);
    const limit = this.options.quotas.busesPerRegion;
    if ([...this.buses.keys()].filter((other) => other.startsWith(`${region}/`)).length >= limit)
      return refusal('EventBusCountExceedLimit', `There are already ${limit} event buses.`);
    const EventBusARN = `acs:eventbridge:${region}:${this.options.account}:eventbus/${name}`;
    this.buses.set(key, { EventBusName: name, Description, EventBusARN });
    return success({ EventBusARN });
  }

  private createRule(call: ApiCall): Answer {
    const { EventBusName, RuleName, Description, FilterPattern, EventTargets } = call.parameters;
    const key = keyOf(call);
    if (this.rules.has(key)) return refusal('EventRuleExisted', `The rule ${RuleName} already exists.`);
    const limit = this.options.quotas.rulesPerBus;
    if (this.rulesOf(call).length >= limit)
      return refusal('EventRuleCountExceedLimit', `There are already ${limit} rules on the bus.`);
    const Targets = parse<Target[]>(EventTargets) ?? [];
    const refused = this.judgeTargets(Targets);
    if (refused !== undefined) return refused;
    this.rules.set(key, { EventBusName, RuleName, Description, FilterPattern, Status: 'ENABLE', Targets });
    return success({
      RuleARN: `acs:eventbridge:${call.region}:${this.options.account}:eventbus/${EventBusName}/rule/${RuleName}`,
    });
  }

  private putTargets(call: ApiCall): Answer {
    return this.onRule(call, (rule, key) => {
      const put = parse<Target[]>(call.parameters.Targets) ?? [];
      const kept = rule.Targets.filter(({ Id }) => put.every((target) => target.Id !== Id));
      const Targets = [...kept, ...put];
      const refused = this.judgeTargets(Targets);
      if (refused !== undefined) return refused;
      this.rules.set(key, { ...rule, Targets });
      return success({ ErrorEntries: [], ErrorEntriesCount: 0 });
    });
  }

  /** Facts 6.1: at most five targets a rule, ids unique. */
  private judgeTargets(targets: readonly Target[]): Answer | undefined {
    const limit = this.options.quotas.targetsPerRule;
    if (targets.length > limit)
      return refusal('TargetCountExceedLimit', `A rule has at most ${limit} targets.`);
    return new Set(targets.map(({ Id }) => Id)).size === targets.length
      ? undefined
      : refusal('InvalidArgument', 'The ids of targets are unique.');
  }

  private rulesOf({ region, parameters }: ApiCall): Rule[] {
    const prefix = `${region}/${parameters.EventBusName}/`;
    return [...this.rules].filter(([key]) => key.startsWith(prefix)).map(([, rule]) => rule);
  }

  private onBus(call: ApiCall, then: (bus: Record<string, unknown>, key: string) => Answer): Answer {
    const name = call.parameters.EventBusName;
    const key = `${call.region}/${name}`;
    // Every account has the default bus.
    const bus = this.buses.get(key) ?? (name === 'default' ? { EventBusName: 'default' } : undefined);
    return bus === undefined
      ? refusal('EventBusNotExist', `The event bus ${name} does not exist.`)
      : then(bus, key);
  }

  private onRule(call: ApiCall, then: (rule: Rule, key: string) => Answer): Answer {
    const key = keyOf(call);
    const rule = this.rules.get(key);
    return rule === undefined
      ? refusal('EventRuleNotExisted', `The rule ${call.parameters.RuleName} does not exist.`)
      : then(rule, key);
  }

  private change(call: ApiCall, changed: (rule: Rule) => Rule): Answer {
    return this.onRule(call, (rule, key) => {
      this.rules.set(key, changed(rule));
      return success();
    });
  }
}

function keyOf({ region, parameters }: ApiCall): string {
  return `${region}/${parameters.EventBusName}/${parameters.RuleName}`;
}

function parse<T>(text: string | undefined): T | undefined {
  return text === undefined ? undefined : (JSON.parse(text) as T);
}
