import { App, DefaultTokenResolver, StringConcat, TerraformStack, Testing, Tokenization } from 'cdktf';
import {
  AlicloudProvider,
  EventStream,
  EventStreamOptions,
  KafkaSink,
  MqttSource,
  EventStreamRules,
  StreamSink,
  StreamSource,
} from '../../lib';
import { readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { CATALOGUE } from '../../lib/core/rules/catalogue';
import { StreamDefinition } from '../../lib/core/model/stream-definition';

/** A stack with a provider, in an app of its own. */
export function testStack(region = 'cn-hangzhou', app: App = Testing.app()): TerraformStack {
  const stack = new TerraformStack(app, `Stack${app.node.children.length}`);
  new AlicloudProvider(stack, 'alicloud', { region });
  return stack;
}

export const mqtt = new MqttSource({ instanceId: 'post-cn-1', topic: 'telemetry' });
export const kafka = new KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: 'telemetry' });

interface Parts extends EventStreamOptions {
  readonly source?: StreamSource;
  readonly sink?: StreamSink;
}

/** A stream with a valid source and sink, unless told otherwise. */
export function testStream(stack: TerraformStack, props: Parts = {}, id = 'Stream'): EventStream {
  return new EventStream(stack, id, { source: mqtt, sink: kafka, ...props });
}

/** The Terraform JSON of a stack, validations on. */
export function synth(stack: TerraformStack): Record<string, any> {
  return JSON.parse(Testing.synth(stack, true));
}

/** The rules about the parts of a stream alone; the others ask about regions, instances and the rest of the app. */
const PART_RULES = [
  'contract',
  'batch-window',
  'stream-name',
  'filter-pattern',
  'json-path',
  'template-variables',
  'template-size',
  'value-size',
];

/** Has a stack of samples or random parts judged by the rules about parts alone. */
export function judgeParts(stack: TerraformStack): void {
  for (const { id } of CATALOGUE) {
    if (!PART_RULES.includes(id)) EventStreamRules.of(stack).acknowledge({ rule: id, reason: 'a sample' });
  }
}

/** What the validations of a stack report, as one text; empty where they report nothing. */
export function problems(stack: TerraformStack): string {
  try {
    Testing.synth(stack, true);
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

/** The attributes of the one event stream of a synthesized stack. */
export function attributes(config: Record<string, any>): Record<string, any> {
  const streams = Object.values(config.resource.alicloud_event_bridge_event_streaming as object);
  expect(streams).toHaveLength(1);
  return streams[0];
}

/** The one stream of a stack, read back from its Terraform JSON. */
export function readBack(stack: TerraformStack): StreamDefinition {
  const [stream] = readSynthesizedStack(synth(stack)).streams;
  return stream;
}

/** The text that Terraform gets to see. */
export function resolve(stack: TerraformStack, text: string): string {
  return Tokenization.resolve(text, { scope: stack, resolver: new DefaultTokenResolver(new StringConcat()) });
}
