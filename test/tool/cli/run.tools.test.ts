import { spawn, spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { planFile } from '../../support/plans';

const COMMAND = join(__dirname, '../../../bin/alicloud-event-streams.js');
const call = (...args: string[]) => [COMMAND, ...args];
const REVIEW = ['review', planFile('hcl-modules'), '--format', 'json'];

jest.setTimeout(60_000);

it.each([
  [REVIEW, 1],
  [[...REVIEW, '--fail-on', 'never'], 0],
  [['review', 'none.json'], 2],
])('%j ends the process with %i', (args, code) =>
  expect(spawnSync(process.execPath, call(...args)).status).toBe(code),
);

it('keeps standard output for the report, whatever an extension prints and whenever', () => {
  const folder = mkdtempSync(join(tmpdir(), 'printing-'));
  const module = `console.log('LOADED'); setImmediate(() => console.log('LATER')); setTimeout(() => console.log('LATEST'), 50);
    module.exports = { rules: [] };`;
  writeFileSync(join(folder, 'rules.js'), module);
  writeFileSync(join(folder, 'config.yaml'), 'extensions: [./rules.js]\n');
  const options = { encoding: 'utf8' as const };
  const run = spawnSync(process.execPath, call(...REVIEW, '--config', join(folder, 'config.yaml')), options);
  rmSync(folder, { recursive: true });
  expect(() => JSON.parse(run.stdout)).not.toThrow();
  // Which timer comes before the end is up to how long the review takes.
  expect(['LATER\nLOADED', 'LATER\nLATEST\nLOADED']).toContain(
    run.stderr.trimEnd().split('\n').sort().join('\n'),
  );
});

it('ends with the code of the review where the pipe is closed early, and says nothing', async () => {
  const child = spawn(process.execPath, call(...REVIEW), { stdio: ['ignore', 'pipe', 'pipe'] });
  child.stdout.destroy();
  let err = '';
  child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
  const code = await new Promise((done) => child.on('close', done));
  expect([code, err]).toEqual([1, '']);
});

// A shell that has the log open, before the report and after it.
(existsSync('/dev/stdout') ? describe : describe.skip).each(['>', '>>'])(
  'in { ... } %s log',
  (redirection) => {
    it.each(['/dev/stdout', '/dev/stderr'])('--output %s keeps what others write there', (place) => {
      const folder = mkdtempSync(join(tmpdir(), 'log-'));
      const line = `{ echo before; "$@" --output ${place} 2>&1; echo after; } ${redirection} log; cat log`;
      const run = spawnSync('bash', ['-c', line, 'bash', process.execPath, ...call(...REVIEW)], {
        cwd: folder,
      });
      rmSync(folder, { recursive: true });
      expect(String(run.stdout)).toMatch(/^before\n\{[^]+\}\nafter\n$/);
    });
  },
);

it.each([
  ['review', ['-']],
  ['simulate', [planFile('hcl-modules'), '--stream', 'literal', '--event', '-']],
])('ends with 2 and one sentence where %s is given a folder as standard input', (name, args) => {
  const stdin = openSync(tmpdir(), 'r');
  const { status, stdout, stderr } = spawnSync(process.execPath, call(name, ...args), {
    stdio: [stdin, 'pipe', 'pipe'],
    encoding: 'utf8',
  });
  closeSync(stdin);
  expect([status, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^error: standard input[^\n]* it is a folder[^\n]*\.\n$/);
});

const FULL = '/dev/full';
(existsSync(FULL) ? it : it.skip)('ends with 2 and one sentence where standard output is full', () => {
  const { status, stderr } = spawnSync(process.execPath, call(...REVIEW, '--fail-on', 'never'), {
    stdio: ['ignore', openSync(FULL, 'w'), 'pipe'],
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([2, 'error: the report cannot be written to standard output (ENOSPC).\n']);
});

it('ends with 2 and one sentence where what reads HCL never answers', () => {
  const folder = mkdtempSync(join(tmpdir(), 'silent-'));
  const peer = require.resolve('@cdktf/hcl2json');
  const silent = { id: peer, filename: peer, loaded: true };
  writeFileSync(
    join(folder, 'silent.js'),
    `require.cache[${JSON.stringify(peer)}] = { ...${JSON.stringify(silent)}, exports: { parse: () => new Promise(() => undefined) } };`,
  );
  writeFileSync(join(folder, 'main.tf'), 'a = 1\n');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--require', join(folder, 'silent.js'), ...call('review', folder, '--no-config')],
    { encoding: 'utf8' },
  );
  rmSync(folder, { recursive: true });
  expect([status, stdout, stderr]).toEqual([
    ...[2, ''],
    'error: alicloud-event-streams stopped before its end: what it waited for never came.\n',
  ]);
});

describe('a review that fails', () => {
  let folder: string;
  beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'stray-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  function review(module: string) {
    writeFileSync(join(folder, 'rules.js'), `${module};\nmodule.exports = { rules: [] };`);
    writeFileSync(join(folder, 'config.yaml'), 'extensions: [./rules.js]\n');
    const options = { encoding: 'utf8' as const, timeout: 30_000 };
    const run = spawnSync(
      process.execPath,
      call(...REVIEW, '--config', join(folder, 'config.yaml')),
      options,
    );
    return { status: run.status, out: run.stdout, err: run.stderr };
  }

  it.each([
    ['sets another code', 'process.exitCode = 0'],
    ['sets another code at the end', `process.on('exit', () => { process.exitCode = 0 })`],
    ['ends the process at the end', `process.on('exit', () => process.exit(0))`],
    ['ends the process when nothing is left', `process.on('beforeExit', () => process.exit(0))`],
    ['never comes to rest', 'setInterval(() => undefined, 1000)'],
    ['waits for ever', 'setTimeout(() => undefined, 1e9)'],
  ])('ends with its code where an extension %s', (_, module) => {
    const { status, out, err } = review(module);
    expect([status, err]).toEqual([1, '']);
    expect(() => JSON.parse(out)).not.toThrow();
  });

  it.each([
    ['ends the process before it is done', 'process.nextTick(() => process.exit(0))'],
    ['throws when nobody waits for it', `process.nextTick(() => { throw new Error('late') })`],
    ['throws what is not an error', 'process.nextTick(() => { throw null })'],
    ['rejects what nobody waits for', `Promise.reject(new Error('late\\n::error::x'))`],
  ])('ends with 2 and one sentence where an extension %s', (_, module) => {
    const { status, err } = review(module);
    expect([status, err]).toEqual([
      2,
      expect.stringMatching(/^error: something failed that nothing waited for, [^\n]*\.\n$/),
    ]);
  });
});
