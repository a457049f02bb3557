import { say } from '../../core/language/say';
import { Command } from 'commander';
import { cleanerOf, cleanTexts, showApp } from '../../core/redaction/show-app';
import { renderRunbook } from '../runbook/render-runbook';
import { runbookOf } from '../runbook/runbook';
import { readApp } from './load';
import { NAME, OUTPUT } from './options';
import { Terminal } from './terminal';
import { writeOutput } from './write-output';

export interface RunbookOptions {
  readonly output?: string;
}

/** @returns the exit code, 0: a runbook judges nothing */
export async function runbookCommand(
  paths: readonly string[],
  { output }: RunbookOptions,
  terminal: Terminal,
): Promise<number> {
  const app = await readApp(paths, terminal);
  const runbook = cleanTexts(runbookOf(showApp(app)), cleanerOf(app));
  writeOutput(renderRunbook(runbook), output, terminal);
  return 0;
}

const HELP = () => say`
The commands are those of the Alibaba Cloud CLI; this command runs none of them, and asks nothing of the cloud.

Exit codes: 0 done, 2 an input cannot be used.

Examples:
  $ npx ${NAME} runbook cdktf.out --output RUNBOOK.md
  $ terraform show -json | npx ${NAME} runbook -`;

/** The command that writes down what is to be known of streams that run. */
export function addRunbook(
  command: Command,
  paths: string,
  run: (paths: string[], options: RunbookOptions) => Promise<void>,
): void {
  command
    .command('runbook')
    .description(
      say`Write, as Markdown, what each stream is, its alarms, and how it is paused, started and looked after.`,
    )
    .argument('<path...>', paths)
    .option(...OUTPUT())
    .addHelpText('after', HELP)
    .action(run);
}
