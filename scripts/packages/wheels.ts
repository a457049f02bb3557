/** Builds the wheels of both packages of constructs into dist/wheels/python, from what `npm run packages` has made. */
import { execFileSync } from 'node:child_process';
import { cpSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { TWIN } from './twin';

const ROOT = join(__dirname, '..', '..');
const OUT = join(ROOT, 'dist', 'wheels');

if (require.main === module) {
  rmSync(OUT, { recursive: true, force: true });
  const packages = join(ROOT, 'dist', 'packages');
  // Where jsii finds the engine of the twin.
  const twin = join(TWIN, 'dist', 'wheel');
  rmSync(twin, { recursive: true, force: true });
  cpSync(join(packages, 'cdktn-alicloud-event-streams'), twin, { recursive: true });
  for (const folder of [join(packages, 'cdktf-alicloud-event-streams'), twin]) {
    const pacmak = require.resolve('jsii-pacmak/bin/jsii-pacmak');
    const args = [pacmak, '--target', 'python', '--no-parallel', '--outdir', OUT, folder];
    const env = {
      ...process.env,
      JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
    };
    execFileSync(process.execPath, args, { cwd: ROOT, env, stdio: ['ignore', 'inherit', 'inherit'] });
  }
}
