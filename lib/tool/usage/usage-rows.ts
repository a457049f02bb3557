import { said, say, words } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { isUnknown } from '../../core/model/stream-definition';
import { knownAfterApply } from '../reports/describe-filter';
import { counted } from '../reports/display';
import { Amount, isKnown } from './amount';
import { OLD_AFTER_DAYS } from './price-file';
import { CostedUsage, ReportedUsage, UsageReport, UsageTotal } from './usage-report';

/** What stands in the tables of a usage. */
export interface UsageRows {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What is below the table, each a sentence. */
  readonly lines: readonly string[];
}

const NOT_KNOWN = words`not known`;
/** Small amounts are worth a digit more. */
const SMALL = 1;

/** The report in the cells and sentences that people read. */
export function rowsOf(report: UsageReport): UsageRows {
  const { streams, total, days, prices } = report;
  const head = [
    ...[say`stream`, say`billed by`, say`billable events`, say`capacity units (CU)`, say`GB between regions`],
    ...(prices === undefined ? [] : [say`${prices.currency} in ${counted(days, 'day')}`]),
  ];
  const rows = streams.map((stream) => {
    const cell = (show: (usage: CostedUsage) => string) => change(stream, show);
    return [
      nameOf(stream),
      cell(({ billing }) => (billing === 'capacity units' ? 'CU' : said(billing))),
      cell(({ billableEvents }) => countOf(billableEvents)),
      cell(({ capacityUnits }) => countOf(capacityUnits)),
      cell(({ transfer }) => smallOf(transfer.gigabytes)),
      ...(prices === undefined ? [] : [cell(({ cost }) => (cost === undefined ? '' : moneyOf(cost.total)))]),
    ];
  });
  const whole = (show: (of: UsageTotal) => string) => {
    const [before, after] = [total.before && show(total.before), show(total.after)];
    return before === undefined || before === after ? after : `${before} → ${after}`;
  };
  const last = [
    say`total, ${whole(({ streams: count }) => counted(count, 'stream'))}`,
    '',
    whole(({ billableEvents }) => countOf(billableEvents)),
    say`${whole(({ capacityUnitHours }) => countOf(capacityUnitHours))} (hours)`,
    whole(({ gigabytes }) => smallOf(gigabytes)),
    ...(prices === undefined ? [] : [whole(({ cost }) => (cost === undefined ? '' : moneyOf(cost)))]),
  ];
  return { head, rows: [...rows, last], lines: [...reasonsOf(report), ...priceLines(report)] };
}

/** What a plan makes of it: `1,000 → 2,000`, and one of them where it stays. */
function change({ action, before, after }: ReportedUsage, show: (usage: CostedUsage) => string): string {
  const [was, is] = [before, after].map((usage) => (usage === undefined ? '-' : show(usage)));
  return action === undefined || was === is ? is : `${was} → ${is}`;
}

function nameOf({ name, constructPath, address }: ReportedUsage): string {
  if (typeof name === 'string' && name !== '') return name;
  return constructPath ?? address ?? (isUnknown(name) ? knownAfterApply() : say`a stream`);
}

/** Why something is not known, and what a reader must know, once for all streams of which it is so. */
function reasonsOf({ streams }: UsageReport): string[] {
  const said = new Map<string, string[]>();
  for (const stream of streams) {
    const usages = [stream.before, stream.after].filter((usage) => usage !== undefined);
    const sentences = usages.flatMap((usage) => [
      ...amountsOf(usage).flatMap((amount) => (isKnown(amount) ? [] : [say`Not known: ${amount.notKnown}.`])),
      ...usage.notes,
    ]);
    for (const sentence of new Set(sentences))
      said.set(sentence, [...(said.get(sentence) ?? []), nameOf(stream)]);
  }
  return [...said].map(([sentence, names]) => say`${listed(names)}: ${sentence}`);
}

function amountsOf({ billableEvents, capacityUnits, transfer, cost }: CostedUsage): Amount[] {
  return [billableEvents, capacityUnits, transfer.gigabytes, ...(cost === undefined ? [] : [cost.total])];
}

function priceLines({ prices, days, notIncluded, restsOn }: UsageReport): string[] {
  const age = prices !== undefined && prices.ageInDays > OLD_AFTER_DAYS;
  return [
    say`Figures are those of ${counted(days, 'day')}.`,
    ...(prices === undefined
      ? [say`No prices: name a dated file with --prices, or --prices listed.`]
      : [
          say`Prices of ${prices.date}, ${counted(prices.ageInDays, 'day')} old${age ? say`, too old to rely on` : ''}: ${prices.document}. Those of an account are in its console.`,
        ]),
    say`Not in it: ${notIncluded.join(say`; `)}.`,
    ...restsOn,
  ];
}

function countOf(amount: Amount): string {
  return rangeOf(amount, (count) => Math.round(count).toLocaleString('en-US'));
}

function moneyOf(amount: Amount): string {
  return rangeOf(amount, (sum) =>
    sum.toLocaleString('en-US', { minimumFractionDigits: 2, maximumFractionDigits: 2 }),
  );
}

function smallOf(amount: Amount): string {
  return rangeOf(amount, (count) =>
    count.toLocaleString('en-US', { maximumFractionDigits: count < SMALL ? 3 : 1 }),
  );
}

function rangeOf(amount: Amount, show: (value: number) => string): string {
  if (!isKnown(amount)) return said(NOT_KNOWN);
  const [least, most] = [show(amount.least), show(amount.most)];
  return least === most ? least : `${least}-${most}`;
}
