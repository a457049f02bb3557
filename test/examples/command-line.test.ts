import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasLostVersion, runCli } from '../../scripts/command-line';

const LOST = 'Usage Error: Node.js version could not be determined';

describe('the command line of an engine', () => {
  let folder: string;
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'command-line-'))));
  afterEach(() => rmSync(folder, { recursive: true }));

  /** One that fails as often as it is told, and writes down each call. */
  function calls(times: number, message: string) {
    const [cli, log] = ['cli.js', 'log'].map((name) => join(folder, name));
    writeFileSync(log, '');
    writeFileSync(
      cli,
      `const fs = require('node:fs');
fs.appendFileSync(${JSON.stringify(log)}, 'x');
if (fs.readFileSync(${JSON.stringify(log)}, 'utf8').length <= ${times}) {
  console.error(${JSON.stringify(message)});
  process.exitCode = 1;
}`,
    );
    const { status } = runCli(['synth'], { cwd: folder }, { cli });
    return [status, readFileSync(log, 'utf8').length];
  }

  it('is called once more where it lost the version of Node.js, and in no other case', () => {
    expect(calls(1, LOST)).toEqual([0, 2]);
    expect(calls(2, LOST)).toEqual([1, 2]);
    expect(calls(1, 'Error: Validation failed')).toEqual([1, 1]);
    expect(calls(0, LOST)).toEqual([0, 1]);
  });

  it('has lost it where it says so alone', () => {
    expect(hasLostVersion(`\n${LOST}\n`)).toBe(true);
    expect(hasLostVersion('Usage Error: no cdktf.json')).toBe(false);
  });
});
