import { ChildProcess, spawn } from 'node:child_process';

/** How a command ended and what it printed. */
export interface Ended {
  readonly code: number | null;
  readonly output: string;
}

export interface CommandOptions {
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  /** Called with whatever it prints, as it does. */
  readonly onOutput?: (text: string) => void;
  readonly onStart?: (child: ChildProcess) => void;
  /** In a process group of its own, which the Ctrl-C of a terminal does not reach. */
  readonly detached?: boolean;
}

/** Runs a command beside this process, which has to answer for the cloud meanwhile. */
export function runCommand(
  command: string,
  args: readonly string[],
  options: CommandOptions,
): Promise<Ended> {
  const { cwd, env, onOutput, onStart, detached } = options;
  const child = spawn(command, args, { cwd, env, detached, stdio: ['ignore', 'pipe', 'pipe'] });
  onStart?.(child);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text: string) => {
      output += text;
      onOutput?.(text);
    });
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, output }));
  });
}
