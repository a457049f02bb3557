import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import {
  ContentMapping,
  Duration,
  FunctionCode,
  FunctionRuntime,
  StreamFunction,
  testing,
} from '../../../lib';
import { runFunction, secondsOf } from '../../../lib/core/running/run-function';
import { runCommand } from '../../support/cli';
import { itWithPython } from '../../support/run-function';
import { testStack, testStream } from '../../support/synth';

const zipped = (name: string, code: string) =>
  Buffer.from(zipSync({ [name]: Buffer.from(code) })).toString('base64');
const resource = (values: Record<string, unknown>) => ({
  type: 'alicloud_fcv3_function',
  region: undefined,
  location: {},
  values: { runtime: 'nodejs20', handler: 'index.handler', timeout: 5, memory_size: 128, ...values },
});
const run = (code: string, values: Record<string, unknown> = {}) =>
  runFunction(resource({ code: { zip_file: zipped('index.js', code) }, ...values }), '[{"data":{"n":1}}]');
const python = (code: string, values: Record<string, unknown> = {}) =>
  runFunction(
    resource({ runtime: 'python3.10', code: [{ zip_file: zipped('index.py', code) }], ...values }),
    '[{"data":{"n":1}}]',
  );

const left = () => readdirSync(tmpdir()).filter((name) => name.startsWith('event-streams-function-'));

describe('runFunction', () => {
  afterEach(() => expect(left()).toEqual([]));

  it.each([
    ['exports.handler = async (events) => JSON.parse(events).map(({ data }) => data);', '[{"n":1}]'],
    ['exports.handler = (events, context, done) => done(null, "text");', 'text'],
    ['console.log("noise"); exports.handler = () => undefined;', 'null'],
    ['exports.handler = () => Object.keys(process.env);', '["A"]'],
  ])('gives %s the batch', (code, result) =>
    expect(run(code, { environment_variables: { A: 'b', C: { $unknown: 'later' } } })).toEqual({ result }),
  );

  it.each([
    ['exports.handler = () => { throw new Error("no\\nmore"); };', 'it failed: no'],
    ['exports.handler = (events, context, done) => done("broken");', 'it failed: broken'],
    ['exports.other = 1;', 'it failed: there is no function handler in its file'],
    ['syntax error', "it failed: Unexpected identifier 'error'"],
    ['exports.handler = () => { for (;;); };', 'it did not end within 1 s'],
    ['exports.handler = () => new Promise(() => setInterval(() => {}, 9));', 'it did not end within 1 s'],
    ['exports.handler = () => "x".repeat(17 * 1024 * 1024);', 'it returned more than 16 MB'],
    ['exports.handler = () => process.exit(7);', 'it ended without a result; it has 128 MB of memory'],
    [
      'const a = []; exports.handler = () => { for (;;) a.push("x".repeat(1e5) + a.length, [...a]); };',
      /^it (ended without a result|did not end)/,
    ],
  ])('says in one sentence that %s does not work', (code, problem) =>
    // What does not end is waited for; what ends may take its time on a busy machine.
    expect(run(code, { timeout: /1 s$|did not end/.test(String(problem)) ? 1 : 20 })).toEqual({
      problem: typeof problem === 'string' ? problem : expect.stringMatching(problem),
    }),
  );

  it.each([
    [{ code: undefined }, 'its code is not in what was given; say what it returns'],
    [{ runtime: 'java11' }, 'the runtime java11 cannot be run here; say what it returns'],
    [{ handler: 'other.handler' }, 'its package has no file of the handler other.handler'],
    [{ code: { zip_file: 'bm8=' } }, 'its package is not a zip archive'],
    [{ code: { zip_file: zipped('../out.js', '') } }, 'its package has a path that leads out of it'],
  ])('says why %j is not run', (values, problem) => expect(run('', values)).toEqual({ problem }));

  it.each([
    [0, 30],
    [-5, 30],
    [0.0015, 30],
    [1.5, 30],
    [NaN, 30],
    [Infinity, 30],
    ['5', 30],
    [undefined, 30],
    [86400, 30],
    [7, 7],
  ])('waits for a function whose timeout is %s for %i s', (timeout, seconds) =>
    expect(secondsOf({ timeout })).toBe(seconds),
  );

  it.each([0, -5, 0.0015])('runs a function whose timeout and memory are %s', (count) =>
    expect(run('exports.handler = () => 1;', { timeout: count, memory_size: count })).toEqual({
      result: '1',
    }),
  );

  const handlerProblem = 'its handler has a NUL character, which cannot be run here; say what it returns';
  const variableProblem =
    'its environment variables have a NUL character, which cannot be run here; say what it returns';
  const NUL_CASES: [values: Record<string, unknown>, problem: string][] = [
    [{ handler: 'index.han\0dler' }, handlerProblem],
    [{ handler: 'in\0dex.handler' }, handlerProblem],
    [{ environment_variables: { A: 'x\0y' } }, variableProblem],
    [{ environment_variables: { 'A\0': 'x' } }, variableProblem],
  ];
  it.each(NUL_CASES)('says in a sentence that %j cannot be run, and no value', (values, problem) =>
    expect(run('exports.handler = () => 1;', values)).toEqual({ problem }),
  );
  itWithPython('says the same of Python', () => {
    for (const [values, problem] of NUL_CASES)
      expect(python('def handler(events, context):\n  return 1', values)).toEqual({ problem });
  });

  it('says that a function cannot be started, and no value of its environment', () =>
    expect(
      run('exports.handler = () => 1;', { environment_variables: { A: 'x'.repeat(4 * 1024 * 1024) } }),
    ).toEqual({
      problem: expect.stringMatching(/^it cannot be started here \(E\w+\); say what it returns$/),
    }));

  it.each([
    'exports.handler = () => { throw new Error("no login with password=hunter2A1b"); };',
    'exports.handler = (events, context, done) => done("no login with password=hunter2A1b");',
    'exports.handler = () => Promise.reject(new Error("no login with password=hunter2A1b"));',
    'throw new Error("no login with password=hunter2A1b");',
    'exports.handler = () => { throw new Error("-----BEGIN PRIVATE KEY-----hunter2A1b"); };',
    `exports.handler = () => { throw new Error("${'x'.repeat(60)} //user:hunter2A1b${'x'.repeat(20)}@host"); };`,
  ])('shows no credential that %s says', (code) => {
    const { problem } = run(code) as { problem: string };
    expect(problem).toMatch(/^it failed: /);
    expect(problem).not.toContain('hunter2');
  });
  itWithPython('shows no credential that Python says', () =>
    expect(
      python('def handler(events, context):\n  raise ValueError("no login with password=hunter2A1b")'),
    ).toEqual({ problem: expect.not.stringContaining('hunter2') }),
  );

  itWithPython('runs Python', () => {
    expect(
      python('import json\ndef handler(events, context):\n  return [e["data"] for e in json.loads(events)]'),
    ).toEqual({
      result: '[{"n": 1}]',
    });
    expect(
      python(
        'import os\ndef handler(events, context):\n  print("noise")\n  return sorted(k for k in os.environ if k != "LC_CTYPE")',
      ),
    ).toEqual({ result: '[]' });
    expect(python('def handler(events, context):\n  raise ValueError("no")')).toEqual({
      problem: 'it failed: no',
    });
  });
});

describe('simulate --run-functions', () => {
  const folder = mkdtempSync(join(tmpdir(), 'run-functions-'));

  function stackWith(make: (stack: ReturnType<typeof testStack>) => { asTransform(): any }): string {
    const stack = testStack();
    testStream(stack, { streamName: 'a', transforms: [make(stack).asTransform()] });
    const file = join(folder, 'cdk.tf.json');
    writeFileSync(file, JSON.stringify(stack.toTerraform()));
    return file;
  }

  it('runs the code of the stack, and only where it is asked to', async () => {
    const file = stackWith(
      (stack) =>
        new StreamFunction(stack, 'F', {
          runtime: FunctionRuntime.NODEJS_20,
          timeout: Duration.seconds(5),
          code: FunctionCode.inline(
            'exports.handler = (events) => JSON.parse(events).map(({ data }) => ({ was: data.body }));',
          ),
        }),
    );
    const args = ['simulate', file, '--message', '{"n":1.50}', '--format', 'json'];
    expect((await runCommand(args)).code).toBe(3);
    const { code, out } = await runCommand([...args, '--run-functions']);
    expect(code).toBe(0);
    expect(JSON.parse(out).results[0].deliveries[0].fields.at(-1).value).toBe('{"was":{"n":1.5}}');
  });

  it('runs the cleansing functions of the library', async () => {
    const file = stackWith(
      (stack) =>
        new ContentMapping(stack, 'F', {
          mappings: [{ field: 'data.body.card', pattern: '\\d', replacement: '*' }],
        }),
    );
    const { out } = await runCommand([
      'simulate',
      file,
      '--message',
      '{"card":"12"}',
      '--run-functions',
      '--format',
      'jsonl',
    ]);
    expect(JSON.parse(out).deliveries[0].fields.at(-1).value).toContain('"card":"**"');
  });

  it('is asked for in code too', () => {
    const stack = testStack();
    const code = FunctionCode.inline('exports.handler = (events) => JSON.parse(events).map(() => "ran");');
    const made = new StreamFunction(stack, 'F', { runtime: FunctionRuntime.NODEJS_20, code });
    const stream = testStream(stack, { streamName: 'a', transforms: [made.asTransform()] });
    expect(stream.simulate({ body: 'x' }).outcome).toBe('UNKNOWN');
    expect(stream.simulate({ body: 'x', runFunctions: true }).fields.Value).toBe('"ran"');
    const tested = testing.TestedStreams.of(stack).stream('a');
    expect(tested.delivered({ body: 'x', runFunctions: true }).Value).toBe('"ran"');
  });
});
