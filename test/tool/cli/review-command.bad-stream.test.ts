import { ReviewReport } from '../../../lib/tool/reports/report';
import { runCommand } from '../../support/cli';

const TYPE = 'alicloud_event_bridge_event_streaming';
const SECRET = 's3cr3t-literal';

const GOOD = {
  event_streaming_name: 'stream',
  filter_pattern: '{}',
  run_options: '{"ErrorsTolerance":"NONE"}',
  sink: '{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"q"},"Body":{"Form":"ORIGINAL"},"IsBase64Encode":{"Form":"CONSTANT","Value":"false"}}}',
  source: '{"SourceMNSParameters":{"QueueName":"in","RegionId":"cn-hangzhou","IsBase64Decode":false}}',
};

/** A stream in a stack, a plan and a state. */
function documents(change: object): string[] {
  const values = { ...GOOD, ...change };
  const resource = { address: `${TYPE}.s`, mode: 'managed', type: TYPE, name: 's' };
  return [
    { resource: { [TYPE]: { s: values } }, provider: { alicloud: [{ region: 'cn-hangzhou' }] } },
    {
      format_version: '1.2',
      resource_changes: [{ ...resource, change: { actions: ['create'], after: values } }],
    },
    { format_version: '1.0', values: { root_module: { resources: [{ ...resource, values }] } } },
  ].map((document) => JSON.stringify(document));
}

/** What the contract says against a stream, as pointers and messages; the same wherever it stands. */
async function complaints(change: object): Promise<{ code: number; found: string[] }> {
  const results = documents(change).map(async (stdin) => {
    const { code, out, err } = await runCommand(['review', '-', '--format', 'json'], { stdin });
    expect({ err, leaked: out.includes(SECRET) }).toEqual({ err: '', leaked: false });
    const { findings } = JSON.parse(out) as ReviewReport;
    const contract = findings.filter(({ rule }) => rule === 'contract');
    return { code, found: contract.map(({ pointer, message }) => `${pointer}: ${message}`) };
  });
  const [inStack, inPlan, inState] = await Promise.all(results);
  expect([inPlan, inState]).toEqual([inStack, inStack]);
  return inStack;
}

describe('a stream that is wrong', () => {
  it('is compared with one that is not', async () =>
    expect(await complaints({})).toEqual({ code: 0, found: [] }));

  it.each<[string, unknown, string]>([
    ['source', `{"password": ${SECRET}}`, '/Source: Source is not JSON from character 14 on'],
    ['source', '', '/Source: Source is not JSON, it is empty'],
    ['source', `{"a":"${SECRET}`, '/Source: Source is not JSON from character 6 on'],
    ['source', '{}', '/Source: Source names no kind'],
    ['source', `["${SECRET}"]`, '/Source: Source is not an object'],
    ['source', 'null', '/Source: Source is not an object'],
    ['source', null, '/Source: Source is missing'],
    ['source', 5, '/Source: Source is not a text of JSON'],
    ['source', { SourceMNSParameters: { p: SECRET } }, '/Source: Source is not a text of JSON'],
    ['source', '{"$unknown":"x"}', '/Source: Source has the key "$unknown", which no text may have'],
    [
      'sink',
      '{"SinkMNSParameters":5}',
      '/Sink/SinkMNSParameters: SinkMNSParameters: the text of Sink is not an object of parameters',
    ],
    ['sink', '"text"', '/Sink: Sink is not an object'],
    ['filter_pattern', deep(101), '/FilterPattern: FilterPattern nests deeper than 100 levels'],
    ['filter_pattern', deep(50_000), '/FilterPattern: FilterPattern nests deeper than 100 levels'],
    ['filter_pattern', '['.repeat(50_000), '/FilterPattern: FilterPattern is not JSON'],
    ['transforms', '{}', '/Transforms: Transforms is not a list'],
    ['run_options', '[]', '/RunOptions: RunOptions is not an object'],
    ['run_options', '{"MaximumTasks":NaN}', '/RunOptions: RunOptions is not JSON from character 17 on'],
    ['run_options', '{"ErrorsTolerance":1e999}', '/RunOptions/ErrorsTolerance: ErrorsTolerance is not valid'],
    ['description', [SECRET], '/Description: Description is not text'],
  ])('has a finding: %s %j', async (attribute, value, expected) => {
    const { code, found } = await complaints({ [attribute]: value });
    expect(code).toBe(1);
    expect(found).toContain(expected);
  });

  it('has a finding in a stack for an interpolation that is not closed', async () => {
    const [stdin] = documents({ sink: `{"SinkMNSParameters": "\${${SECRET}"` });
    const { code, out } = await runCommand(['review', '-'], { stdin });
    expect(code).toBe(1);
    expect(out).toContain('Sink is not whole: an interpolation that begins at character');
    expect(out).not.toContain(SECRET);
  });

  it('has a finding for each key that is there twice', async () => {
    const run_options =
      '{"MaximumTasks":1,"BatchWindow":{"CountBasedWindow":2,"CountBasedWindow":3},"MaximumTasks":2}';
    const { code, found } = await complaints({ run_options });
    expect(code).toBe(1);
    expect(found).toEqual([
      '/RunOptions/BatchWindow/CountBasedWindow: CountBasedWindow: the text of RunOptions has the key "CountBasedWindow" twice, of which the last counts',
      '/RunOptions/MaximumTasks: MaximumTasks: the text of RunOptions has the key "MaximumTasks" twice, of which the last counts',
    ]);
  });

  it('has a finding for two kinds', async () => {
    const source = GOOD.source.replace('}}', `},"SourceMQTTParameters":{"Password":"${SECRET}"}}`);
    const { code, found } = await complaints({ source });
    expect({ code, found }).toEqual({
      code: 1,
      found: ['/Source: Source names 2 kinds, of which only one can be'],
    });
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])(
    'takes %s for no kind',
    async (kind) => {
      const { code, found } = await complaints({ source: `{"${kind}":{"Password":"${SECRET}"}}` });
      expect({ code, found }).toEqual({
        code: 1,
        found: [`/Source/${kind}: ${kind} is not a kind of source known here`],
      });
    },
  );

  it.each(['__proto__', 'constructor', 'toString', '', ' ', '~', '/'])(
    'takes %j for no parameter',
    async (key) => {
      const source = GOOD.source.replace('{"QueueName"', `{${JSON.stringify(key)}:{"a":1},"QueueName"`);
      const { found } = await complaints({ source });
      expect(found).toHaveLength(1);
      expect(found[0]).toContain('is not a parameter known here');
    },
  );
});

function deep(levels: number): string {
  return '['.repeat(levels) + ']'.repeat(levels);
}
