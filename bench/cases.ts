/**
 * One measured case in a process of its own: `node cases.js CASE STREAMS-OR-FILE`. Prints one JSON line.
 * Each process measures one thing, so that neither side pays for the other's heap or compiled code.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const STREAMS_PER_STACK = 100;

/** Loads what a case needs, which is measured apart, and returns what makes the streams. */
type Case = () => (app: import('cdktf').App, streams: number) => void;

/** Bare cdktf: the generated binding, the same fields, literal JSON made beforehand. */
const bare: Case = () => bareStreams(() => undefined);

/** The same, with the terraform_data a stream that keeps Terraform from replacing it: the least that any synthesis costs. */
const bareWithRecord: Case = () => {
  const { TerraformElement } = require('cdktf') as typeof import('cdktf');
  class Record extends TerraformElement {
    constructor(private readonly stream: import('cdktf').TerraformResource) {
      super(stream, 'Identity', 'terraform_data');
    }
    public toTerraform(): object {
      const body = { input: 'SourceMQTTParameters SinkKafkaParameters' };
      return { resource: { terraform_data: { [this.stream.friendlyUniqueId]: body } } };
    }
  }
  return bareStreams((stream) => {
    stream.lifecycle = { replaceTriggeredBy: [`terraform_data.${stream.friendlyUniqueId}`] };
    new Record(stream);
  });
};

function bareStreams(beside: (stream: import('cdktf').TerraformResource) => void): ReturnType<Case> {
  const { TerraformStack } = require('cdktf') as typeof import('cdktf');
  const { AlicloudProvider } =
    require('../lib/constructs/provider/provider') as typeof import('../lib/constructs/provider/provider');
  const { EventBridgeEventStreaming } =
    require('../lib/constructs/provider/event-bridge-event-streaming') as typeof import('../lib/constructs/provider/event-bridge-event-streaming');
  return (app, streams) => {
    let stack!: import('cdktf').TerraformStack;
    for (let i = 0; i < streams; i += 1) {
      if (i % STREAMS_PER_STACK === 0) {
        stack = new TerraformStack(app, `stack-${i / STREAMS_PER_STACK}`);
        new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
      }
      const { source, sink, filterPattern, runOptions } = LITERALS[i % LITERALS.length];
      const stream = new EventBridgeEventStreaming(stack, `Stream${i}`, {
        eventStreamingName: `stream-${i}`,
        description: 'bench',
        source,
        sink,
        filterPattern,
        runOptions,
        transforms: '[]',
      });
      beside(stream);
    }
  };
}

const LITERALS = Array.from({ length: 10 }, (_, i) => ({
  source: JSON.stringify({
    SourceMQTTParameters: {
      RegionId: 'cn-hangzhou',
      InstanceId: `post-cn-${i}`,
      Topic: `topic-${i}`,
      BodyDataType: 'JSON',
    },
  }),
  sink: JSON.stringify({
    SinkKafkaParameters: {
      InstanceId: { Form: 'CONSTANT', Value: `alikafka_post-cn-${i}` },
      Topic: { Form: 'CONSTANT', Value: `topic-${i}` },
      Acks: { Form: 'CONSTANT', Value: 'all' },
      Value: { Form: 'JSONPATH', Value: '$.data.body' },
      Key: { Form: 'JSONPATH', Value: '$.data.props.clientId' },
    },
  }),
  filterPattern: JSON.stringify({ data: { body: { level: ['WARN', { prefix: 'ERR' }] } } }),
  runOptions: JSON.stringify({
    ErrorsTolerance: 'ALL',
    RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' },
    BatchWindow: { CountBasedWindow: 100, TimeBasedWindow: 3 },
    DeadLetterQueue: { Arn: `acs:mns:cn-hangzhou:1234567890123456:/queues/dead-${i}` },
  }),
}));

/** This library, every check on. */
const library: Case = () => {
  const { TerraformStack } = require('cdktf') as typeof import('cdktf');
  const lib = require('../lib') as typeof import('../lib');
  return (app, streams) => {
    // All of them are in one region.
    lib.EventStreamQuotas.of(app).increase({ quota: 'streams-per-region', maximum: 10_000 });
    let stack!: import('cdktf').TerraformStack;
    for (let i = 0; i < streams; i += 1) {
      if (i % STREAMS_PER_STACK === 0) {
        stack = new TerraformStack(app, `stack-${i / STREAMS_PER_STACK}`);
        new lib.AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
      }
      new lib.MqttToKafkaOutflow(stack, `Stream${i}`, {
        streamName: `stream-${i}`,
        description: 'bench',
        mqtt: { instanceId: `post-cn-${i}`, topic: `topic-${i}` },
        kafka: {
          instanceId: `alikafka_post-cn-${i}`,
          topic: `topic-${i}`,
          acknowledgement: lib.Acknowledgement.ALL,
          value: lib.SinkField.jsonPath('$.data.body'),
          key: lib.SinkField.jsonPath('$.data.props.clientId'),
        },
        filter: lib.EventPattern.fromObject({ data: { body: { level: ['WARN', { prefix: 'ERR' }] } } }),
        batchWindow: { messages: 100, interval: lib.Duration.seconds(3) },
        deadLetterQueue: lib.DeadLetterQueue.fromArn(
          `acs:mns:cn-hangzhou:1234567890123456:/queues/dead-${i}`,
        ),
      });
    }
  };
};

/** Writes one stack of bare cdktf for Terraform to plan. */
function write(streams: number, folder: string): void {
  const provider = { region: 'cn-hangzhou' };
  const source = { source: 'aliyun/alicloud' };
  const resources = Array.from({ length: streams }, (_, i) => {
    const { filterPattern, runOptions, ...parts } = LITERALS[i % LITERALS.length];
    const body = {
      event_streaming_name: `stream-${i}`,
      ...parts,
      filter_pattern: filterPattern,
      run_options: runOptions,
    };
    return [`Stream${i}`, body];
  });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    join(folder, 'main.tf.json'),
    JSON.stringify({
      terraform: { required_providers: { alicloud: source } },
      provider: { alicloud: provider },
      resource: { alicloud_event_bridge_event_streaming: Object.fromEntries(resources) },
    }),
  );
}

function synthesis(load: Case, streams: number): void {
  const { App } = require('cdktf') as typeof import('cdktf');
  const build = load();
  const outdir = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const start = process.hrtime.bigint();
    const app = new App({ outdir });
    build(app, streams);
    app.synth();
    report(start);
  } finally {
    rmSync(outdir, { recursive: true, force: true });
  }
}

/** What any reader of the file pays before it can look at it. */
function parsing(file: string): void {
  const start = process.hrtime.bigint();
  JSON.parse(readFileSync(file, 'utf8'));
  report(start);
}

/** A review as the command does it, its modules loaded, which is measured apart. */
async function reviewing(file: string): Promise<void> {
  const { main } = require('../lib/tool/cli/main') as typeof import('../lib/tool/cli/main');
  const { processTerminal } =
    require('../lib/tool/cli/terminal') as typeof import('../lib/tool/cli/terminal');
  const start = process.hrtime.bigint();
  const terminal = { ...processTerminal(), out: () => undefined, err: () => undefined };
  const code = await main(['review', file, '--no-config', '--fail-on', 'never'], terminal);
  if (code !== 0) throw new Error(`the review ended with ${code}`);
  report(start);
}

/** What a stack imports: modules are loaded when their names are used. */
function importingLibrary(): void {
  const start = process.hrtime.bigint();
  const { AlicloudProvider, EventPattern, MqttToKafkaOutflow, SinkField } =
    require('../lib') as typeof import('../lib');
  if ([AlicloudProvider, EventPattern, MqttToKafkaOutflow, SinkField].includes(undefined!))
    throw new Error('a name is not exported');
  report(start);
}

function importing(path: string): void {
  const start = process.hrtime.bigint();
  require(path);
  report(start);
}

function report(start: bigint): void {
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  console.log(JSON.stringify({ ms, peakRssMb: process.resourceUsage().maxRSS / 1024 }));
}

const [name, argument, folder] = process.argv.slice(2);
const CASES: Record<string, () => void | Promise<void>> = {
  bare: () => synthesis(bare, Number(argument)),
  'bare-with-record': () => synthesis(bareWithRecord, Number(argument)),
  write: () => write(Number(argument), folder),
  library: () => synthesis(library, Number(argument)),
  'import-cdktf': () => importing('cdktf'),
  'import-library': importingLibrary,
  parse: () => parsing(argument),
  review: () => reviewing(argument),
};
void CASES[name]();
