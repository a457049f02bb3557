import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TerraformVariable } from 'cdktf';
import { unzipSync } from 'fflate';
import { FunctionCode } from '../../../lib';
import { zip } from '../../../lib/constructs/functions/zip';
import { testStack } from '../../support/synth';

function folder(files: Record<string, string>): string {
  const path = mkdtempSync(join(tmpdir(), 'code-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(path, name, '..'), { recursive: true });
    writeFileSync(join(path, name), text);
  }
  return path;
}

function names(code: FunctionCode): string[] {
  const { config, problems } = code._load('nodejs20');
  expect(problems).toEqual([]);
  return Object.keys(unzipSync(Buffer.from(config.zipFile!, 'base64')));
}

describe('FunctionCode', () => {
  it('names an inline program after its runtime', () => {
    expect(names(FunctionCode.inline('x'))).toEqual(['index.js']);
    const { config } = FunctionCode.inline('ü')._load('python3.12');
    const [[name, data]] = Object.entries(unzipSync(Buffer.from(config.zipFile!, 'base64')));
    expect([name, Buffer.from(data).toString()]).toEqual(['index.py', 'ü']);
  });

  it('packs a folder, with folders in it, without what is excluded', () => {
    const path = folder({ 'index.js': 'a', 'lib/b.js': 'b', 'test/c.js': 'c', 'lib/notes.md': 'd' });
    symlinkSync(join(path, 'index.js'), join(path, 'link.js'));
    expect(names(FunctionCode.fromFolder(path, { exclude: ['test', 'lib/notes.md'] }))).toEqual([
      'index.js',
      'lib/b.js',
      'link.js',
    ]);
  });

  it('gives the same archive for the same files, whenever and wherever', () => {
    const one = folder({ 'b.js': 'b', 'a.js': 'a' });
    const two = folder({ 'a.js': 'a', 'b.js': 'b' });
    utimesSync(join(two, 'a.js'), new Date(2001, 1, 1), new Date(2001, 1, 1));
    const load = (path: string) => FunctionCode.fromFolder(path)._load('nodejs20');
    expect(load(one)).toEqual({ ...load(two), files: expect.anything() });
    expect(load(folder({ 'a.js': 'a', 'b.js': 'c' })).hash).not.toBe(load(one).hash);
    const bytes = Buffer.from(zip(new Map([['a', new Uint8Array([1])]]))).toString('base64');
    for (const TZ of ['Asia/Shanghai', 'America/New_York', 'Pacific/Kiritimati']) {
      const script = `const { zip } = require('./lib/constructs/functions/zip'); process.stdout.write(Buffer.from(zip(new Map([['a', new Uint8Array([1])]]))).toString('base64'));`;
      const args = ['--require', require.resolve('tsx/cjs'), '-e', script];
      const out = execFileSync(process.execPath, args, { env: { ...process.env, TZ }, encoding: 'utf8' });
      expect([TZ, out]).toEqual([TZ, bytes]);
    }
  });

  it('says what is wrong with a folder', () => {
    const problems = (path: string) => FunctionCode.fromFolder(path)._load('nodejs20').problems.join();
    expect(problems('/nowhere')).toMatch(/code is to come from \/nowhere, which is not a folder/);
    expect(problems(folder({}))).toMatch(/which has no files/);
    const looping = folder({ 'index.js': 'a' });
    symlinkSync(looping, join(looping, 'again'));
    symlinkSync('/nowhere', join(looping, 'lost'));
    expect(problems(looping)).toMatch(/these lead nowhere: again, lost\. Remove or exclude them/);
  });

  it('leaves a package in OSS where it is', () => {
    const stack = testStack();
    const bucketName = new TerraformVariable(stack, 'bucket', {}).stringValue;
    expect(FunctionCode.fromOss({ bucketName, objectName: 'f.zip', checksum: '1' })._load('java11')).toEqual({
      config: { ossBucketName: bucketName, ossObjectName: 'f.zip', checksum: '1' },
      problems: [],
    });
  });
});
