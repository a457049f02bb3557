import { spawnSync, SpawnSyncOptions, SpawnSyncReturns } from 'node:child_process';
import { join } from 'node:path';

/** The command line of CDK for Terraform that this repository installs. */
export const CDKTF_CLI = join(__dirname, '..', 'node_modules', 'cdktf-cli', 'bundle', 'bin', 'cdktf');

/**
 * Whether the command line ended before it did anything because it lost what `node --version` told it: it asks as it
 * starts, and on a machine under load the answer sometimes does not come. It can be called once more.
 */
export function hasLostVersion(output: string): boolean {
  return output.includes('Usage Error: Node.js version could not be determined');
}

/** Runs the command line of an engine, and once more where it lost the version of Node.js. */
export function runCli(
  args: readonly string[],
  options: Pick<SpawnSyncOptions, 'cwd' | 'env'>,
  { node = process.execPath, cli = CDKTF_CLI } = {},
): SpawnSyncReturns<string> {
  const run = () => spawnSync(node, [cli, ...args], { ...options, encoding: 'utf8' });
  const result = run();
  return result.status !== 0 && hasLostVersion(result.stdout + result.stderr) ? run() : result;
}
