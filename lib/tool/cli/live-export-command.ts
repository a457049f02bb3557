import { counted } from '../reports/display';
import { say } from '../../core/language/say';
import { resolve } from 'node:path';
import { Command } from 'commander';
import { visible } from '../reports/inert';
import { withoutCredentials } from '../../core/redaction/redact';
import { AccountExport, exportAccount, ExportListener } from '../live/export-account';
import { refuseTaken, writeExport } from '../live/write-export';
import { describeSystemError } from '../../core/reading/inputs/find-documents';
import { asking, LIVE_HELP, LiveOptions, regionsOf, withCloud } from './live-options';
import { collect, NAME } from './options';
import { Progress } from './progress';
import { Terminal } from './terminal';

export interface LiveExportOptions extends LiveOptions {
  readonly output: string;
  readonly replace?: boolean;
}

/** @returns the exit code: 0, or 1 where something may not be asked and is left out */
export async function liveExportCommand(options: LiveExportOptions, terminal: Terminal): Promise<number> {
  const regions = regionsOf(options, terminal);
  const folder = resolve(terminal.folder, options.output);
  refuseTaken(folder, options.output, options.replace ?? false);
  const progress = new Progress(terminal);
  let exported: AccountExport;
  try {
    exported = await withCloud(options, terminal, (cloud) =>
      exportAccount(cloud, regions, listenerOf(progress, terminal)),
    );
  } finally {
    progress.end();
  }
  try {
    writeExport(folder, exported, terminal.now());
  } catch (error) {
    throw describeSystemError(options.output, error, 'written');
  }
  terminal.out(withoutCredentials(report(exported, options.output)));
  return exported.missing.length === 0 ? 0 : 1;
}

/** In a log, a line for so many. */
const IN_LOGS = 100;

function listenerOf(progress: Progress, { errIsTerminal }: Terminal): ExportListener {
  return (what, done, all) => {
    if (errIsTerminal || done % IN_LOGS === 0) progress.step(say`${what} ${done} of ${all}`);
  };
}

function report({ account, regions, missing }: AccountExport, output: string): string {
  const total = regions.reduce((sum, { streams }) => sum + streams, 0);
  return [
    say`${counted(total, 'event stream')}${account === undefined ? '' : say` of account ${account}`} written to ${output}, without credentials.`,
    ...regions.map(
      ({ region, streams, answers }) =>
        say`  ${region}: ${counted(streams, 'event stream')}, ${counted(answers, 'answer')}`,
    ),
    ...(missing.length === 0 ? [] : [say`Not asked, and left out:`]),
    ...missing.map(({ region, action, reason }) => say`  ${region} ${action}: ${reason}`),
    '',
  ]
    .map(visible)
    .join('\n');
}

/** The command that saves what there is. */
export function liveExport(live: Command, run: (options: LiveExportOptions) => Promise<void>): void {
  asking(
    live
      .command('export')
      .description(
        say`Save the event streams of an account, and what is around them, as files without credentials.`,
      )
      .requiredOption('--output <folder>', say`the folder to write; whole or not at all`)
      .option(
        '--region <region>',
        say`may be given again; when left out, ALIBABA_CLOUD_REGION_ID`,
        collect,
        [],
      )
      .option('--replace', say`put the new export in the place of one that is there`),
  )
    .addHelpText('after', EXPORT_HELP)
    .action(run);
}

const EXPORT_HELP = () => say`${LIVE_HELP()}

Exit codes: 0 everything was saved, 1 saved without what the caller may not ask, 2 nothing was written, or
the report could not be printed.

Examples:
  $ npx ${NAME} live export --region cn-hangzhou --region cn-shanghai --output export
  $ npx ${NAME} adopt export --output event-streams`;
