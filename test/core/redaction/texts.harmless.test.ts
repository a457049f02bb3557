import { redactApp } from '../../../lib/core/redaction/redact-app';
import { withoutCredentials } from '../../../lib/core/redaction/texts';
import { DEFAULT_RULES } from '../../../lib/core/rules/catalogue';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { HARMLESS_TEXTS } from '../../support/canaries/harmless';

const RULES = DEFAULT_RULES.filter(({ id }) => id === 'plaintext-secret');

it('leaves texts without a credential as they are', () =>
  expect(HARMLESS_TEXTS.map(withoutCredentials)).toEqual(HARMLESS_TEXTS));

it('finds no credential in descriptions, filters and arguments that have none', () => {
  const resources = HARMLESS_TEXTS.map((text, i) => ({
    type: 'alicloud_event_bridge_rule',
    region: undefined,
    values: {
      rule_name: `rule-${i}`,
      description: text,
      filter_pattern: JSON.stringify({ data: { customerKey: [text] } }),
      targets: [{ target_id: 'a', param_list: [{ resource_key: 'Body', form: 'CONSTANT', value: text }] }],
    },
    location: { address: `alicloud_event_bridge_rule.rule_${i}` },
  }));
  const app = redactApp({ streams: [], resources });
  expect(app.resources.flatMap(({ secrets = [], values }) => secrets.map(() => values))).toEqual([]);
  expect(evaluate(app, DEFAULT_SETTINGS, RULES).findings).toEqual([]);
});
