import { say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { setTimeout as sleep } from 'node:timers/promises';
import { Command, InvalidArgumentError } from 'commander';
import { AppDefinition } from '../../core/model/app-definition';
import { plainJson } from '../../core/model/json-value';
import { isUnknown, StreamDefinition } from '../../core/model/stream-definition';
import { streamsOf } from '../../core/reading/export/answers';
import { compareApps } from '../../core/reading/drift/compare-apps';
import { InputError } from '../../core/reading/input-error';
import { LiveCloud } from '../live/alibaba-cloud';
import { isLiveError } from '../live/live-error';
import { fewAtATime, TOGETHER } from '../live/pages';
import { LiveReport, shouldRunAndDoesNot } from '../reports/live-report';
import { Measures, measuresOf } from '../reports/live-shown';
import { printing, PrintOptions, printLive, reportOf } from './drift-command';
import { asking, LIVE_HELP, LiveOptions, regionsOf, withCloud } from './live-options';
import { fromFolder, readWhole } from './load';
import { collect, NAME } from './options';
import { Progress } from './progress';
import { CloudView, savedCloud } from './saved-cloud';
import { Terminal } from './terminal';

export interface LiveStatusOptions extends LiveOptions, PrintOptions {
  /** In milliseconds. */
  readonly wait?: number;
  /** An export to take in place of the cloud. */
  readonly from?: string;
}

/** How long between two looks. */
const BETWEEN_MS = 3_000;

/** @returns the exit code: 0 where every stream runs that should, 1 where one does not */
export async function liveStatusCommand(
  paths: readonly string[],
  options: LiveStatusOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.from !== undefined && options.wait !== undefined)
    throw new InputError(
      say`--wait asks the cloud again and again, and --from takes saved answers: give one of them.`,
    );
  const app = await readWhole(paths, terminal);
  const report =
    options.from === undefined
      ? await liveReport(app, options, terminal)
      : compared(app, await savedCloud(fromFolder(options.from, terminal)));
  printLive(report, options, terminal);
  return report.streams.some(isWaitedFor) ? 1 : 0;
}

/** A stream that should run; whether one of which nothing is known does, nobody can say. */
function isWaitedFor(stream: LiveReport['streams'][number]): boolean {
  return shouldRunAndDoesNot(stream);
}

async function liveReport(
  app: AppDefinition,
  options: LiveStatusOptions,
  terminal: Terminal,
): Promise<LiveReport> {
  const regionOf = regionFinder(app, options, terminal);
  const progress = new Progress(terminal);
  const end = Date.now() + (options.wait ?? 0);
  try {
    return await withCloud(options, terminal, async (cloud) => {
      for (;;) {
        const report = compared(app, await askFor(app, regionOf, cloud));
        const waiting = report.streams.filter(isWaitedFor);
        const isOver = waiting.length === 0 || waiting.some(({ failed }) => failed);
        if (isOver || Date.now() + BETWEEN_MS > end) return report;
        progress.step(say`waiting for ${listed(waiting.map(({ name }) => name))}`);
        await sleep(BETWEEN_MS);
      }
    });
  } finally {
    progress.end();
  }
}

/** What the stacks have, as it is: what they do not have is nobody's question here. */
function compared(app: AppDefinition, cloud: CloudView): LiveReport {
  const pairs = compareApps(app, cloud.app, (region) => cloud.hasTags(region));
  return reportOf(
    app,
    cloud,
    pairs.filter(({ wanted }) => wanted !== undefined),
  );
}

/** The region of each stream; that of the command line or the environment where its stack does not say it. */
function regionFinder(
  { streams }: AppDefinition,
  options: LiveStatusOptions,
  terminal: Terminal,
): (stream: StreamDefinition) => string[] {
  const isSilent = streams.some(({ region }) => typeof region !== 'string');
  const said = isSilent || options.region.length > 0 ? regionsOf(options, terminal) : [];
  return ({ region }) => (typeof region === 'string' ? [region] : said);
}

async function askFor(
  { streams }: AppDefinition,
  regionsOfStream: (stream: StreamDefinition) => string[],
  cloud: LiveCloud,
): Promise<CloudView> {
  const wanted = new Map<string, { readonly region: string; readonly name: string }>();
  for (const stream of streams) {
    const { name, madeBy } = stream;
    if (isUnknown(name) || madeBy !== undefined) continue;
    for (const region of regionsOfStream(stream)) wanted.set(`${region}/${name}`, { region, name });
  }
  const found = new Map<string, { readonly live: StreamDefinition; readonly measures?: Measures }>();
  await fewAtATime([...wanted], TOGETHER, async ([key, { region, name }]) => {
    const answer = await getStream(cloud, region, name);
    if (answer === undefined) return;
    const [live] = streamsOf(answer, { label: say`the cloud`, region });
    if (live !== undefined) found.set(key, { live, measures: measuresOf(answer) });
  });
  const inOrder = [...wanted.keys()].flatMap((key) => found.get(key)?.live ?? []);
  return {
    app: { streams: inOrder, resources: [] },
    notEvaluated: [],
    hasTags: () => false,
    measures: ({ region, name }) => found.get(`${String(region)}/${String(name)}`)?.measures,
  };
}

/** Undefined where there is none of this name. */
async function getStream(cloud: LiveCloud, region: string, EventStreamingName: string): Promise<unknown> {
  const call = { service: 'eventbridge', region, action: 'GetEventStreaming' } as const;
  try {
    return plainJson(await cloud.ask({ ...call, parameters: { EventStreamingName } }));
  } catch (error) {
    if (isLiveError(error) && error.code === 'EventStreamingNotExisted') return undefined;
    throw error;
  }
}

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000 };

/** `90s`, `10m`, `1h`. */
function duration(text: string): number {
  const [, count, unit] = /^(\d{1,5})([smh])$/.exec(text) ?? [];
  if (unit === undefined) throw new InvalidArgumentError(say`Give a number and s, m or h, for example 10m.`);
  return Number(count) * UNITS[unit];
}

/** The command that says how streams are. */
export function liveStatus(
  live: Command,
  paths: string,
  run: (paths: string[], options: LiveStatusOptions) => Promise<void>,
): void {
  printing(
    asking(
      live
        .command('status')
        .description(
          say`Say of each stream of stacks how it is in the cloud: state, delay, lag, throughput, differences.`,
        )
        .argument('<path...>', paths)
        .option(
          '--region <region>',
          say`where a stack does not say the region; may be given again`,
          collect,
          [],
        )
        .option('--wait <time>', say`wait until every stream runs that should, for example 10m`, duration)
        .option('--from <folder>', say`take the answers of an export in place of the cloud`),
    ),
  )
    .addHelpText('after', HELP)
    .action(run);
}

const HELP = () => say`${LIVE_HELP()}

A stream should run where its stack says RUNNING. Waiting ends early where one failed.

Exit codes: 0 every stream runs that should, 1 one does not or is gone, 2 an input or the call cannot be used.

Examples:
  $ npx ${NAME} live status cdktf.out
  $ cdktf deploy && npx ${NAME} live status cdktf.out --wait 10m
  $ npx ${NAME} live status cdktf.out --from export --format json`;
