import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Fn, TerraformVariable, Token } from 'cdktf';
import { EventPattern, EventStream, StreamSink, StreamSource, StreamTags } from '../../lib';
import { kafka, mqtt, synth, testStack } from '../support/synth';
import { describeTerraform, terraform, workspace } from '../support/terraform';

const SOURCE = { SourceMNSParameters: { QueueName: 'a "quoted" ${v} %{w}', IsBase64Decode: true } };
const SINK = { SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: '消息\n$' } } };
const OPTIONS = { MaximumTasks: 2, ErrorsTolerance: 'NONE' };
const FILTER = { data: { n: [{ numeric: ['>', 3] }], t: ['x"${y}'] } };
const TRANSFORMS = [{ Arn: 'acs:fc:cn-hangzhou:1234567890123456:services/s/functions/f' }];
const TAGS = { team: 'a ${b} "c"', size: 'n' };

describeTerraform('parts of a stream that are one reference', (setup) => {
  it('are to Terraform what is referred to', () => {
    const stack = testStack();
    // cdktf writes the names in a default in another way.
    const variables: Record<string, object> = {};
    const variable = (name: string, value: unknown, type = 'any') => {
      variables[`the_${name}`] = { type, default: value };
      return new TerraformVariable(stack, `the_${name}`, { type });
    };
    const text = (name: string, value: unknown) =>
      variable(name, JSON.stringify(value), 'string').stringValue;
    StreamTags.of(stack).add('app', '${literal}"');
    const streams = {
      Objects: {
        source: variable('source', SOURCE).value,
        sink: Token.asAnyMap(variable('sink', SINK).value),
        filter: variable('filter', FILTER).value,
        transforms: variable('transforms', TRANSFORMS).listValue,
        runOptionsOverrides: variable('options', OPTIONS).value,
        tags: Token.asStringMap(variable('tags', TAGS).value),
      },
      Texts: {
        source: text('source_text', SOURCE),
        sink: text('sink_text', SINK),
        filter: EventPattern.fromJson(text('filter_text', FILTER)),
        transforms: text('transforms_text', TRANSFORMS),
        runOptionsOverrides: Fn.jsondecode(text('options_text', OPTIONS)),
      },
      Parameters: {
        source: StreamSource.fromApi({
          kind: 'SourceMNSParameters',
          parameters: variable('parameters', SOURCE.SourceMNSParameters).value,
        }),
        sink: StreamSink.fromApi({ kind: 'SinkMNSParameters', parameters: { Odd: '${q} "%{r}"', B: 1 } }),
        sinkOverrides: variable('more', { ...SINK.SinkMNSParameters, B: 2 }).value,
      },
    };
    for (const [id, props] of Object.entries<object>(streams))
      new EventStream(stack, id, { streamName: id, source: mqtt, sink: kafka, ...props } as never);

    const { resource } = synth(stack);
    const input = Object.fromEntries(
      Object.values<any>(resource.alicloud_event_bridge_event_streaming).map(
        ({ event_streaming_name: name, source, sink, filter_pattern, transforms, run_options, tags }) => [
          name,
          { source, sink, filter_pattern, transforms, run_options, tags },
        ],
      ),
    );
    const identity = Object.values<any>(resource.terraform_data).map((record) => record.input);
    const folder = workspace(setup(), {
      variable: variables,
      resource: { terraform_data: { out: { input: { streams: input, identity } } } },
    });
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
    const state = JSON.parse(readFileSync(join(folder, 'terraform.tfstate'), 'utf8'));
    const { streams: found, identity: identities } = state.resources[0].instances[0].attributes.input.value;
    const read = (id: string, attribute: string) => JSON.parse(found[id][attribute]);

    for (const id of ['Objects', 'Texts']) {
      expect(read(id, 'source')).toEqual(SOURCE);
      expect(read(id, 'sink')).toEqual(SINK);
      expect(read(id, 'filter_pattern')).toEqual(FILTER);
      expect(read(id, 'transforms')).toEqual(TRANSFORMS);
      expect(read(id, 'run_options')).toEqual({
        RetryStrategy: { PushRetryStrategy: 'BACKOFF_RETRY' },
        ...OPTIONS,
      });
    }
    expect(found.Objects.tags).toEqual({ app: '${literal}"', ...TAGS });
    expect(found.Texts.tags).toEqual({ app: '${literal}"' });
    expect(read('Parameters', 'source')).toEqual(SOURCE);
    expect(read('Parameters', 'sink')).toEqual({
      SinkMNSParameters: { Odd: '${q} "%{r}"', ...SINK.SinkMNSParameters, B: 2 },
    });
    expect(identities).toEqual(Array(3).fill('SourceMNSParameters SinkMNSParameters'));
  });
});
