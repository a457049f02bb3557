import { StreamDefinition, unknown } from '../../../../lib/core/model/stream-definition';
import { simulatedStream } from '../../../../lib/tool/graph/html/simulated-stream';
import { simulate } from '../../../../lib/tool/graph/html/simulator';
import { kafkaStream } from '../../../support/simulated';

const shown = (changes: Partial<StreamDefinition>): StreamDefinition => {
  const simulated = simulatedStream(kafkaStream(changes));
  if ('problem' in simulated) throw new Error(simulated.problem);
  return JSON.parse(JSON.stringify(simulated.stream));
};
const sink = (kind: string, parameters: Record<string, unknown>) => ({ sink: { kind, parameters } });

it('simulates as the stream itself does', () => {
  const stream = kafkaStream({
    filterPattern: { data: { n: [1.5] } },
    spelt: { '/FilterPattern/data/n/0': '1.50' },
    transforms: [],
  });
  for (const text of ['{"data":{"n":1.50}}', '{"data":{"n":1.5}}', '{}'])
    expect(simulate(shown(stream), text)).toEqual(simulate(stream, text));
});

it.each([
  ['a secret', sink('SinkHttpsParameters', { Token: { Form: 'CONSTANT', Value: 'hunter2' } })],
  [
    'a URL',
    sink('SinkHttpsParameters', { URL: { Form: 'CONSTANT', Value: 'https://me:hunter2@x.example' } }),
  ],
  [
    'a template',
    sink('SinkKafkaParameters', { Value: { Form: 'TEMPLATE', Template: 'password=hunter2', Value: '{}' } }),
  ],
  ['a path', sink('SinkKafkaParameters', { Value: { Form: 'JSONPATH', Value: 'token: hunter2' } })],
  ['a nested field', sink('Sink_Later', { Body: [{ Form: 'TEMPLATE', Template: '"apiKey":"hunter2"' }] })],
  ['a source', { source: { kind: 'SourceRocketMQParameters', parameters: { InstancePassword: 'hunter2' } } }],
  [
    'a transform',
    { transforms: [{ DashScopeParameters: { ApiKey: 'hunter2' } }, { Later: { x: 'hunter2' } }] },
  ],
  ['run options', { runOptions: { Other: 'hunter2' } }],
  ['tags and descriptions', { tags: { a: 'hunter2' }, description: 'hunter2', name: 'hunter2' }],
])('holds no credential of %s', (_what, changes) =>
  expect(JSON.stringify(simulatedStream(kafkaStream(changes)))).not.toContain('hunter2'),
);

it('does not know what a field becomes in which a credential stands', () => {
  const Value = { Form: 'TEMPLATE', Template: 'password=hunter2 ${a}', Value: '{"a":"$.data.a"}' };
  const { outcome, records } = simulate(shown(sink('SinkKafkaParameters', { Value })), '{"data":{"a":1}}');
  expect(outcome).toBe('unknown');
  expect(records[0][0].value).toContain('may hold a credential');
});

it.each([{ filterPattern: { data: { url: [{ prefix: 'https://me:hunter2@x.example' }] } } }])(
  'does not try a filter in which a credential stands',
  (changes) => {
    const simulated = simulatedStream(kafkaStream(changes));
    expect(simulated).toEqual({ problem: expect.stringContaining('may hold a credential') });
  },
);

it('keeps the reasons of what is not known, and nothing else of it', () => {
  const later = unknown('known after apply', 'Stack:alicloud_x.Y.id');
  const stream = shown({
    filterPattern: { data: { a: [later] } },
    transforms: [later],
    ...sink('SinkKafkaParameters', { Value: { Form: 'JSONPATH', Value: later } }),
  });
  expect(JSON.stringify(stream)).not.toContain('alicloud_x');
  expect(simulate(stream, '{"data":{"a":1}}')).toMatchObject({ outcome: 'unknown', stop: 'filter' });
});
