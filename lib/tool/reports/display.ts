import { said, say } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { JsonValue, printJson } from '../../core/model/json-value';
import { fewOf } from '../../core/model/excerpt';
import { sentencesOf } from '../../core/rules/finding';
import { describeUnknownPlaces } from '../../core/rules/unknown-places';
import { inertJson, visible } from './inert';
import { ReportedInventory } from './reported-inventory';
import { Located, ReportedFinding, ReportedSkip, ReviewReport } from './report';

export { inertJson as visibleText, visible } from './inert';

/** Data as JSON that a terminal shows and does not act on. */
export function visibleJson(data: unknown): string {
  return `${inertJson(printJson(data as JsonValue, 2))}\n`;
}

/** Where it is, for people: the construct path, which they wrote, before the address. */
export function locationOf({ constructPath, address, file }: Located): string {
  return visible(constructPath ?? address ?? file ?? say`app`);
}

/** What is wrong and what is allowed, where place and remedy have columns of their own. */
export function problemOf(finding: ReportedFinding): string {
  return sentencesOf({ ...finding, pointer: undefined, fix: undefined }).join(say` `);
}

/** `1 error`, `2 errors`. */
export function counted(count: number, what: string, many = `${what}s`): string {
  return say`${count.toLocaleString('en-US')} ${said(count === 1 ? what : many)}`;
}

/** The last line of a report. */
export function summaryOf({ summary, baseline }: Pick<ReviewReport, 'summary' | 'baseline'>): string {
  return listed([
    counted(summary.streams, 'stream'),
    counted(summary.errors, 'error'),
    counted(summary.warnings, 'warning'),
    say`${summary.infos} to know`,
    say`${summary.acknowledged} acknowledged`,
    say`${counted(summary.notEvaluated, 'check')} not evaluated`,
    ...(baseline === undefined
      ? []
      : [
          say`compared with the baseline ${baseline.new} new, ${baseline.known} known, ${baseline.gone} gone`,
        ]),
  ]);
}

/** What an inventory is, a line each: how old it is, and what it adds. */
export function inventoryLines({ inventories = [] }: Pick<ReviewReport, 'inventories'>): string[] {
  return inventories.map(
    (inventory) =>
      say`${inventory.file}: ${listed([
        ageLine(inventory),
        say`${counted(inventory.streams, 'stream')}, ${inventory.beside} of them not in what is reviewed`,
        ...(inventory.accounts.length === 0 ? [] : [say`accounts ${fewOf(inventory.accounts)}`]),
        ...(inventory.regions.length === 0 ? [] : [say`regions ${fewOf(inventory.regions)}`]),
      ])}`,
  );
}

function ageLine({ readAt, ageInDays }: ReportedInventory): string {
  const day = readAt?.slice(0, 'yyyy-mm-dd'.length);
  if (ageInDays === undefined) return say`its age is not known`;
  return ageInDays === 1 ? say`read on ${day}, 1 day ago` : say`read on ${day}, ${ageInDays} days ago`;
}

/** How a place and a text show in a report. */
interface Shown {
  readonly place: (skip: ReportedSkip) => string;
  readonly text: (text: string) => string;
}

const PLAIN: Shown = { place: locationOf, text: visible };

/**
 * What could not be evaluated, a line for each stream and each reference that is not known yet, with the checks that wait
 * for it; one line for all that is off because an account or region is not known.
 */
export function skippedLines(skips: readonly ReportedSkip[], { place, text }: Shown = PLAIN): string[] {
  const places = describeUnknownPlaces(skips);
  return [
    ...(places === undefined ? [] : [text(places)]),
    ...skipGroups(skips, place).map((group) => say`${place(group[0])}: ${describeSkips(group, text)}`),
  ];
}

/** What could not be evaluated, by place and reference, but for what is off because an account or region is not known. */
export function skipGroups(
  skips: readonly ReportedSkip[],
  place: (skip: ReportedSkip) => string = locationOf,
): ReportedSkip[][] {
  const groups = new Map<string, ReportedSkip[]>();
  for (const skip of skips.filter(({ unknown }) => unknown === undefined)) {
    const key = JSON.stringify([place(skip), referencesIn(skip.reason)]);
    const same = groups.get(key);
    if (same === undefined) groups.set(key, [skip]);
    else same.push(skip);
  }
  return [...groups.values()];
}

/** The reference that all of them wait for, the checks, and where. */
export function describeSkips(
  group: readonly ReportedSkip[],
  text: (text: string) => string = visible,
): string {
  const pointers = distinct(group.map(({ pointer = '' }) => pointer)).filter((pointer) => pointer !== '');
  const at = pointers.length === 0 ? '' : say` at ${fewOf(pointers)}`;
  const rules = listed(distinct(group.map(({ rule }) => rule)));
  return say`${text(referencesIn(group[0].reason))}: ${rules}${text(at)}`;
}

function distinct(items: readonly string[]): string[] {
  return [...new Set(items)];
}

/** A reference as users write it, in the middle of what Terraform makes of it: `var.topic`, `alicloud_vpc.net.id`. */
const REFERENCE =
  /(?<![\w."-])(?:var|local|each|count|module|data|[a-z][a-z0-9]*_\w+)\.[A-Za-z_][\w-]*(?:\.[A-Za-z_*][\w-]*|\[[^\]]*\])*/g;

/** What a reason refers to, without the functions around it; the reason itself where it is not an expression. */
function referencesIn(reason: string): string {
  if (!reason.includes('${')) return reason;
  const found = distinct([...reason.matchAll(REFERENCE)].map(([reference]) => reference));
  return found.length === 0 ? reason : fewOf(found);
}
