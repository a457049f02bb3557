import { Testing } from 'cdktf';
import {
  EmbeddingTransform,
  EventPattern,
  KafkaSink,
  SinkField,
  SlsConsumePosition,
  SlsSource,
  StreamSink,
  StreamSource,
} from '../../lib';
import { testStack, testStream } from '../support/synth';
import { actions, describeStandIn, plan, terraform, workspace, write } from '../support/terraform';

/** Other kinds than MQTT and Kafka, as a user may bring them. */
class OtherSource extends StreamSource {
  public bind() {
    return {
      kind: 'SourceMNSParameters',
      parameters: { RegionId: 'cn-hangzhou', QueueName: 'q', IsBase64Decode: true },
    };
  }
}

class OtherSink extends StreamSink {
  public bind() {
    return {
      kind: 'SinkMNSParameters',
      parameters: { QueueName: { Form: 'CONSTANT', Value: 'q' }, Body: { Form: 'ORIGINAL' } },
    };
  }
}

interface Change {
  readonly source?: StreamSource;
  readonly sink?: StreamSink;
  readonly streamName?: string;
  readonly description?: string;
  readonly filter?: EventPattern;
}

function config(change: Change = {}, more: string[] = []): Record<string, any> {
  const stack = testStack();
  testStream(stack, { streamName: 'one', ...change }, 'One');
  for (const name of ['two', ...more]) testStream(stack, { streamName: name }, name);
  // Without validations: the kinds above are only there to differ.
  return JSON.parse(Testing.synth(stack));
}

/** A stream whose parts UpdateEventStreaming cannot change as a whole. */
function fixed(
  change: {
    project?: string;
    position?: SlsConsumePosition;
    role?: string;
    model?: string;
    apiKey?: string;
  } = {},
) {
  const stack = testStack();
  const {
    project = 'p',
    position = SlsConsumePosition.begin(),
    role = 'r',
    model = 'm',
    apiKey = 'k',
  } = change;
  testStream(stack, {
    streamName: 'fixed',
    source: new SlsSource({ project, logstore: 'l', roleName: role, consumePosition: position }),
    transforms: [new EmbeddingTransform({ apiKey, model, data: SinkField.original() })],
  });
  return JSON.parse(Testing.synth(stack));
}

describeStandIn('what UpdateEventStreaming cannot carry', (setup) => {
  let folder: string;

  beforeAll(() => {
    folder = workspace(setup(), fixed());
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
  });

  it.each<[string, Parameters<typeof fixed>[0], string]>([
    ['the role of an SLS source', { role: 'other' }, 'update'],
    ['its project', { project: 'other' }, 'delete,create'],
    ['its consume position', { position: SlsConsumePosition.end() }, 'delete,create'],
    ['an embedding model', { model: 'other' }, 'delete,create'],
    ['the key of an embedding', { apiKey: 'other' }, 'delete,create'],
  ])('replaces the stream or not when %s changes', (_, change, expected) => {
    write(folder, fixed(change));
    const stream = Object.entries(actions(plan(setup(), folder))).find(([address]) =>
      address.includes('event_streaming'),
    );
    expect(stream?.[1]).toBe(expected);
  });

  it('keeps secrets out of the resource that tells', () => {
    expect(JSON.stringify(fixed({ apiKey: 'secret-key' }).resource.terraform_data)).not.toContain(
      'secret-key',
    );
  });
});

describeStandIn('trap 5: what real Terraform plans for a changed stream', (setup) => {
  let folder: string;

  beforeAll(() => {
    folder = workspace(setup(), config());
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
  });

  function planned(change?: Change, more?: string[]): Record<string, string> {
    write(folder, config(change, more));
    return Object.fromEntries(
      Object.entries(actions(plan(setup(), folder))).map(([address, action]) => [
        address
          .replace(/^terraform_data\./, 'record of ')
          .replace(/^\w+\./, '')
          .replace(/_[0-9A-F]+$/, ''),
        action,
      ]),
    );
  }

  it('nothing for the same configuration', () => {
    expect(planned()).toEqual({
      One: 'no-op',
      two: 'no-op',
      'record of One': 'no-op',
      'record of two': 'no-op',
    });
  });

  it('a replacement of that stream alone when its source kind changes', () => {
    expect(planned({ source: new OtherSource() })).toEqual({
      One: 'delete,create',
      two: 'no-op',
      'record of One': 'update',
      'record of two': 'no-op',
    });
  });

  it('a replacement of that stream alone when its sink kind changes', () => {
    expect(planned({ sink: new OtherSink() })).toMatchObject({ One: 'delete,create', two: 'no-op' });
  });

  it('a replacement when the name changes', () => {
    expect(planned({ streamName: 'renamed' })).toMatchObject({ One: 'delete,create', two: 'no-op' });
  });

  it.each<[string, Change]>([
    ['a parameter', { sink: new KafkaSink({ instanceId: 'alikafka_post-cn-2', topic: 'telemetry' }) }],
    ['the description', { description: 'new' }],
    ['the filter', { filter: EventPattern.fromObject({ data: { a: ['b'] } }) }],
  ])('an update in place when %s changes', (_, change) => {
    expect(planned(change)).toMatchObject({ One: 'update', two: 'no-op' });
  });

  it('only a creation when a stream is added', () => {
    expect(planned({}, ['three'])).toEqual({
      One: 'no-op',
      two: 'no-op',
      three: 'create',
      'record of One': 'no-op',
      'record of two': 'no-op',
      'record of three': 'create',
    });
  });
});
