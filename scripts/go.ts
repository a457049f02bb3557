/**
 * The package in Go, as a smoke test: makes the module, builds the main example with the real cdktf module, runs it, and
 * holds the review of its stack, and of one with a mistake, against what is expected. Needs a build, Go and its module
 * proxy.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { main as command } from '../lib/tool/cli/main';
import { processTerminal } from '../lib/tool/cli/terminal';
import { stageConstructs } from './packages';

const ROOT = join(__dirname, '..');
const MODULE = 'github.com/cdktf-alicloud-event-streams/cdktf-alicloud-event-streams-go/eventstreams';

/** Exact, for a proxy may know a version and not which one is the newest. */
const NEEDS = ['github.com/hashicorp/terraform-cdk-go/cdktf@v0.21.0'];

const ENVIRONMENT = {
  ...process.env,
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  GOFLAGS: '-mod=mod -buildvcs=false',
};

function run(program: string, args: readonly string[], cwd: string): void {
  execFileSync(program, args, { cwd, env: ENVIRONMENT, stdio: ['ignore', 'inherit', 'inherit'] });
}

/** Makes the module of the package. */
function makeModule(pack: string, out: string): string {
  const pacmak = require.resolve('jsii-pacmak/bin/jsii-pacmak');
  run(
    process.execPath,
    [pacmak, '--target', 'go', '--code-only', '--no-parallel', '--outdir', out, pack],
    ROOT,
  );
  return join(out, 'go', 'eventstreams');
}

/** Builds the app against the module and the real cdktf. */
function buildApp(module: string, folder: string): string {
  mkdirSync(folder);
  copyFileSync(join(ROOT, 'test', 'go', 'main.go'), join(folder, 'main.go'));
  writeFileSync(join(folder, 'go.mod'), `module smoke\n\ngo 1.25\n\nreplace ${MODULE} => ${module}\n`);
  run('go', ['get', ...NEEDS, `${MODULE}@v0.0.0`], folder);
  run('go', ['build', '-p', '1', '-o', 'smoke', '.'], folder);
  return join(folder, 'smoke');
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'event-streams-go-'));
  try {
    const start = Date.now();
    const say = (what: string) =>
      console.error(`go: ${what} after ${Math.round((Date.now() - start) / 1000)} s`);
    const module = makeModule(stageConstructs(), folder);
    say('made the module');
    const app = buildApp(module, join(folder, 'app'));
    say('built the app');
    const out = join(folder, 'cdktf.out');
    run(app, [out, 'right'], folder);
    const code = await command(['review', out, '--no-config'], processTerminal());
    if (code !== 0) throw new Error(`The review of the app in Go ended with ${code}.`);
    const broken = spawnSync(app, [out, 'broken'], { cwd: folder, env: ENVIRONMENT, encoding: 'utf8' });
    if (broken.status === 0 || !broken.stderr.includes('Set batchWindow.interval'))
      throw new Error(`An app in Go with a mistake says:\n${broken.stderr}`);
    say('ran, reviewed and broke the app');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (require.main === module) {
  main().catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
