import { TerraformResource, TerraformStack } from 'cdktf';
import {
  DashScopeTransform,
  EmbeddingTransform,
  EventBus,
  CustomEventSourceConfig,
  CustomEventSource,
  RocketMqInstance,
  SinkField,
  UnsafeSecret,
} from '../../../lib';
import { KINDS } from '../../../lib/core/contract/kinds';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { plaintextSecret } from '../../../lib/core/rules/secrets/plaintext-secret';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { RawSink, RawSource } from '../../support/raw-parts';
import { ofChannel, trigger as triggerOf, TYPE } from '../../support/triggers';
import { problems, testStack, testStream } from '../../support/synth';

const SECRET = 'hunter2';
/** Everything that JSON, HCL and cdktf treat in a way of their own. */
const AWKWARD = 'a"b\\c${d}%{e}$${f}\n\t\b\u00e9 {TfToken[x]} </script>';

type Make = (stack: TerraformStack, secret: string) => void;

/** What is written for a secret, and what the rule says of it at synthesis and in the review. */
function outcome(make: Make, secret: string) {
  const stack = testStack();
  make(stack, secret);
  const message = problems(stack);
  const written = JSON.parse(JSON.stringify(stack.toTerraform()));
  const annotations = stack.node.findAll().flatMap(({ node }) => node.metadata.map(({ data }) => data));
  const synthesis =
    [message, ...annotations].join('\n').match(/as UnsafeSecret says|given as text at/g) ?? [];
  const review = evaluate(readSynthesizedStack(written), DEFAULT_SETTINGS, [plaintextSecret]).findings;
  return { written, said: `${message}\n${annotations}`, synthesis, review };
}

function withoutRecord(written: any): unknown {
  return JSON.parse(
    // cdktf itself lists what has an override.
    JSON.stringify(written, (key, value) =>
      ['unsafeSecrets', 'overrides'].includes(key) ? undefined : value,
    ),
  );
}

function streamWith(parts: object): Make {
  return (stack) => void testStream(stack, { streamName: 'stream', ...parts });
}

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

/** Every place in a stream that the rule looks at. */
const PLACES: [string, (secret: string) => Make][] = [
  ...Object.entries(KINDS).flatMap(([kind, { side, secretParameters }]) =>
    secretParameters.flatMap((name) =>
      [(secret: string) => secret as unknown, constant].map((form): [string, (secret: string) => Make] => [
        `${kind} ${name} ${form('') === '' ? 'plain' : 'constant'}`,
        (secret) => {
          const config = { kind, parameters: { [name]: form(secret) } };
          return streamWith(
            side === 'source' ? { source: new RawSource(config) } : { sink: new RawSink(config) },
          );
        },
      ]),
    ),
  ),
  [
    'an override of a source',
    (secret) =>
      streamWith({
        source: new RawSource({ kind: 'SourceMySQLParameters', parameters: {} }),
        sourceOverrides: { Password: secret },
      }),
  ],
  [
    'an override of a sink',
    (secret) =>
      streamWith({
        sink: new RawSink({ kind: 'SinkDorisParameters', parameters: {} }),
        sinkOverrides: { Password: SinkField.constant(secret).toApi() },
      }),
  ],
  [
    'a longer text',
    (secret) =>
      streamWith({
        sink: new RawSink({ kind: 'SinkHttpsParameters', parameters: { Token: `Bearer ${secret}!` } }),
      }),
  ],
  [
    'a variable of a template',
    (secret) =>
      streamWith({
        sink: new RawSink({
          kind: 'SinkDorisParameters',
          parameters: { Password: SinkField.template('${a}', { a: secret, b: '$.data.b' }).toApi() },
        }),
      }),
  ],
  [
    'a transform',
    (secret) =>
      streamWith({
        transforms: [
          new DashScopeTransform({
            apiKey: secret,
            model: 'qwen-plus',
            messages: [{ role: 'user', content: SinkField.original() }],
          }),
        ],
      }),
  ],
  [
    'a transform that replaces the stream',
    (secret) =>
      streamWith({
        transforms: [new EmbeddingTransform({ apiKey: secret, model: 'm', data: SinkField.original() })],
      }),
  ],
];

/** Resources around streams. */
const RESOURCES: [string, (secret: string) => Make][] = [
  [
    'an event source',
    (secret) => (stack) => {
      const credentials = { username: 'u', password: secret };
      const instance = RocketMqInstance.cloud4('MQ_INST_1', { credentials });
      new CustomEventSource(stack, 'Source', {
        eventBus: EventBus.fromEventBusName(stack, 'Bus', 'bus'),
        config: CustomEventSourceConfig.rocketMq({ instance, topic: 't', groupId: 'GID_group' }),
      });
    },
  ],
];

describe('UnsafeSecret.plainText', () => {
  it.each([...PLACES, ...RESOURCES])('is a warning at synthesis and in the review: %s', (_, at) => {
    const unsafe = outcome((stack) => at(UnsafeSecret.plainText(SECRET))(stack, ''), '');
    expect(unsafe.synthesis).toEqual(['as UnsafeSecret says']);
    expect(unsafe.review.map(({ severity }) => severity)).toEqual(['warning']);
    expect(unsafe.said).not.toContain(SECRET);
    expect(JSON.stringify(unsafe.review)).not.toContain(SECRET);
    const literal = outcome((stack) => at(SECRET)(stack, ''), '');
    expect(literal.synthesis).toEqual(['given as text at']);
    expect(literal.review.map(({ severity }) => severity)).toEqual(['error']);
  });

  it.each(PLACES)('is written as the text itself would be: %s', (_, at) => {
    for (const secret of [SECRET, AWKWARD]) {
      const unsafe = outcome((stack) => at(UnsafeSecret.plainText(secret))(stack, ''), '');
      const literal = outcome((stack) => at(secret)(stack, ''), '');
      expect(withoutRecord(unsafe.written)).toEqual(withoutRecord(literal.written));
    }
  });
});

describe('what is recorded of unsafe secrets', () => {
  /** As a user writes a trigger: the library has no construct for it. */
  const trigger: Make = (stack, secret) => {
    const resource = new TerraformResource(stack, 'Trigger', { terraformResourceType: TYPE });
    const config = ofChannel(secret);
    for (const [name, value] of Object.entries(triggerOf(config))) resource.addOverride(name, value);
    testStream(stack);
  };

  it.each<[string, Make]>([
    ['a stream', (stack, secret) => PLACES[0][1](secret)(stack, '')],
    ['an event source', (stack, secret) => RESOURCES[0][1](secret)(stack, '')],
    ['a trigger of a function in event-streaming mode', trigger],
  ])('stays at a second synthesis: of %s', (_, make) => {
    const stack = testStack();
    make(stack, UnsafeSecret.plainText(SECRET));
    const review = () => {
      problems(stack);
      const written = JSON.parse(JSON.stringify(stack.toTerraform()));
      return evaluate(readSynthesizedStack(written), DEFAULT_SETTINGS, [plaintextSecret]).findings;
    };
    const first = review();
    expect(first.map(({ severity }) => severity)).toEqual(['warning']);
    expect(review()).toEqual(first);
    expect(review()).toEqual(first);
  });
});
