import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CDKTF_CLI, runCli } from '../../scripts/command-line';
import { forTwin } from '../../scripts/packages/rewrite';
import { TWIN } from '../../scripts/packages/twin';
import { otherNode } from '../matrix/packages';
import { install, Packed, ROOT } from '../package/installed';

/** The only line of Node.js that both command lines run on: 22.19 to the last 22. */
export const NODE = otherNode(22);
const binary = 'binary' in NODE ? NODE.binary : '';

const COMMAND_LINES = {
  cdktf: CDKTF_CLI,
  cdktn: join(TWIN, 'node_modules/cdktn-cli/bundle/bin/cdktn'),
};

export type Engine = keyof typeof COMMAND_LINES;

/** A folder for the apps of each engine, with its package. */
export function installEngines(apps: string, constructs: Packed, twin: Packed): void {
  const { devDependencies } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const projects = {
    cdktf: [constructs.archive, `cdktf@${devDependencies.cdktf}`, `constructs@${devDependencies.constructs}`],
    cdktn: [twin.archive, 'cdktn@0.24.0', 'constructs@10.6.0'],
  };
  for (const [engine, packages] of Object.entries(projects)) {
    mkdirSync(join(apps, engine));
    install(join(apps, engine), packages);
    for (const name of ['tsx', 'typescript', '@types'])
      symlinkSync(join(ROOT, 'node_modules', name), join(apps, engine, 'node_modules', name));
    mkdirSync(join(apps, engine, 'node_modules', '.bin'), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules/.bin/tsx'), join(apps, engine, 'node_modules/.bin/tsx'));
  }
}

/** Synthesizes an example with the command line of an engine, as its user would have written it. */
export function synthesize(apps: string, name: string, engine: Engine): string {
  const app = join(apps, engine, name);
  cpSync(join(ROOT, 'examples', name), app, {
    recursive: true,
    filter: (path) => !path.includes('cdktf.out'),
  });
  if (engine === 'cdktn') {
    for (const path of readdirSync(app, { recursive: true }) as string[]) {
      if (!/\.(ts|js)$/.test(path)) continue;
      writeFileSync(join(app, path), forTwin(readFileSync(join(app, path), 'utf8')));
    }
  }
  const env = { ...process.env, CI: '1', CHECKPOINT_DISABLE: '1', FORCE_COLOR: '0' };
  const path = [join(binary, '..'), process.env.PATH].join(':');
  const { status, stdout, stderr } = runCli(
    ['synth'],
    { cwd: app, env: { ...env, PATH: path } },
    { node: binary, cli: COMMAND_LINES[engine] },
  );
  if (status !== 0) throw new Error(`${engine} synth of ${name}:\n${stdout}${stderr}`);
  return join(app, 'cdktf.out');
}
