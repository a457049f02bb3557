import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROWTH_CASES } from '../../bench/growth-cases';
import { LIVE_FORMATS } from '../../lib/tool/cli/drift-command';
import { REVIEW_FORMATS } from '../../lib/tool/cli/review-command';
import { GRAPH_FORMATS } from '../../lib/tool/graph/index';
import { USAGE_FORMATS } from '../../lib/tool/usage/render-usage';

/** What is given to commands, and the calls that read all of it; the folder of the files is where they take place. */
export interface FuzzDocument {
  readonly files: Readonly<Record<string, string>>;
  readonly calls: readonly (readonly string[])[];
}

const PLANS = join(__dirname, '..', '..', 'test', 'core', 'reading', 'data', 'plans');
const STREAM = 'alicloud_event_bridge_event_streaming';

const configured = (files: FuzzDocument['files']) =>
  '.event-streams.yaml' in files ? '--config=.event-streams.yaml' : '--no-config';

/** Every command that reads stacks, plans, states and exports alike. */
function callsOn(path: string, files: FuzzDocument['files']): string[][] {
  return [
    ...REVIEW_FORMATS.map((format) => ['review', path, '--format', format, configured(files)]),
    ...GRAPH_FORMATS.map((format) => ['graph', path, '--format', format, configured(files)]),
    ['simulate', path, '--message', '{"level":"WARN"}'],
    ['sample', path],
    ['runbook', path],
    ['inventory', path, '--output', 'inventory.json', '--region', 'cn-hangzhou'],
    ...USAGE_FORMATS.map((format) => ['usage', path, '--events', '5', '--size', '1KB', '--format', format]),
    ['adopt', path, '--output', 'app', '--region', 'cn-hangzhou'],
    ['adopt', path, '--output', 'app', '--region', 'cn-hangzhou', '--state', 'moved'],
  ];
}

const SOURCE = { SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'q', IsBase64Decode: true } };
const SINK = {
  SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: 'p' }, Body: { Form: 'ORIGINAL' } },
};
const STACK = JSON.stringify({
  provider: { alicloud: { region: 'cn-hangzhou' } },
  resource: {
    [STREAM]: {
      orders: {
        event_streaming_name: 'orders',
        filter_pattern: '{"data":{"level":["WARN"]}}',
        source: JSON.stringify(SOURCE),
        sink: JSON.stringify(SINK),
      },
    },
  },
});

const answer = (data: object) =>
  JSON.stringify({ RequestId: 'A', Code: 'Success', Success: true, Data: data });
const EXPORT = {
  'export/export.json': JSON.stringify({
    format: 'event-streams-export',
    version: 1,
    account: '1'.repeat(16),
  }),
  'export/cn-hangzhou/GetEventStreaming/orders.json': answer({
    ...{ EventStreamingName: 'orders', Status: 'RUNNING', DetailedStatus: { TPS: 1.5, Delay: 3 } },
    ...{
      FilterPattern: '{}',
      Source: SOURCE,
      Sink: SINK,
      Transforms: [],
      RunOptions: { ErrorsTolerance: 'ALL' },
    },
  }),
  'export/cn-hangzhou/ListEventStreamings/1.json': answer({
    EventStreamings: [{ EventStreamingName: 'orders', Status: 'RUNNING' }],
    Total: 1,
  }),
  'export/cn-hangzhou/ListTagResources/1.json': JSON.stringify({
    TagResources: { TagResource: [{ ResourceId: 'orders', TagKey: 'a', TagValue: 'b' }] },
  }),
};

function exported(): FuzzDocument {
  const files = { 'cdk.tf.json': STACK, ...EXPORT };
  const compared = LIVE_FORMATS.flatMap((format) => [
    ['drift', 'cdk.tf.json', 'export', '--format', format],
    ['live', 'status', 'cdk.tf.json', '--from', 'export', '--format', format],
  ]);
  return { files, calls: [...compared, ...callsOn('export', files)] };
}

const TRAFFIC = `all: { events: 100-500, size: 2KB, retries: 0-0.05 }
streams:
  orders: { events: 1200, size: 1KB-8KB, batch: 100 }
`;
const PRICES =
  'date: 2025-11-01\ndocument: https://example.com\ncurrency: USD\nregions: { cn-hangzhou: { events: 1 } }\n';
const CONFIGURATION = `rules: { stream-name: warning }
quotas: [{ quota: streams-per-region, maximum: 200 }]
existing: [{ quota: streams-per-region, region: cn-hangzhou, count: 3 }]
acknowledgements: [{ rule: stream-name, reason: r, path: a, expires: 2027-01-31, owner: o, ticket: t }]
rulesAsOf: 2026-11-26
trust: configuration
`;
const HCL = `provider "alicloud" {
  region = var.region
}
variable "region" {}
resource "${STREAM}" "orders" {
  for_each             = { a = 1 }
  event_streaming_name = "orders-\${each.key}"
  filter_pattern       = <<EOT
{}
EOT
  source = jsonencode({ SourceMNSParameters = { QueueName = "q" } })
  sink   = jsonencode({ SinkMNSParameters = { QueueName = { Form = "CONSTANT", Value = "p" } } })
}
`;
const EVENTS = [
  { id: 1, pattern: { data: { a: [{ prefix: 'x' }] } }, event: { data: { a: 'xy' } } },
  { id: 2, event: { a: 1 }, form: 'TEMPLATE', value: '{"a":"$.a"}', template: 'a ${a}' },
];

/** What stands beside a document: traffic, prices, events, a configuration, an older report, values for variables. */
function besides(): FuzzDocument[] {
  const beside = (files: FuzzDocument['files'], ...calls: string[][]): FuzzDocument => ({
    files: { 'cdk.tf.json': STACK, ...files },
    calls,
  });
  const lines = EVENTS.map((event) => JSON.stringify(event)).join('\n');
  return [
    beside({ 'traffic.yaml': TRAFFIC }, [
      'usage',
      'cdk.tf.json',
      '--traffic',
      'traffic.yaml',
      '--prices',
      'listed',
    ]),
    beside({ 'prices.yaml': PRICES }, ['usage', 'cdk.tf.json', '--events', '5', '--prices', 'prices.yaml']),
    beside(
      { 'events.jsonl': lines },
      ['evaluate', 'events.jsonl', '--jsonl'],
      ['simulate', 'cdk.tf.json', '--event', 'events.jsonl'],
    ),
    beside(
      { '.event-streams.yaml': CONFIGURATION },
      ['review', 'cdk.tf.json', '--config=.event-streams.yaml', '--evidence', 'evidence.json'],
      ['rules', '--config=.event-streams.yaml'],
      ['explain', 'stream-name', '--config=.event-streams.yaml'],
    ),
    beside({ 'old.json': '{"version":1,"findings":[{"rule":"stream-name","address":"a","pointer":"/x"}]}' }, [
      ...['review', 'cdk.tf.json', '--no-config', '--baseline', 'old.json'],
    ]),
    {
      files: {
        'main.tf': HCL,
        'terraform.tfvars': 'region = "cn-hangzhou"\n',
        'a.auto.tfvars.json': '{"region":"cn-beijing"}',
        '.terraform.lock.hcl':
          'provider "registry.terraform.io/aliyun/alicloud" {\n  version = "1.262.1"\n}\n',
      },
      calls: callsOn('.', {}),
    },
  ];
}

/** Longer documents are left to the tests: their mutants are much alike. */
const LONGEST = 60_000;

/** All of them; those that the growth of costs is measured with are small ones here. */
export function fuzzDocuments(): FuzzDocument[] {
  const plans = readdirSync(PLANS).map((name) => ({ 'plan.json': readFileSync(join(PLANS, name), 'utf8') }));
  const cases = GROWTH_CASES.map(({ files }) => ({ ...files(3) }));
  const documents = [...plans, ...cases]
    .filter((files) => Object.values(files).join('').length < LONGEST)
    .map((files) => ({ files, calls: callsOn('plan.json' in files ? 'plan.json' : '.', files) }));
  // Of those that only some commands read, as many as of all others: each is mutated often enough.
  const special = [exported(), ...besides()];
  const times = Math.ceil(documents.length / (2 * special.length));
  return [...documents, ...Array.from({ length: times }, () => special).flat()];
}
