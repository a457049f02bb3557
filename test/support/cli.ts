import { Readable } from 'node:stream';
import { main } from '../../lib/tool/cli/main';
import { Terminal } from '../../lib/tool/cli/terminal';

/** What a run of the command line left behind. */
export interface CommandResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Where a run takes place, where it is not what most tests want: no terminal, an empty environment. */
export interface Surroundings extends Partial<Omit<Terminal, 'out' | 'err'>> {
  /** What stands on standard input. */
  readonly stdin?: string | Buffer;
}

/** The day on which every run of a test takes place. */
export const TODAY = new Date('2026-11-21T12:00:00Z');

/** Runs the command line in this process, on a fixed day, and catches what it prints. */
export async function runCommand(
  args: readonly string[],
  { stdin, ...surroundings }: Surroundings = {},
): Promise<CommandResult> {
  const printed = { out: '', err: '' };
  const terminal: Terminal = {
    outIsTerminal: false,
    errIsTerminal: false,
    columns: undefined,
    environment: {},
    folder: process.cwd(),
    now: () => TODAY,
    ...surroundings,
    out: (text) => void (printed.out += text),
    err: (text) => void (printed.err += text),
  };
  const code = await withStdin(stdin, () => main(args, terminal));
  return { code, ...printed };
}

async function withStdin<T>(stdin: string | Buffer | undefined, run: () => Promise<T>): Promise<T> {
  if (stdin === undefined) return run();
  const real = Object.getOwnPropertyDescriptor(process, 'stdin')!;
  const value = Readable.from([Buffer.from(stdin as string)]);
  Object.defineProperty(process, 'stdin', { ...real, get: () => value });
  try {
    return await run();
  } finally {
    Object.defineProperty(process, 'stdin', real);
  }
}
