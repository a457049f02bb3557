import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  closeSync,
  existsSync,
  lstatSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeOutput } from '../../../lib/tool/cli/write-output';
import { processTerminal } from '../../../lib/tool/cli/terminal';

let folder: string;
beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'write-output-'))));

function write(name: string, text = 'new'): string {
  writeOutput(text, name, { ...processTerminal(), folder });
  return join(folder, name);
}

/** A file of the folder with what it holds. */
function file(name: string, text: string, mode = 0o644): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  chmodSync(path, mode);
  return path;
}

const permissions = (path: string) => statSync(path).mode & 0o777;

it('leaves nothing but the report', () => {
  expect(readFileSync(write('report.json'), 'utf8')).toBe('new');
  expect(readdirSync(folder)).toEqual(['report.json']);
});

it.each([0o600, 0o640, 0o666, 0o755])('keeps the mode %o of an older report', (mode) => {
  file('report.json', 'old', mode);
  const report = write('report.json');
  expect([readFileSync(report, 'utf8'), permissions(report)]).toEqual(['new', mode]);
});

it('shows nobody of a draft what the older report would not show', () => {
  file('report.json', 'old', 0o600);
  const fs = require('node:fs');
  const writeFile = fs.writeFileSync;
  const seen: number[] = [];
  const mask = process.umask(0);
  jest.spyOn(fs, 'writeFileSync').mockImplementation((draft, ...rest) => {
    writeFile(draft, ...rest);
    seen.push(permissions(draft as string));
  });
  try {
    write('report.json');
  } finally {
    jest.restoreAllMocks();
    process.umask(mask);
  }
  expect(seen).toEqual([0o600]);
});

it.each([217, 218, 255])('writes a file whose name has %i bytes, once and again', (length) => {
  const name = `${'r'.repeat(length - 5)}.json`;
  for (const text of ['first', 'second']) expect(readFileSync(write(name, text), 'utf8')).toBe(text);
  expect(readdirSync(folder)).toEqual([name]);
});

it('gives a new report the mode that any new file gets', () => {
  writeFileSync(join(folder, 'any'), '');
  expect(permissions(write('report.json'))).toBe(permissions(join(folder, 'any')));
});

it('leaves an older report open in its whole length until the new one is there', () => {
  const report = file('report.json', 'old'.repeat(1000));
  const before = statSync(report).ino;
  write('report.json');
  expect(statSync(report).ino).not.toBe(before);
});

it('writes to what a link leads to, and leaves the link', () => {
  const target = file('target.json', 'old', 0o600);
  symlinkSync('target.json', join(folder, 'link.json'));
  write('link.json');
  expect([readFileSync(target, 'utf8'), permissions(target)]).toEqual(['new', 0o600]);
  expect(readlinkSync(join(folder, 'link.json'))).toBe('target.json');
});

it('follows no link that was planted under the name of a draft', () => {
  const victim = file('victim', 'precious');
  for (const name of ['.report.json', `.report.json.${process.pid}`, 'report.json.tmp'])
    symlinkSync(victim, join(folder, name));
  write('report.json');
  expect(readFileSync(victim, 'utf8')).toBe('precious');
});

it('does not make what a dangling link leads to, leaves the link, and says so', () => {
  symlinkSync(join(folder, 'made'), join(folder, 'report.json'));
  expect(() => write('report.json')).toThrow(
    'report.json: is a link to a file that is not there, and is not followed. Remove it, or make the file.',
  );
  expect(existsSync(join(folder, 'made'))).toBe(false);
  expect(readlinkSync(join(folder, 'report.json'))).toBe(join(folder, 'made'));
});

const onPosix = process.platform === 'win32' ? it.skip : it;

onPosix('writes into a named pipe, and leaves the pipe', async () => {
  const pipe = join(folder, 'pipe');
  execFileSync('mkfifo', [pipe]);
  const reader = spawn('cat', [pipe]);
  const read = new Promise<string>((done) => reader.stdout.on('data', (chunk) => done(String(chunk))));
  write('pipe');
  expect(await read).toBe('new');
  expect(lstatSync(pipe).isFIFO()).toBe(true);
});

onPosix('writes to a device, and leaves the device', () => {
  write('/dev/null');
  expect(lstatSync('/dev/null').isCharacterDevice()).toBe(true);
});

describe('what a process has open', () => {
  const onLinux = process.platform === 'linux' ? it : it.skip;
  const OWN = ['/dev/fd/N', '/proc/self/fd/N', '/proc/thread-self/fd/N', `/proc/${process.pid}/fd/N`, 'link'];

  /** Opens a file, writes before and after the report, and gives what was written. */
  function around(place: string, flag: string, isDeleted = false): string {
    const log = file('log', 'old\n');
    const open = openSync(log, flag);
    const reader = openSync(log, 'r');
    if (isDeleted) rmSync(log);
    writeSync(open, 'before\n');
    symlinkSync(`/dev/fd/${open}`, join(folder, 'link'));
    write(place.replace('N', String(open)), 'new\n');
    writeSync(open, 'after\n');
    const text = readFileSync(reader, 'utf8');
    [open, reader].forEach((descriptor) => closeSync(descriptor));
    return text;
  }

  onLinux.each(OWN)('%s is appended to as all output is', (place) =>
    expect(around(place, 'a')).toBe('old\nbefore\nnew\nafter\n'),
  );

  onLinux.each(OWN)('%s is written on where it stands', (place) =>
    expect(around(place, 'w')).toBe('before\nnew\nafter\n'),
  );

  onLinux.each(OWN)('%s is written where the file is deleted', (place) =>
    expect(around(place, 'a', true)).toBe('old\nbefore\nnew\nafter\n'),
  );

  onLinux('is not replaced where it is of another process', () => {
    const log = openSync(file('log', 'old\n'), 'a');
    const child = spawn('sleep', ['60'], { stdio: ['ignore', log, 'ignore'] });
    write(`/proc/${child.pid}/fd/1`);
    child.kill();
    closeSync(log);
    expect(readFileSync(join(folder, 'log'), 'utf8')).toBe('old\nnew');
  });

  onLinux('is not written where it is open for reading alone', () => {
    const log = openSync(file('log', 'old'), 'r');
    expect(() => write(`/dev/fd/${log}`)).toThrow('it cannot be written (EBADF).');
    closeSync(log);
  });
});

it.each([
  ['a folder', '.', /\.: it is a folder\.$/],
  ['a folder that does not exist', 'no/report.json', /there is no such file or folder\.$/],
])('says in one sentence that it is %s', (_, name, message) => expect(() => write(name)).toThrow(message));

(existsSync('/dev/full') ? it : it.skip)('says that a full device cannot be written', () =>
  expect(() => write('/dev/full')).toThrow('/dev/full: it cannot be written (ENOSPC).'),
);

it('says that a folder without permission may not be written', () => {
  jest.spyOn(require('node:fs'), 'writeFileSync').mockImplementation(() => {
    throw Object.assign(new Error(), { code: 'EACCES' });
  });
  expect(() => write('report.json')).toThrow('report.json: it may not be written.');
  jest.restoreAllMocks();
});
