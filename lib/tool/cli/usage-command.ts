import { say } from '../../core/language/say';
import { Command, Option } from 'commander';
import { suggestion } from '../../core/model/nearest';
import { InputError } from '../../core/reading/input-error';
import { rangeOf, Assumption, assumptionOf, describeFigure, Traffic } from '../usage/traffic';
import { ageOf, LISTED, listedPrices, OLD_AFTER_DAYS, PriceList, priceListOf } from '../usage/price-file';
import { MONTH } from '../usage/period';
import { renderUsage, USAGE_FORMATS, UsageFormat } from '../usage/render-usage';
import { buildUsageReport, UsageReport } from '../usage/usage-report';
import { readYaml } from './configuration/read-yaml';
import { fromFolder, readReviewed } from './load';
import { choice, NAME, OUTPUT } from './options';
import { forReading, note, Terminal, widthOf } from './terminal';
import { writeOutput } from './write-output';

export interface UsageOptions extends Partial<Record<keyof Traffic, string>> {
  readonly traffic?: string;
  readonly prices?: string;
  readonly days?: string;
  readonly format: UsageFormat;
  readonly output?: string;
}

/** @returns the exit code, 0: a usage judges nothing */
export async function usageCommand(
  paths: readonly string[],
  options: UsageOptions,
  terminal: Terminal,
): Promise<number> {
  const assumption = assumed(options, terminal);
  const days = daysOf(options.days);
  const prices = pricesOf(options.prices, terminal);
  const ageInDays = prices && ageOf(prices, terminal.now());
  const { app, changes } = await readReviewed(paths, terminal);
  const report = buildUsageReport(app, changes, { assumption, days, prices, ageInDays });
  for (const notice of [...oldPrices(report), ...unknownNames(report, assumption)]) note(notice, terminal);
  const { format, output } = options;
  const text = renderUsage(report, format, widthOf(terminal));
  writeOutput(format === 'table' ? forReading(text, terminal, output) : text, output, terminal);
  return 0;
}

const FIGURES = ['events', 'size', 'retries', 'batch'] as const;

/** What a flag says of all streams counts more than what the file says of all, and less than of one. */
function assumed(options: UsageOptions, terminal: Terminal): Assumption {
  const file = options.traffic;
  const { all, streams } =
    file === undefined
      ? { all: {}, streams: new Map<string, Traffic>() }
      : assumptionOf(readYaml(fromFolder(file, terminal)).written, file);
  const flags = FIGURES.filter((name) => options[name] !== undefined).map(
    (name) => [name, rangeOf(name, options[name], `--${name}`)] as const,
  );
  return { all: { ...all, ...Object.fromEntries(flags) }, streams };
}

/** More than anybody plans for. */
const MOST_DAYS = 3660;

function daysOf(text = String(MONTH)): number {
  const days = Number(text);
  if (!/^\d+$/.test(text) || days < 1 || days > MOST_DAYS)
    throw new InputError(say`--days has to be a whole number of days, 1-${MOST_DAYS}.`);
  return days;
}

function pricesOf(file: string | undefined, terminal: Terminal): PriceList | undefined {
  if (file === undefined) return undefined;
  if (file === LISTED) return listedPrices();
  return priceListOf(readYaml(fromFolder(file, terminal)).written, file);
}

function oldPrices({ prices }: UsageReport): string[] {
  if (prices === undefined || prices.ageInDays <= OLD_AFTER_DAYS) return [];
  return [
    say`The prices are of ${prices.date}, ${prices.ageInDays} days old, more than ${OLD_AFTER_DAYS}: look them up and name a newer file with --prices.`,
  ];
}

function unknownNames({ streams }: UsageReport, assumption: Assumption): string[] {
  const names = streams.flatMap(({ name, address, constructPath }) => [name, address, constructPath]);
  const known = new Set(names.filter((name) => typeof name === 'string'));
  return [...assumption.streams.keys()]
    .filter((name) => !known.has(name))
    .map(
      (name) =>
        say`There is no event stream ${JSON.stringify(name)}, of which traffic is assumed.${suggestion(name, [...known])}`,
    );
}

const HELP = () => say`
The file of --traffic is YAML or JSON, and so is that of --prices (schema/usage-traffic.schema.json and
schema/usage-prices.schema.json). A flag counts for every stream of which the file says nothing of its own:

  all: { events: 100-500, size: 2KB, retries: 0-0.05 }
  streams:
    orders: { events: 1200, size: 1KB-8KB, batch: 100 }

Over a plan it shows what is before and after. What is not known stays unknown, and is said.

Exit codes: 0 done, 2 an input or the call cannot be used.

Examples:
  $ npx ${NAME} usage cdktf.out --events 100-500 --size 2KB
  $ npx ${NAME} usage cdktf.out --traffic traffic.yaml --prices listed
  $ terraform show -json plan.bin | npx ${NAME} usage - --traffic traffic.yaml --format markdown`;

/** The command that says what streams need for their traffic. */
export function addUsage(
  command: Command,
  paths: string,
  run: (paths: string[], options: UsageOptions) => Promise<void>,
): void {
  const usage = command
    .command('usage')
    .description(
      say`Say what streams need for an assumed traffic: billable events, capacity units, data between regions.`,
    )
    .argument('<path...>', paths)
    .option('--traffic <file>', say`what is assumed of the traffic of all streams and of some`);
  for (const name of FIGURES) usage.option(`--${name} <range>`, describeFigure(name));
  usage
    .option(
      '--prices <file>',
      say`a dated file of prices, or ${LISTED}: those of the international site, November 2025`,
    )
    .addOption(new Option('--days <count>', say`the period in days`).default(undefined, String(MONTH)))
    .addOption(choice('--format <format>', say`what to print`, USAGE_FORMATS, 'table'))
    .option(...OUTPUT())
    .addHelpText('after', HELP)
    .action(run);
}
