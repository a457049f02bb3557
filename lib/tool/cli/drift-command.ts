import { say } from '../../core/language/say';
import { Command } from 'commander';
import { AppDefinition } from '../../core/model/app-definition';
import { compareApps, StreamPair } from '../../core/reading/drift/compare-apps';
import { unmanagedAround } from '../../core/reading/drift/unmanaged-around';
import { cleanerOf, cleanTexts } from '../../core/redaction/show-app';
import { visibleJson } from '../reports/display';
import { buildLiveReport, LiveReport } from '../reports/live-report';
import { renderLiveMarkdown, renderLiveTable } from '../reports/live-table';
import { choice, NAME, OUTPUT } from './options';
import { fromFolder, readWhole } from './load';
import { CloudView, savedCloud } from './saved-cloud';
import { forReading, Terminal, wantsColor, widthOf } from './terminal';
import { writeOutput } from './write-output';

/** What a report about the cloud can be printed as. */
export const LIVE_FORMATS = ['table', 'json', 'markdown'] as const;

export interface PrintOptions {
  readonly format: (typeof LIVE_FORMATS)[number];
  readonly output?: string;
}

/** @returns the exit code: 1 where something differs, failed, is gone or is managed by nobody */
async function driftCommand(
  path: string,
  exported: string,
  options: PrintOptions,
  terminal: Terminal,
): Promise<number> {
  const app = await readWhole([path], terminal);
  const cloud = await savedCloud(fromFolder(exported, terminal));
  const pairs = compareApps(app, cloud.app, (region) => cloud.hasTags(region));
  const around = cleanTexts(unmanagedAround(app, cloud.app), cleanerOf(cloud.app));
  const report = { ...reportOf(app, cloud, pairs), around };
  printLive(report, options, terminal);
  const { streams } = report;
  return around.some(({ perhaps }) => perhaps === undefined) ||
    streams.some(({ state, failed, reason }) => failed || (DRIFTED.includes(state) && reason === undefined))
    ? 1
    : 0;
}

const DRIFTED: readonly string[] = ['changed', 'gone', 'not managed'];

/** A report in which nothing is shown that is hidden in the stacks or in the cloud. */
export function reportOf(app: AppDefinition, cloud: CloudView, pairs: readonly StreamPair[]): LiveReport {
  const cleaners = [app, cloud.app].map(cleanerOf);
  const text = (given: string) => cleaners.reduce((shown, clean) => clean(shown), given);
  const notEvaluated = cloud.notEvaluated.map(({ address, reason }) => ({
    ...(address !== undefined && { address: text(address) }),
    reason: text(reason),
  }));
  const measures = (live: Parameters<CloudView['measures']>[0]) => {
    const known = cloud.measures(live);
    return known?.says === undefined ? known : { ...known, says: text(known.says) };
  };
  return buildLiveReport(pairs, { text, measures }, notEvaluated);
}

/** Prints a report, or writes it to a file. */
export function printLive(report: LiveReport, { format, output }: PrintOptions, terminal: Terminal): void {
  const table = { color: output === undefined && wantsColor(terminal), width: widthOf(terminal) };
  const render = {
    json: () => visibleJson(report),
    markdown: () => renderLiveMarkdown(report),
    table: () => forReading(renderLiveTable(report, table), terminal, output),
  };
  writeOutput(render[format](), output, terminal);
}

/** A command that prints such a report. */
export function printing(command: Command): Command {
  return command
    .addOption(choice('--format <format>', say`what to print`, LIVE_FORMATS, 'table'))
    .option(...OUTPUT());
}

/** The command that compares stacks with an export. */
export function driftingCommand(
  command: Command,
  paths: string,
  terminal: Terminal,
  done: (code: number) => void,
): void {
  printing(
    command
      .command('drift')
      .description(
        say`Compare stacks with an export: what changed, failed, is gone, or is managed by nobody.`,
      )
      .argument('<path>', paths)
      .argument('<export>', say`a folder that live export wrote`),
  )
    .addHelpText('after', HELP)
    .action(async (path: string, exported: string, options: PrintOptions) =>
      done(await driftCommand(path, exported, options, terminal)),
    );
}

const HELP = () => say`
A credential, and what is not known before a deployment, is not compared; the report lists it. Streams that another
service made are left alone.

Exit codes: 0 the cloud is as the stacks have it, 1 it is not, 2 an input or the call cannot be used.

Examples:
  $ npx ${NAME} live export --region cn-hangzhou --output export
  $ npx ${NAME} drift cdktf.out export`;
