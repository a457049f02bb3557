import { execFileSync, spawnSync } from 'node:child_process';
import { homedir } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..', '..');

/** The policies of this package. */
export const POLICY = join(ROOT, 'policy');

/** Open Policy Agent, found on the PATH or where scripts/install-opa.sh builds it. */
export interface OpaSetup {
  readonly binary: string;
}

let found: OpaSetup | string | undefined;

function find(): OpaSetup | string {
  const cache =
    process.env.EVENT_STREAMS_CACHE ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdktf-alicloud-event-streams');
  const binary = ['opa', join(cache, 'bin', 'opa')].find((path) => spawnSync(path, ['version']).status === 0);
  return binary === undefined
    ? 'no opa on the PATH (scripts/install-opa.sh installs what is missing)'
    : { binary };
}

function setup(): OpaSetup | string {
  if (found === undefined) {
    found = find();
    // One loud line, not jest's console with its stack trace.
    if (typeof found === 'string')
      process.stderr.write(`\nSKIPPED: tests with real Open Policy Agent: ${found}.\n`);
  }
  return found;
}

/** `describe` for tests that run Open Policy Agent: skipped with one loud line where there is none, an error in CI. */
export function describeOpa(title: string, body: (opa: () => OpaSetup) => void): void {
  const state = setup();
  if (typeof state === 'string' && process.env.CI !== undefined && process.env.CI !== '') {
    describe(title, () =>
      it('must not be skipped in CI', () => {
        throw new Error(state);
      }),
    );
    return;
  }
  (typeof state === 'string' ? describe.skip : describe)(title, () => body(() => state as OpaSetup));
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
