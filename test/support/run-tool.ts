import { SpawnSyncOptions } from 'node:child_process';
import { sync as spawnSync } from 'cross-spawn';

/** What a command-line tool of npm prints, on Windows too, where it is a script for a shell; an error if it fails. */
export function runTool(program: string, args: readonly string[], options: SpawnSyncOptions = {}): string {
  const { status, stdout, stderr, error } = spawnSync(program, [...args], { encoding: 'utf8', ...options });
  if (error) throw error; // null where there is none
  if (status !== 0)
    throw new Error(`${[program, ...args].join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return String(stdout);
}
