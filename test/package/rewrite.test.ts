import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { forTwin, readmeForTwin } from '../../scripts/packages/rewrite';

it.each([
  ["import { App } from 'cdktf';", "import { App } from 'cdktn';"],
  ["import { deepMerge } from 'cdktf/lib/util';", "import { deepMerge } from 'cdktn/lib/util';"],
  [
    "from 'cdktf-alicloud-event-streams/rules'; import cdktf_alicloud_event_streams as streams",
    "from 'cdktn-alicloud-event-streams/rules'; import cdktn_alicloud_event_streams as streams",
  ],
  ['import * as cdktf; cdktf.stringToTerraform(x)', 'import * as cdktn; cdktn.stringToTerraform(x)'],
  ['the identity running `cdktf deploy`', 'the identity running `cdktn deploy`'],
  ['npx cdktf synth, then cdktf-cli', 'npx cdktn synth, then cdktn-cli'],
])('%s becomes %s', (before, after) => expect(forTwin(before)).toBe(after));

it.each([
  "Symbol.for('cdktf-alicloud-event-streams.EventStream')",
  "Symbol.for('cdktf/TerraformStack')",
  'review cdktf.out, with the context of cdktf.json',
  'this.cdktfStack, node.tryGetContext("cdktfVersion")',
  "require('@cdktf/hcl2json')",
  'https://github.com/cdktf-alicloud-event-streams/cdktf-alicloud-event-streams.git',
])('%s stays, for both share it', (text) => expect(forTwin(text)).toBe(text));

it('the README of the twin is of the twin', () => {
  const readme = readmeForTwin(readFileSync(join(__dirname, '../../README.md'), 'utf8'));
  expect(readme).toMatch(/^# cdktn-alicloud-event-streams\n/);
  expect(readme).toContain('npm install cdktn-alicloud-event-streams cdktn constructs@10.7\n');
  expect(readme).toContain("import { App, TerraformStack } from 'cdktn';");
  expect(readme).not.toContain('take the twin');
});
