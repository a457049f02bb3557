/** Every message on the page is what really appears, in Chinese on the Chinese one: each is made to appear here, by its heading. */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App, TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import { AlicloudProvider, EventStream, KafkaSink, MqttSource, MqttToKafkaOutflow } from '../../lib';
import { inOwnEngine } from '../../lib/constructs/own-engine';
import { describeStrangers } from '../../lib/constructs/peer-versions';
import { runCli } from '../../scripts/command-line';
import { runCommand } from '../support/cli';
import { itReal, say } from '../support/real-tools';
import { codeBlocks, ROOT } from '../support/shell-blocks';
import { findTerraform } from '../support/terraform';
import { Language, LANGUAGES, translationsOf } from '../../lib/core/language/languages';
import { speaking } from '../../lib/core/language/say';

const folder = mkdtempSync(join(tmpdir(), 'troubleshooting-'));
afterAll(() => rmSync(folder, { recursive: true }));
jest.setTimeout(120_000);

/** The language in which messages are made to appear. */
let language: Language = 'en';
/** What synthesis says of a stack. */
function synthesis(build: (stack: TerraformStack) => void): string {
  const app = new App({ outdir: join(folder, 'cdktf.out'), context: { 'event-streams': { language } } });
  const stack = new TerraformStack(app, 'telemetry');
  new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou', accountId: '1234567890123456' });
  build(stack);
  return refusal(() => app.synth());
}

function refusal(work: () => unknown): string {
  try {
    work();
    return 'nothing was refused';
  } catch (error) {
    return (error as Error).message;
  }
}

const MQTT = { instanceId: 'post-cn-example', topic: 'telemetry' };
const KAFKA = { instanceId: 'alikafka_post-cn-example', topic: 'alerts' };
const outflow = (stack: TerraformStack, id: string, streamName?: string) =>
  new MqttToKafkaOutflow(stack, id, { streamName, mqtt: MQTT, kafka: KAFKA });

/** What the command says in a folder with these files. */
async function command(
  args: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<string> {
  const own = mkdtempSync(join(folder, 'command-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(own, name, '..'), { recursive: true });
    writeFileSync(join(own, name), text);
  }
  const { out, err } = await runCommand([...args, '--lang', language], { folder: own });
  return (out + err).replaceAll(`${own}/`, '');
}

const STREAM = {
  event_streaming_name: 'alerts',
  filter_pattern: '{}',
  source: JSON.stringify({
    SourceMQTTParameters: { RegionId: 'cn-hangzhou', InstanceId: MQTT.instanceId, Topic: MQTT.topic },
  }),
  sink: '${var.sink}',
  run_options: JSON.stringify({ ErrorsTolerance: 'NONE' }),
};
const TYPE = 'alicloud_event_bridge_event_streaming';
const stackOf = (resource: object) =>
  JSON.stringify({
    terraform: { required_providers: { alicloud: { source: 'aliyun/alicloud' } } },
    provider: { alicloud: [{ region: 'cn-hangzhou' }] },
    variable: { sink: { type: 'string' } },
    resource,
  });

/** A plan that makes a running stream again. */
const PLAN = JSON.stringify({
  format_version: '1.2',
  terraform_version: '1.11.4',
  planned_values: { root_module: {} },
  resource_changes: [
    {
      address: `${TYPE}.alerts`,
      mode: 'managed',
      type: TYPE,
      name: 'alerts',
      provider_name: 'registry.terraform.io/aliyun/alicloud',
      change: {
        actions: ['delete', 'create'],
        before: { ...STREAM, sink: STREAM.source, status: 'RUNNING' },
        after: { ...STREAM, sink: STREAM.source, status: 'RUNNING', event_streaming_name: 'alarms' },
        after_unknown: {},
        replace_paths: [['event_streaming_name']],
      },
    },
  ],
});

/** An app of the other engine, as jsii marks its classes. */
function appOfOtherEngine(): Construct {
  class Root extends Construct {}
  const mark = { fqn: `${['cdkt', 'n'].join('')}.App`, version: '0.24.0' };
  Object.assign(Root, { [Symbol.for('jsii.rtti')]: mark });
  const root = new Root(undefined as never, '');
  root.node.setContext('event-streams', { language });
  return new Construct(root, 'telemetry');
}

const TERRAFORM = findTerraform();
/** What a machine may lack for a message to appear. */
const MISSING: Readonly<Record<string, string | undefined>> = {
  'Terraform does not know an argument': typeof TERRAFORM === 'string' ? TERRAFORM : undefined,
  'The report cannot be written': existsSync('/dev/full') ? undefined : 'there is no /dev/full',
};
for (const [heading, missing] of Object.entries(MISSING))
  if (missing !== undefined) say(`SKIPPED: ${heading}: ${missing}`);

/** How each message is made to appear. */
const APPEARANCES: Readonly<Record<string, () => string | Promise<string>>> = {
  'No cdktf.json': () => {
    const { stdout, stderr } = runCli(['synth'], { cwd: mkdtempSync(join(folder, 'cdktf-')) });
    return stdout + stderr;
  },
  'An app of the other engine': () => refusal(() => inOwnEngine(appOfOtherEngine())),
  'A version that was not tried': () =>
    describeStrangers([{ name: 'cdktf', version: '0.19.2', range: '>=0.20.0 <0.22.0' }]) ?? '',
  'A value is outside of what is documented': () =>
    synthesis((stack) => outflow(stack, 'Alerts', 'my_stream!')),
  'A region that does not exist': () =>
    command(['review', 'stack'], {
      'stack/cdk.tf.json': stackOf({ [TYPE]: { alerts: STREAM } }).replace('"cn-hangzhou"', '"cn-hangzou"'),
    }),
  'Too many streams in a region': () =>
    synthesis((stack) => {
      for (let i = 0; i <= 50; i += 1) outflow(stack, `Alerts${i}`);
    }),
  'A credential in the code': () =>
    synthesis(
      (stack) =>
        new EventStream(stack, 'Alerts', {
          source: new MqttSource(MQTT),
          sink: new KafkaSink(KAFKA),
          sourceOverrides: { Password: 'hunter2' },
        }),
    ),
  'There are no event streams': () => command(['review', 'stack'], { 'stack/cdk.tf.json': '{}' }),
  'Not evaluated': () =>
    command(['review', 'stack'], { 'stack/cdk.tf.json': stackOf({ [TYPE]: { alerts: STREAM } }) }),
  'HCL is not read': () => {
    jest.doMock('@cdktf/hcl2json', () => {
      throw new Error('not installed');
    });
    return command(['review', 'folder'], { 'folder/main.tf': '' }).finally(() =>
      jest.dontMock('@cdktf/hcl2json'),
    );
  },
  'Extensions are refused': () =>
    command(['review', 'stack'], {
      'stack/cdk.tf.json': '{}',
      '.event-streams.yaml': 'extensions:\n  - rules/acme.js\n',
    }),
  'A mistake in the configuration': () =>
    command(['review', 'stack'], {
      'stack/cdk.tf.json': '{}',
      '.event-streams.yaml': 'rules:\n  dead-letters-missing: off\n',
    }),
  'A word that the command does not know': () => command(['reviews', 'cdktf.out']),
  'A file that is not there': () => command(['review', 'cdktf.out']),
  'The provider was not tried': () =>
    command(['review', 'plan.json'], {
      'plan.json': PLAN,
      '.terraform.lock.hcl': 'provider "registry.terraform.io/aliyun/alicloud" {\n  version = "1.250.0"\n}\n',
    }),
  'A plan replaces a running stream': () => command(['review', 'plan.json'], { 'plan.json': PLAN }),
  'The report cannot be written': () => {
    const full = openSync('/dev/full', 'w');
    const args = [join(ROOT, 'bin/alicloud-event-streams.js'), 'rules', '--lang', language];
    return spawnSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', full, 'pipe'] }).stderr;
  },
  'Terraform does not know an argument': () => {
    if (typeof TERRAFORM === 'string') throw new Error(TERRAFORM);
    const { binary, env } = TERRAFORM;
    const own = mkdtempSync(join(folder, 'terraform-'));
    const more = { ...STREAM, sink: '{}', retries: 3 };
    writeFileSync(join(own, 'cdk.tf.json'), stackOf({ [TYPE]: { alerts: more } }));
    const [, { stderr }] = ['init', 'validate'].map((task) =>
      spawnSync(binary, [task, '-no-color'], { cwd: own, env, encoding: 'utf8' }),
    );
    return stderr;
  },
};

/** The parts of a page: a heading, and the messages below it. */
function partsOf(page: string) {
  const text = readFileSync(join(ROOT, page), 'utf8');
  return [...text.matchAll(/^### (.*)\n([^]*?)(?=^##|(?![^]))/gm)].map(([, heading, below]) => ({
    heading: heading!,
    messages: codeBlocks(below!).flatMap(({ language, code }) => (language === 'text' ? [code] : [])),
  }));
}

const PARTS = partsOf('docs/troubleshooting.md');
const PAGES = { en: PARTS, 'zh-CN': partsOf('docs/zh-CN/troubleshooting.md') };

it('has every message that is tried, and no other', () => {
  expect(PARTS.map(({ heading }) => heading).sort()).toEqual(Object.keys(APPEARANCES).sort());
  expect(PAGES['zh-CN']).toHaveLength(PARTS.length);
});

describe.each(LANGUAGES)('in %s', (spoken) => {
  beforeAll(() => (language = spoken));

  for (const [i, { heading }] of PARTS.entries())
    itReal(`${heading}: the message appears`, MISSING[heading], async () => {
      const appeared = await speaking(translationsOf(spoken), APPEARANCES[heading]!);
      const lines = PAGES[spoken][i]!.messages.flatMap((message) => message.trim().split('\n'));
      expect(lines).not.toEqual([]);
      for (const line of lines) expect(appeared).toContain(line.trim());
    });
});
