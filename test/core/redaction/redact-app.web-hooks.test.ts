import { readFileSync } from 'node:fs';
import { readDocumentText } from '../../../lib/core/reading/inputs/read-document';
import { redactApp } from '../../../lib/core/redaction/redact-app';
import { plaintextSecret } from '../../../lib/core/rules/secrets/plaintext-secret';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';
import { checkApp } from '../../support/rules';

const HOOK = 'https://hooks.example.com/canary-of-a-web-hook';

/** What holds a web hook, and where. */
const HOLDERS = [
  ['alicloud_cms_alarm', { webhook: HOOK }, '/webhook'],
  ['alicloud_cms_alarm_contact', { channels_ding_web_hook: HOOK }, '/channels_ding_web_hook'],
  ['alicloud_cms_event_rule', { webhook_parameters: [{ url: HOOK }] }, '/webhook_parameters/url'],
] as const;

/** The resource in a plan or state, and what the configuration says of it. */
function documents(type: string, values: object, isMarked: boolean): Record<string, object> {
  const sensitive_values = isMarked ? mapLeaves(values, () => true) : {};
  const item = { address: `${type}.a`, mode: 'managed', type, name: 'a', values, sensitive_values };
  const module = { root_module: { resources: [item] } };
  const change = { actions: ['create'], before: null, after: values, after_sensitive: sensitive_values };
  const plan = {
    ...{ format_version: '1.2', planned_values: module, configuration: { root_module: {} } },
    resource_changes: [{ ...item, change }],
  };
  return { plan, state: { format_version: '1.0', values: module } };
}

function mapLeaves(value: unknown, map: (leaf: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => mapLeaves(item, map));
  if (typeof value !== 'object' || value === null) return map(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapLeaves(item, map)]));
}

describe.each(HOLDERS)('the web hook of %s', (type, values, pointer) => {
  it.each(['plan', 'state'])('in a %s is masked, and found unless it is marked', async (kind) => {
    for (const isMarked of [true, false]) {
      const text = JSON.stringify(documents(type, values, isMarked)[kind]);
      const { app } = readDocumentText(text, 'x', () => 'x');
      expect(JSON.stringify(redactApp(app))).not.toContain(HOOK);
      const said = checkApp(plaintextSecret, app).map((item) => JSON.stringify(item));
      if (isMarked) expect(said).toEqual([]);
      else expect(said).toEqual([expect.stringContaining(pointer)]);
      for (const args of [['review'], ['review', '--format', 'json'], ['graph']]) {
        const { out, err } = await runCommand([args[0], '-', ...args.slice(1)], { stdin: text });
        expect(out + err).not.toContain('canary');
      }
    }
  });
});

describe.each(HOLDERS)('the web hook of %s', (type, values, pointer) => {
  it('that is text in the configuration of a plan is an error, which does not show it', async () => {
    const { plan } = documents(type, values, false);
    const expressions = mapLeaves(values, (value) => ({ constant_value: value }));
    const configured = { address: `${type}.a`, mode: 'managed', type, name: 'a', expressions };
    const configuration = { root_module: { resources: [configured] } };
    const text = JSON.stringify({ ...plan, configuration });
    const { app } = readDocumentText(text, 'x', () => 'x');
    expect(checkApp(plaintextSecret, app)).toMatchObject([{ severity: 'error', pointer }]);
    const { code, out, err } = await runCommand(['review', '-'], { stdin: text });
    expect([code, out + err]).toEqual([1, expect.not.stringContaining('canary')]);
  });
});

it('the web hook of examples/alarms is a sensitive variable, which shows nowhere', async () => {
  const file = planFile('alarms');
  const { variables } = JSON.parse(readFileSync(file, 'utf8'));
  const hook: string = variables.alarm_webhook.value;
  const { app } = readDocumentText(readFileSync(file, 'utf8'), 'x', () => 'x');
  expect(checkApp(plaintextSecret, app)).toEqual([]);
  expect(JSON.stringify(redactApp(app))).not.toContain(hook);
  const { out } = await runCommand(['review', file, '--format', 'json']);
  expect(out).toContain('paid-orders');
  expect(out).not.toContain(hook);
});
