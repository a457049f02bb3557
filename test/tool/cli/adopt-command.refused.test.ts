import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_STREAMING } from '../../../lib/core/model/stream-definition';
import { runCommand } from '../../support/cli';
import { exportOf, PLAIN_STREAM } from '../../support/adopted';
import { scratchFolder, writeJson } from '../../support/export-folder';
import { textsIn } from '../../support/live';

type Json = Readonly<Record<string, unknown>>;

const folder = scratchFolder('adopt-refused');
const SECRET = 'Zx81-canary-Passw0rd';

const stream = (name: string, more: Json = {}): Json => ({
  event_streaming_name: name,
  filter_pattern: '{}',
  source: JSON.stringify(PLAIN_STREAM.Source),
  sink: JSON.stringify(PLAIN_STREAM.Sink),
  ...more,
});
const stack = (streams: Json, more: Json = {}, providers: Json[] = [{ region: 'cn-hangzhou' }]): Json => ({
  provider: { alicloud: providers },
  resource: { [EVENT_STREAMING]: streams, ...more },
});

let made = 0;

/** Has the command refuse its call in one sentence, with nothing written. */
async function refuses(args: readonly string[], sentence: RegExp, output?: string): Promise<void> {
  made += 1;
  const into = output ?? join(folder, `app-${made}`);
  const before = existsSync(into) ? textsOf(into) : undefined;
  const { code, out, err } = await runCommand(['adopt', ...args, '--output', into], { folder });
  expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(sentence) });
  expect(err).toMatch(/^error: [^\n]*\n$/);
  expect(err).not.toContain(SECRET);
  expect(existsSync(into) ? textsOf(into) : undefined).toEqual(before);
}

function textsOf(path: string): unknown {
  try {
    return textsIn(path);
  } catch {
    return 'a file';
  }
}

describe('adopt --state moved is refused', () => {
  const document = (name: string, json: Json): string => {
    writeJson(folder, { [`${name}/cdk.tf.json`]: json });
    return join(folder, name, 'cdk.tf.json');
  };
  const two = document('two', stack({ a: stream('a'), b: stream('b') }));

  it.each<[string, readonly string[], RegExp]>([
    [
      'for an answer of the API',
      [exportOf(join(folder, 'answers'), { 'cn-hangzhou': [PLAIN_STREAM] })],
      /^error: --state moved: an answer of the API has no address in a state\. Leave --state moved out/,
    ],
    [
      'for an answer beside a stack',
      [two, exportOf(join(folder, 'beside'), { 'cn-hangzhou': [PLAIN_STREAM] })],
      /^error: --state moved: an answer of the API has no address/,
    ],
    [
      'where some streams alone are chosen',
      [two, '--only', 'name:a'],
      /^error: --state moved: the new stack would not have alicloud_event_bridge_event_streaming\.b, which its plan would destroy\. Leave/,
    ],
    [
      'where a stream is left out',
      [two, '--except', 'name:a'],
      /would not have alicloud_event_bridge_event_streaming\.a,/,
    ],
    [
      'where a stream cannot be adopted',
      [document('counted', stack({ a: stream('a'), b: stream('b', { count: 2 }) }))],
      /would not have alicloud_event_bridge_event_streaming\.b,/,
    ],
    [
      'where there is something else',
      [
        document(
          'around',
          stack({ a: stream('a') }, { alicloud_message_service_queue: { q: { queue_name: 'q' } } }),
        ),
      ],
      /would not have alicloud_message_service_queue\.q,/,
    ],
    [
      'for streams of two regions',
      [
        document(
          'regions',
          stack({ a: stream('a'), b: stream('b', { provider: 'alicloud.other' }) }, {}, [
            { region: 'cn-hangzhou' },
            { region: 'cn-shanghai', alias: 'other' },
          ]),
        ),
      ],
      /^error: --state moved: there are streams of 2 regions, and one stack alone can take a state over\. Leave/,
    ],
  ])('%s', (_, args, sentence) => refuses([...args, '--state', 'moved'], sentence));
});

describe('an input is refused', () => {
  const file = (name: string, text: string | Buffer): string => {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };
  const good = () => exportOf(join(folder, 'good'), { 'cn-hangzhou': [PLAIN_STREAM] });

  it.each<[string, () => string, RegExp]>([
    [
      'that is not there',
      () => join(folder, 'nowhere'),
      /nowhere: .*(no such|not there|does not exist|ENOENT)/i,
    ],
    ['that is empty', () => file('empty.json', ''), /empty\.json: is empty/],
    ['that is text', () => file('text.json', `password = ${SECRET}`), /text\.json: is not JSON at line 1/],
    [
      'that ends too early',
      () => file('half.json', `{"Data":{"EventStreamingName":"a","x":"${SECRET}`),
      /half\.json: is not JSON, it ends too early/,
    ],
    [
      'that is other JSON',
      () => file('other.json', `{"name":"${SECRET}"}`),
      /other\.json: is JSON, but neither/,
    ],
    [
      'that is a raw state',
      () => file('raw.json', JSON.stringify({ version: 4, lineage: SECRET })),
      /is a raw state file/,
    ],
    [
      'that is a plan file',
      () => file('plan.bin', Buffer.from(`PK\u0003\u0004${SECRET}`)),
      /a plan file as Terraform saves it/,
    ],
    ['that is UTF-16', () => file('wide.json', Buffer.from('\ufeff{}', 'utf16le')), /is not JSON but UTF-16/],
    ['that is a folder of nothing', () => join(file('bare/readme.txt', ''), '..'), /bare: /],
    [
      'that is an export with half an answer',
      () => {
        const path = exportOf(join(folder, 'broken'), { 'cn-hangzhou': [PLAIN_STREAM] });
        file('broken/cn-hangzhou/GetEventStreaming/1.json', `{"Data":{"x":"${SECRET}`);
        return path;
      },
      /1\.json: is not JSON, it ends too early/,
    ],
    [
      'that is an export of another form',
      () => {
        file('form/export.json', '{"format":"event-streams-export","version":9}');
        return join(folder, 'form');
      },
      /export\.json: /,
    ],
  ])('%s', async (_, path, sentence) => {
    await refuses([path()], sentence);
    await refuses([good(), path()], sentence);
  });
});

describe('an output is refused', () => {
  const input = exportOf(join(folder, 'input'), { 'cn-hangzhou': [PLAIN_STREAM] });
  const path = (name: string) => join(folder, name);

  it('that is not given', async () => {
    const { code, out, err } = await runCommand(['adopt', input], { folder });
    expect([code, out, err]).toEqual([2, '', expect.stringMatching(/--output <folder>/)]);
  });

  it('that is a file', async () => {
    writeFileSync(path('file'), 'kept');
    await refuses([input], /file/, path('file'));
    await refuses([input], /file/, path('file/below'));
  });

  it('in which a file stands where folders are to be', async () => {
    mkdirSync(path('taken'));
    writeFileSync(path('taken/stacks'), 'kept');
    await refuses([input], /stacks/, path('taken'));
  });

  it('that leads around in a circle', async () => {
    symlinkSync(path('round'), path('round'));
    await refuses([input], /round/, path('round'));
  });
});
