import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUPS } from '../../lib/core/rules/catalogue';

const RULES = join(__dirname, '..', '..', 'lib', 'core', 'rules');

/** A mistake that a rule finds, and what is right in its place. */
export interface RuleExample {
  /** `ts` stands in the app of the examples, `json` is a stack or a plan, `hcl` a lock file beside a plan. */
  readonly language: 'ts' | 'json' | 'hcl';
  readonly wrong: string;
  readonly right: string;
}

/** What stands before the code of every example that makes no app of its own. */
export const EXAMPLE_APP = `const app = new App();
const stack = new TerraformStack(app, 'telemetry');
new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', accountId: '1234567890123456' });
new ServiceLinkedRoles(stack, 'Roles');

const source = new MqttSource({
  instanceId: 'post-cn-example',
  topic: 'telemetry',
  dataFormat: DataFormat.JSON,
});
const sink = new KafkaSink({ instanceId: 'alikafka_post-cn-example', topic: 'alerts' });
const deadLetterQueue = DeadLetterQueue.mnsQueue('alerts-dead');
`;

/**
 * Reads the example beside a rule: one block of code in the form of a diff, in which - is what is wrong and + what is
 * right, so that nothing is written twice.
 */
export function ruleExample(id: string): RuleExample {
  const [group] = Object.entries(GROUPS).find(([, rules]) => rules.some((rule) => rule.id === id)) ?? [];
  if (group === undefined) throw new Error(`There is no rule ${id}.`);
  const file = join(RULES, group, `${id}.md`);
  const found = /^```diff (ts|json|hcl)\n([^]*?)^```\n$/m.exec(readFileSync(file, 'utf8'));
  if (found === null) throw new Error(`${file} is not one block of diff ts, diff json or diff hcl.`);
  const [, language, diff] = found;
  const lines = diff.split('\n').slice(0, -1);
  const side = (mark: string) =>
    lines
      .flatMap((line) => (line === '' || ' '.concat(mark).includes(line[0]) ? [line.slice(1)] : []))
      .join('\n');
  return { language: language as RuleExample['language'], wrong: side('-'), right: side('+') };
}

/** Code of an example as a whole program: with the app that it is in, unless it makes its own. */
export function wholeProgram(code: string): string {
  return /^const app = /m.test(code) ? code : `${EXAMPLE_APP}\n${code}`;
}
