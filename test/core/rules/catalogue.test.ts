import { CATALOGUE, GROUPS } from '../../../lib/core/rules/catalogue';

/** The ids are part of the public contract: what is added here is a new rule, what is missing a broken promise. */
const IDS: Record<string, string> = {
  naming:
    'stream-name stream-name-unique bus-name rule-name source-name topic-name group-name queue-name role-name policy-name function-name network-name',
  quotas:
    'streams-per-region buses-per-region rules-per-bus targets-per-rule rules-per-mqtt-instance one-rule-per-topic concurrent-tasks batch-window policy-size',
  regions: 'region-known region-service same-region stream-region cross-border',
  contract: 'contract instance-id rocketmq-version',
  filters: 'filter-pattern filter-nested-operator filter-expressions filter-unreachable',
  transformation: 'template-size value-size json-path template-variables function-arn',
  delivery: 'dead-letter-arn dead-letter-unused dead-letter-missing retry-policy loop',
  network: 'network-complete network-zone security-group-open',
  access: 'service-linked-role role-missing policy-wildcard',
  secrets: 'plaintext-secret',
};

const WARNINGS = [
  'filter-nested-operator',
  'filter-expressions',
  'filter-unreachable',
  'dead-letter-unused',
  'dead-letter-missing',
  'loop',
  'region-service',
  'security-group-open',
  'policy-wildcard',
];

describe('the catalogue', () => {
  it('has every rule, by group', () => {
    const ids = Object.entries(GROUPS).map(([group, rules]) => [group, rules.map(({ id }) => id).join(' ')]);
    expect(Object.fromEntries(ids)).toEqual(IDS);
  });

  it('has severities that are known beforehand', () => {
    const of = (severity: string) =>
      CATALOGUE.filter((rule) => rule.severity === severity).map(({ id }) => id);
    expect(of('warning').sort()).toEqual([...WARNINGS].sort());
    expect(of('info')).toEqual(['service-linked-role']);
  });

  it.each(CATALOGUE.map((rule) => [rule.id, rule] as const))(
    'says of %s what it is for, and where it is written',
    (_, rule) => {
      expect(rule.title).toMatch(/^[A-Z].*[^.]$/);
      expect(rule.protectsFrom).toMatch(/\.$/);
      expect(rule.documents.length).toBeGreaterThan(0);
      for (const { title, date } of rule.documents)
        expect([title, date]).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
      expect([rule.check, rule.checkResource, rule.checkApp].some((check) => check !== undefined)).toBe(true);
    },
  );
});
