import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const PLAN = planFile('orders');

describe('code of a configuration', () => {
  let folder: string;
  const hasRun = () => existsSync(join(folder, 'ran'));
  const run = (command: readonly string[], from = folder) => runCommand(command, { folder: from });

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'trust-'));
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'below'));
    writeFileSync(join(folder, '.event-streams.yaml'), 'extensions: [./rules.js]\n');
    const module = `require('fs').writeFileSync(__dirname + '/ran', ''); module.exports = { rules: [] };`;
    writeFileSync(join(folder, 'rules.js'), module);
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const COMMANDS = [['review', PLAN], ['graph', PLAN], ['rules'], ['explain', 'loop']];

  it.each(COMMANDS)('does not run where %s found it, and is not skipped in silence', async (...command) => {
    for (const from of [folder, join(folder, 'below')]) {
      const { code, out, err } = await run(command, from);
      expect({ code, out }).toEqual({ code: 2, out: '' });
      const file = join(folder, '.event-streams.yaml');
      expect(err).toBe(
        `error: ${file}: was found, not named, and its extensions are code that would run: ./rules.js. Pass --allow-extensions or name the file with --config where you trust them; --no-config takes no configuration.\n`,
      );
    }
    expect(hasRun()).toBe(false);
  });

  it.each(COMMANDS)(
    'runs in %s where the user says so, and not without a configuration',
    async (...command) => {
      expect((await run([...command, '--no-config'])).code).not.toBe(2);
      expect(hasRun()).toBe(false);
      expect((await run([...command, '--allow-extensions'])).code).not.toBe(2);
      expect(hasRun()).toBe(true);
      rmSync(join(folder, 'ran'));
      jest.resetModules();
      expect((await run([...command, '--config', '.event-streams.yaml'])).code).not.toBe(2);
      expect(hasRun()).toBe(true);
    },
  );

  it('is said in the help, with what may run', async () => {
    const { out } = await run(['--help']);
    expect(out).toMatch(/Trust: what is reviewed is read and never run\./);
    for (const [name] of COMMANDS) expect((await run([name, '--help'])).out).toContain('--allow-extensions');
  });

  it('is not taken from what is not a regular file, which may never end', async () => {
    rmSync(join(folder, '.event-streams.yaml'));
    execFileSync('mkfifo', [join(folder, '.event-streams.yaml')]);
    const { code, err } = await run(['review', PLAN]);
    expect([code, err]).toEqual([2, expect.stringMatching(/event-streams\.yaml: is not a regular file\./)]);
  });
});
