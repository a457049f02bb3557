import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { EVENT_STREAMING } from '../../../lib/core/model/stream-definition';
import { exportOf, PLAIN_STREAM } from '../../support/adopted';
import { runCommand } from '../../support/cli';
import { scratchFolder, writeJson } from '../../support/export-folder';
import { textsIn } from '../../support/live';

const folder = scratchFolder('adopt-unwritten');
const input = exportOf(join(folder, 'input'), { 'cn-hangzhou': [PLAIN_STREAM] });
const source = JSON.stringify(PLAIN_STREAM.Source);
const sink = JSON.stringify(PLAIN_STREAM.Sink);
const onPosix = process.platform === 'win32' ? it.skip : it;

const path = (name: string) => join(folder, name);
const adoptInto = (name: string) => runCommand(['adopt', input, '--output', path(name)], { folder });

describe('adopt refuses a folder', () => {
  const NO_FILE = {
    code: 2,
    out: '',
    err: expect.stringMatching(/^error: [^\n]*x\.adopted\.json: is not a regular file\.\n$/),
  };

  onPosix.each<[string, (file: string) => void]>([
    ['a device', (file) => symlinkSync('/dev/null', file)],
    ['a folder', (file) => mkdirSync(file)],
  ])('whose record of what was adopted is %s', async (what, make) => {
    const record = path(`record-${what}/stacks/x.adopted.json`);
    mkdirSync(join(record, '..'), { recursive: true });
    make(record);
    expect(await adoptInto(`record-${what}`)).toEqual(NO_FILE);
  });

  onPosix('whose record of what was adopted is a pipe, of which nothing is read', async () => {
    const record = path('piped/stacks/x.adopted.json');
    mkdirSync(join(record, '..'), { recursive: true });
    execFileSync('mkfifo', [record]);
    // Where the pipe is read, it ends.
    const writer = spawn('sh', ['-c', `echo '{"streams":[]}' > "$0"`, record]);
    const refused = await adoptInto('piped');
    writer.kill();
    expect(refused).toEqual(NO_FILE);
  });
});

describe('adopt that cannot write everything', () => {
  const really = writeFileSync;
  let written = 0;

  /** A disk that is full after so many files: the next one is made, and nothing comes into it. */
  function fullAfter(files: number): void {
    written = 0;
    jest.spyOn(require('node:fs'), 'writeFileSync').mockImplementation((...args: unknown[]) => {
      const [file, text, options] = args as Parameters<typeof really>;
      const isOurs = String(file).includes('full-');
      if (isOurs) written += 1;
      const isFull = isOurs && written > files;
      really(file, isFull ? '' : text, options);
      if (isFull) throw Object.assign(new Error(), { code: 'ENOSPC' });
    });
  }
  afterEach(() => jest.restoreAllMocks());

  it('leaves nothing, whatever file the disk is full at', async () => {
    const full: number[] = [];
    for (let files = 0, code = 2; code !== 0; files += 1) {
      const output = path(`full-${files}`);
      fullAfter(files);
      const tried = await adoptInto(`full-${files}`);
      jest.restoreAllMocks();
      code = tried.code;
      if (code === 0) break;
      full.push(files);
      expect(tried).toEqual({ code: 2, out: '', err: expect.stringContaining('ENOSPC') });
      expect(existsSync(output)).toBe(false);
      expect(await adoptInto(`full-${files}`)).toMatchObject({ code: 0, err: '' });
    }
    expect(full.length).toBeGreaterThan(5);
  });

  it('leaves what was there before', async () => {
    const output = join(folder, 'full-kept');
    mkdirSync(join(output, 'stacks'), { recursive: true });
    writeFileSync(join(output, 'stacks', 'mine.ts'), 'kept');
    const before = textsIn(output);
    fullAfter(3);
    expect(await adoptInto('full-kept')).toMatchObject({ code: 2 });
    expect(textsIn(output)).toEqual(before);
  });

  it('leaves nothing where the name of the record alone is too long', async () => {
    const region = `cn-${'a'.repeat(242)}`;
    const long = join(folder, 'long.tf.json');
    const streams = { a: { event_streaming_name: 'a', filter_pattern: '{}', source, sink } };
    writeJson(folder, {
      'long.tf.json': { provider: { alicloud: { region } }, resource: { [EVENT_STREAMING]: streams } },
    });
    const output = join(folder, 'long');
    const { code, err } = await runCommand(['adopt', long, '--output', output], { folder });
    expect([code, err]).toEqual([2, expect.stringContaining('adopted.json: the path is too long')]);
    expect(existsSync(output)).toBe(false);
  });
});
