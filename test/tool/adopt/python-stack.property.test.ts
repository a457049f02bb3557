import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { toSnakeCase } from 'codemaker';
import { KINDS } from '../../../lib/core/contract/kinds';
import { PART_PROPS } from '../../../lib/core/contract/part-props';
import { printPython, quotedPython, snake } from '../../../lib/tool/adopt/print-python';
import { validStreams } from '../../agreement/streams/valid-streams';
import { adopt, answerOfRequest, exportOf, holdsInexact } from '../../support/adopted';
import { scratchFolder } from '../../support/export-folder';
import { ODD } from '../../support/odd-streams';
import { fc, runs, sampleOf } from '../../support/sampling';

const CANARY = 'Zx81-canary-Passw0rd';
const folder = scratchFolder('adopted-python');

/** What Python makes of expressions, as JSON. */
function evaluated(expressions: readonly string[]): unknown[] {
  const code = `import ast, json, sys\nprint(json.dumps([ast.literal_eval(e) for e in json.load(sys.stdin)]))`;
  const input = JSON.stringify(expressions);
  return JSON.parse(execFileSync('python3', ['-c', code], { input, encoding: 'utf8' }));
}

it('every name is what jsii calls it', () => {
  const props = Object.values(PART_PROPS).flatMap(({ parameters }) =>
    Object.values(parameters).map(({ prop }) => prop),
  );
  const names = [...props, 'vSwitchIds', 'anythingButPrefix', 'cloud4', 'rocketMq', 'ignoreChanges'];
  expect(names.map(snake)).toEqual(names.map((name) => toSnakeCase(name)));
  expect(['from', 'lambda', 'raise'].map(snake)).toEqual(['from_', 'lambda_', 'raise_']);
});

it('every text is itself', () => {
  const texts = [
    ...[
      '"',
      "'",
      '\\',
      '\\ud83d\\ude00',
      '😀',
      '\u{e0041}',
      '\u2028',
      '\n',
      '${x}',
      '{x}',
      '中文',
      '\u0000',
      '',
    ],
    ...fc.sample(fc.string({ unit: 'grapheme' }), runs(2000, 100)),
  ];
  expect(evaluated(texts.map(quotedPython))).toEqual(texts);
});

it('a line has at most 88 characters where it can', () => {
  const names = { shared: () => undefined, variable: (key: string) => key };
  const item = { is: 'literal', value: 'x'.repeat(20) } as const;
  const list = { is: 'list', items: [item, item, item] } as const;
  const text = printPython({ is: 'call', name: 'Match.anyThing', args: [list] }, names, '        ', 10);
  expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(88);
});

describe('an app of Python', () => {
  it('of streams of all kinds and of odd ones is what Python compiles, without a credential', async () => {
    const kinds = sampleOf(Object.keys(KINDS), 6);
    const requests = kinds.flatMap((kind) =>
      fc.sample(
        validStreams(kind.startsWith('Source') ? 'Source' : 'Sink', kind).filter((one) => !holdsInexact(one)),
        runs(5, 1),
      ),
    );
    const data = requests.map(
      (request, i) => answerOfRequest({ ...request, EventStreamingName: `made-${i}` }).Data,
    );
    const odd = ODD.flatMap(([, streams]) => sampleOf(streams, 3)).map((stream, i) =>
      typeof stream === 'string' || stream.EventStreamingName !== 'plain'
        ? stream
        : { ...stream, EventStreamingName: `odd-${i}` },
    );
    const secret = {
      ...(data[0] as object),
      EventStreamingName: 'secret',
      Description: `signs in with ${CANARY}`,
    };
    const sink = {
      SinkHttpsParameters: { URL: { Form: 'CONSTANT', Value: `https://x.example/?token=${CANARY}` } },
    };
    const input = exportOf(join(folder, 'export'), {
      'cn-hangzhou': [...(data as object[]), { ...secret, Sink: sink }].map(
        (one) => one as Record<string, unknown>,
      ),
      'ap-southeast-1': odd,
    });
    const output = join(folder, 'app');
    const { texts, out, err } = await adopt(input, output, '--language', 'python');
    expect(err).toBe('');
    expect(JSON.stringify(texts) + out).not.toContain(CANARY);
    const files = Object.keys(texts).filter((path) => path.endsWith('.py'));
    expect(files.sort()).toEqual([
      'main.py',
      'stacks/__init__.py',
      'stacks/ap_southeast_1.py',
      'stacks/cn_hangzhou.py',
    ]);
    execFileSync('python3', ['-m', 'py_compile', ...files.map((path) => join(output, path))], {
      cwd: folder,
    });
    expect(JSON.parse(texts['cdktf.json'])).toMatchObject({ language: 'python', app: 'python main.py' });
    expect(texts['main.py']).toContain('from stacks.cn_hangzhou import CnHangzhouStreams');
    expect(texts['requirements.txt']).toMatch(
      /^cdktf-alicloud-event-streams~=[\d.]+\ncdktf>=0\.20\.0,<0\.22\.0\n$/,
    );
    expect(texts['README.md']).toContain('pip install -r requirements.txt');
  });

  it('does not become one of TypeScript, nor the other way round', async () => {
    for (const [language, main] of [
      ['python', 'main.ts'],
      ['typescript', 'main.py'],
    ]) {
      const output = join(folder, `other-${language}`);
      mkdirSync(output);
      writeFileSync(join(output, main), '');
      const { code, err, texts } = await adopt(join(folder, 'export'), output, '--language', language);
      expect([code, err]).toEqual([
        2,
        expect.stringMatching(new RegExp(`--language ${language}: .* ${main}`)),
      ]);
      expect(Object.keys(texts)).toEqual([main]);
    }
  });
});
