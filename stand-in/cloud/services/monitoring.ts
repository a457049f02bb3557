import { answer, Answer, ApiCall, listOf, Operation, recordsOf } from '../api';

type Json = Record<string, unknown>;

/** CloudMonitor says 200 where all is well, as text where contacts are concerned. */
const done = (fields: Json = {}): Answer => answer({ Code: '200', Success: true, Message: '', ...fields });

/** Who an event rule tells, and where an answer has them. */
const RECIPIENTS: Readonly<Record<string, string>> = {
  ContactParameters: 'ContactParameter',
  WebhookParameters: 'WebhookParameter',
  FcParameters: 'FCParameter',
  SlsParameters: 'SlsParameter',
  MnsParameters: 'MnsParameter',
  OpenApiParameters: 'OpenApiParameters',
};

/**
 * CloudMonitor, 2019-01-01, by the operations that resource_alicloud_cms_alarm.go and its siblings at the commits that
 * provider-schema/provenance.json names, and service_alicloud_cms.go of aliyun/terraform-provider-alicloud call. Contacts
 * confirm themselves at once; nothing is measured, so that no alarm fires.
 */
export class Monitoring {
  private readonly alarms = new Map<string, Json>();
  private readonly alarmTargets = new Map<string, Json[]>();
  private readonly contacts = new Map<string, Json>();
  private readonly groups = new Map<string, Json>();
  private readonly rules = new Map<string, Json>();
  private readonly ruleTargets = new Map<string, Json>();

  public left(): string[] {
    return [this.alarms, this.contacts, this.groups, this.rules].flatMap((things) => [...things.keys()]);
  }

  public readonly operations: Record<string, Operation> = {
    PutResourceMetricRule: ({ parameters }) => {
      const { RuleId, Period, SilenceTime, EffectiveInterval = '00:00-23:59' } = parameters;
      const before = this.alarms.get(RuleId) ?? { EnableState: true, AlertState: 'INSUFFICIENT_DATA' };
      const { RuleName, Namespace, MetricName, Resources, ContactGroups, Webhook } = parameters;
      this.alarms.set(RuleId, {
        ...before,
        ...{ RuleId, RuleName, Namespace, MetricName, Resources, ContactGroups, Webhook, EffectiveInterval },
        ...{ Period: Number(Period), SilenceTime: Number(SilenceTime) },
        Escalations: escalationsIn(parameters),
        Labels: { Labels: recordsOf(parameters, 'Labels') },
      });
      return done();
    },
    EnableMetricRules: (call) => this.switch(call, true),
    DisableMetricRules: (call) => this.switch(call, false),
    DescribeMetricRuleList: ({ parameters: { RuleIds } }) => {
      const alarm = this.alarms.get(RuleIds);
      return done({ Code: 200, Alarms: { Alarm: alarm === undefined ? [] : [alarm] } });
    },
    PutMetricRuleTargets: ({ parameters }) => {
      this.alarmTargets.set(parameters.RuleId, recordsOf(parameters, 'Targets'));
      return done();
    },
    DescribeMetricRuleTargets: ({ parameters: { RuleId } }) =>
      done({ Targets: { Target: this.alarmTargets.get(RuleId) ?? [] } }),
    DeleteMetricRules: ({ parameters }) => {
      for (const id of listOf(parameters, 'Id')) this.alarms.delete(id);
      return done();
    },
    PutContact: ({ parameters: { ContactName: Name, Describe: Desc, Lang, ...others } }) => {
      const channels = Object.entries(others).filter(([key]) => key.startsWith('Channels.'));
      const Channels = Object.fromEntries(
        channels.map(([key, value]) => [key.slice('Channels.'.length), value]),
      );
      this.contacts.set(Name, { Name, Desc, Lang, Channels });
      return done();
    },
    DescribeContactList: ({ parameters: { ContactName } }) => {
      const contact = this.contacts.get(ContactName);
      return done({ Contacts: { Contact: contact === undefined ? [] : [contact] } });
    },
    DeleteContact: ({ parameters: { ContactName } }) => {
      this.contacts.delete(ContactName);
      return done();
    },
    PutContactGroup: ({ parameters }) => {
      const { ContactGroupName: Name, Describe, EnableSubscribed } = parameters;
      const Contacts = { Contact: listOf(parameters, 'ContactNames') };
      this.groups.set(Name, { Name, Describe, EnableSubscribed: EnableSubscribed === 'true', Contacts });
      return done();
    },
    DescribeContactGroupList: () => done({ ContactGroupList: { ContactGroup: [...this.groups.values()] } }),
    DeleteContactGroup: ({ parameters: { ContactGroupName } }) => {
      this.groups.delete(ContactGroupName);
      return done();
    },
    PutEventRule: ({ parameters }) => {
      const { RuleName: Name, GroupId, SilenceTime, Description, State = 'ENABLED' } = parameters;
      const EventPattern = patternIn(parameters);
      this.rules.set(Name, { Name, GroupId, SilenceTime, Description, State, EventPattern });
      return done();
    },
    PutEventRuleTargets: ({ parameters }) => {
      const targets = Object.entries(RECIPIENTS).map(([name, item]) => [
        name,
        { [item]: recordsOf(parameters, name) },
      ]);
      this.ruleTargets.set(parameters.RuleName, Object.fromEntries(targets));
      return done();
    },
    DescribeEventRuleList: ({ parameters: { NamePrefix = '' } }) => {
      const found = [...this.rules.values()].filter(({ Name }) => String(Name).startsWith(NamePrefix));
      return done({ EventRules: { EventRule: found } });
    },
    DescribeEventRuleTargetList: ({ parameters: { RuleName } }) =>
      done({ ...this.ruleTargets.get(RuleName) }),
    DeleteEventRules: ({ parameters }) => {
      for (const name of listOf(parameters, 'RuleNames')) this.rules.delete(name);
      return done();
    },
  };

  private switch({ parameters }: ApiCall, EnableState: boolean): Answer {
    for (const id of listOf(parameters, 'RuleId'))
      this.alarms.set(id, { ...this.alarms.get(id), EnableState });
    return done();
  }
}

/** `Escalations.Critical.Times` and its like, by level. */
function escalationsIn(parameters: ApiCall['parameters']): Json {
  const levels: Record<string, Record<string, string>> = {};
  for (const [key, value] of Object.entries(parameters)) {
    const [, level, name] = /^Escalations\.(\w+)\.(\w+)$/.exec(key) ?? [];
    if (level !== undefined) (levels[level] ??= {})[name] = value;
  }
  return levels;
}

function patternIn(parameters: ApiCall['parameters']): Json {
  const [given] = recordsOf(parameters, 'EventPattern');
  const lists = ['NameList', 'LevelList', 'EventTypeList'].map((name) => [
    name,
    { [name]: listOf(given, name) },
  ]);
  return { Product: given.Product, SQLFilter: given.SQLFilter, ...Object.fromEntries(lists) };
}
