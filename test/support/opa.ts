import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { cacheFolder } from '../../scripts/cache';
import { describeReal, say } from './real-tools';

const ROOT = join(__dirname, '..', '..');

/** The policies of this package. */
export const POLICY = join(ROOT, 'policy');

/** Open Policy Agent, found on the PATH or where scripts/install-tools.js builds it. */
export interface OpaSetup {
  readonly binary: string;
}

let found: OpaSetup | string | undefined;

function find(): OpaSetup | string {
  const binary = ['opa', join(cacheFolder(), 'bin', 'opa')].find(
    (path) => spawnSync(path, ['version']).status === 0,
  );
  return binary === undefined
    ? 'no opa on the PATH (scripts/install-tools.js installs what is missing)'
    : { binary };
}

function setup(): OpaSetup | string {
  if (found === undefined) {
    found = find();
    if (typeof found === 'string') say(`SKIPPED: tests with real Open Policy Agent: ${found}.`);
  }
  return found;
}

/** `describe` for tests that run Open Policy Agent: skipped with one loud line where there is none, an error in CI. */
export function describeOpa(title: string, body: (opa: () => OpaSetup) => void): void {
  const state = setup();
  const missing = typeof state === 'string' ? state : undefined;
  describeReal(title, missing, () => body(() => state as OpaSetup));
}

/** Runs opa; throws with its output when it fails. */
export function opa({ binary }: OpaSetup, args: readonly string[], input?: string): string {
  try {
    return execFileSync(binary, args, {
      cwd: ROOT,
      encoding: 'utf8',
      input,
      stdio: ['pipe', 'pipe', 'pipe'],
      maxBuffer: 1 << 28,
    });
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    throw new Error(`opa ${args.join(' ')} failed:\n${stdout}${stderr}`);
  }
}

/** What a query of the policies says about a plan, a state or a synthesized stack. */
export function evaluate(setup: OpaSetup, query: string, document: unknown): any {
  const args = ['eval', '--strict-builtin-errors', '--stdin-input', '-d', POLICY, '-f', 'json', query];
  return JSON.parse(opa(setup, args, JSON.stringify(document))).result?.[0].expressions[0].value;
}
