import { runCommand } from '../../support/cli';
import { CREDENTIALS } from '../../support/credentials';

const TYPE = 'alicloud_event_bridge_event_streaming';
const BUS = { SourceEventBusParameters: {} };
const CANARY = 'canary-in-a-coal-mine';

/** The attributes of a stream that has a canary in the place of a credential and nothing else. */
function attributes(pointer: string, i: number): Record<string, unknown> {
  const [, attribute, ...path] = pointer.split('/');
  const value = attribute === 'Sink' && i % 2 === 0 ? { Form: 'CONSTANT', Value: CANARY } : CANARY;
  const nested = path.reduceRight<unknown>(
    (inner, name) => (name === '0' ? [inner] : { [name]: inner }),
    value,
  );
  const parts = { Source: BUS, Sink: { SinkSLSParameters: {} }, Transforms: [], [attribute]: nested };
  return {
    event_streaming_name: `s${i}`,
    filter_pattern: '{}',
    source: JSON.stringify(parts.Source),
    sink: JSON.stringify(parts.Sink),
    transforms: JSON.stringify(parts.Transforms),
  };
}

const STREAMS = Object.fromEntries(CREDENTIALS.map((pointer, i) => [`s${i}`, attributes(pointer, i)]));

const STACK = { resource: { [TYPE]: STREAMS }, provider: { alicloud: [{ region: 'cn-hangzhou' }] } };
const STATE = {
  format_version: '1.0',
  values: {
    root_module: {
      resources: Object.entries(STREAMS).map(([name, values]) => ({
        ...{ address: `${TYPE}.${name}`, mode: 'managed', type: TYPE, name, values },
      })),
    },
  },
};

const print = (document: unknown, ...args: string[]) =>
  runCommand([...args], { stdin: JSON.stringify(document) });

const COMMANDS = [
  ...['table', 'json', 'sarif', 'junit', 'markdown'].map((format) => ['review', format]),
  ...['mermaid', 'dot', 'svg', 'html'].map((format) => ['graph', format]),
];

describe.each([
  ['stack', STACK],
  ['state', STATE],
])('of the credentials in a %s', (_, document) => {
  it.each(COMMANDS)('%s --format %s shows none', async (command, format) => {
    const { out, err } = await print(document, command, '-', '--format', format);
    expect(out).toMatch(/\bs0\b/);
    expect(out + err).not.toContain(CANARY);
  });
});

it('finds every one that is a literal', async () => {
  const { out } = await print(STACK, 'review', '-', '--format', 'json');
  const findings = JSON.parse(out).findings as { rule: string; pointer: string }[];
  const found = findings.filter(({ rule }) => rule === 'plaintext-secret').map(({ pointer }) => pointer);
  expect(found.map((pointer) => pointer.replace(/\/Value$/, '')).sort()).toEqual([...CREDENTIALS].sort());
});
