import { JsonValue, printJson } from '../../core/model/json-value';
import { atPointer, sentencesOf } from '../../core/rules/finding';
import { describeUnknownPlaces } from '../../core/rules/unknown-places';
import { inertJson, visible } from './inert';
import { Located, ReportedFinding, ReportedSkip, ReviewReport } from './report';

export { inertJson as visibleText, visible } from './inert';

/** Data as JSON that a terminal shows and does not act on. */
export function visibleJson(data: unknown): string {
  return `${inertJson(printJson(data as JsonValue, 2))}\n`;
}

/** Where it is, for people: the construct path, which they wrote, before the address. */
export function locationOf({ constructPath, address, file }: Located): string {
  return visible(constructPath ?? address ?? file ?? 'app');
}

/** What is wrong and what is allowed, where place and remedy have columns of their own. */
export function problemOf(finding: ReportedFinding): string {
  return sentencesOf({ ...finding, pointer: undefined, fix: undefined }).join(' ');
}

/** `1 error`, `2 errors`. */
export function counted(count: number, what: string, many = `${what}s`): string {
  return `${count.toLocaleString('en-US')} ${count === 1 ? what : many}`;
}

/** The last line of a report. */
export function summaryOf({ summary, baseline }: Pick<ReviewReport, 'summary' | 'baseline'>): string {
  return [
    counted(summary.streams, 'stream'),
    counted(summary.errors, 'error'),
    counted(summary.warnings, 'warning'),
    `${summary.infos} to know`,
    `${summary.acknowledged} acknowledged`,
    `${counted(summary.notEvaluated, 'check')} not evaluated`,
    ...(baseline === undefined
      ? []
      : [`compared with the baseline ${baseline.new} new, ${baseline.known} known, ${baseline.gone} gone`]),
  ].join(', ');
}

/** How a place and a text show in a report. */
interface Shown {
  readonly place: (skip: ReportedSkip) => string;
  readonly text: (text: string) => string;
}

const PLAIN: Shown = {
  place: (skip) => `${locationOf(skip)}${visible(atPointer(skip.pointer))}`,
  text: visible,
};

/** What could not be evaluated, a line each; one line for all that is off because an account or region is not known. */
export function skippedLines(skips: readonly ReportedSkip[], { place, text }: Shown = PLAIN): string[] {
  const places = describeUnknownPlaces(skips);
  const others = skips.filter(({ unknown }) => unknown === undefined);
  return [
    ...(places === undefined ? [] : [text(places)]),
    ...others.map((skip) => `${place(skip)}: ${skip.rule}: ${text(skip.reason)}`),
  ];
}
