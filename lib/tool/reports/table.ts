import { said, say } from '../../core/language/say';
import { describeAcknowledgement } from '../../core/model/acknowledgement';
import { createColors } from 'picocolors';
import { describeStream, StreamRow } from './describe-stream';
import { atPointer } from '../../core/rules/finding';
import { StreamDefinition } from '../../core/model/stream-definition';
import { changeWords, MARKS } from './change-words';
import { comparisonLines } from './comparison-text';
import { counted, inventoryLines, locationOf, problemOf, skippedLines, summaryOf, visible } from './display';
import { ReportedFinding, ReportedStream, ReviewReport } from './report';
import { NO_BREAK, renderTable } from './table-layout';

/** How much a terminal takes. */
export interface TerminalOptions {
  readonly color: boolean;
  /** In characters. */
  readonly width: number;
}

/** More rows than a person reads; the rest is counted. */
export const MOST_STREAMS = 100;
const MOST_SKIPS = 20;

type Colors = ReturnType<typeof createColors>;

/** The report for people at a terminal. */
export function renderReviewTable(report: ReviewReport, { color, width }: TerminalOptions): string {
  const colors = createColors(color);
  return [
    ...streamLines(report, width),
    ...changeLines(report, colors),
    ...(report.comparison === undefined ? [] : comparisonLines(report.comparison, color)),
    ...findingLines(report, colors),
    ...acknowledgedLines(report, colors),
    ...skipLines(report, colors),
    ...inventoryPart(report, colors),
    say`${summaryOf(report)}.`,
    '',
  ].join('\n');
}

function inventoryPart(report: ReviewReport, colors: Colors): string[] {
  const lines = inventoryLines(report);
  return lines.length === 0 ? [] : [colors.bold(say`Inventory`), ...lines.map(visible), ''];
}

const COLUMNS: readonly (keyof StreamRow)[] = [
  'stream',
  'region',
  'source',
  'sink',
  'filter',
  'delivery',
  'state',
];

function streamLines({ streams, summary }: ReviewReport, width: number): string[] {
  if (streams.length === 0) return [say`There are no event streams.`, ''];
  const shown = streams.slice(0, MOST_STREAMS);
  const rows = shown.map((stream) => {
    const row = describeStream(asDefinition(stream));
    const mark = MARKS[stream.change?.action ?? 'none'];
    return COLUMNS.map((column, i) =>
      [...(i === 0 && mark !== '' ? [mark] : []), visible(row[column])].join(NO_BREAK),
    );
  });
  const more = Math.max(streams.length, summary.streams) - shown.length;
  return [
    renderTable(COLUMNS.map(said), rows, width),
    ...(more > 0 ? [say`and ${counted(more, 'stream')} more; --format json lists all.`] : []),
    '',
  ];
}

/** A reported stream has the fields of the definition it came from, its credentials masked. */
function asDefinition(stream: ReportedStream): StreamDefinition {
  return { ...stream, location: {} } as unknown as StreamDefinition;
}

function changeLines({ streams }: ReviewReport, colors: Colors): string[] {
  const changed = streams.filter(
    ({ change }) => change !== undefined && !['none', 'create'].includes(change.action),
  );
  if (changed.length === 0) return [];
  const lines = changed.flatMap((stream) => [
    say`${MARKS[stream.change!.action]} ${locationOf(stream)}: ${visible(changeWords(stream.change!))}`,
    ...stream.change!.mayLose.map(
      (loss) => `    ${colors.yellow(say`messages can be lost${allowed(stream)}:`)}${say` `}${loss}`,
    ),
  ]);
  return [colors.bold(say`What the plan would do`), ...lines, ''];
}

function findingLines({ findings }: ReviewReport, colors: Colors): string[] {
  if (findings.length === 0) return [];
  return [
    colors.bold(say`Findings`),
    ...inOrder(findings).flatMap((finding) => [
      `${severityOf(finding, colors)} ${locationOf(finding)}${visible(atPointer(finding.pointer))}${finding.known === true ? say` (known)` : ''}`,
      `    ${visible(capital(problemOf(finding)))}`,
      `    ${[visible(finding.fix), `[${finding.rule}]`].filter((part) => part !== '').join(' ')}`,
    ]),
    '',
  ];
}

function allowed({ change }: ReportedStream): string {
  return change?.lossAllowed === true ? say` (allowed)` : '';
}

const RANK = { error: 0, warning: 1, info: 2 };

/** What fails the review comes first. */
function inOrder(findings: readonly ReportedFinding[]): ReportedFinding[] {
  return [...findings].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
}

function severityOf({ severity }: ReportedFinding, colors: Colors): string {
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  return paint(said(severity).padEnd(7));
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function acknowledgedLines({ acknowledged }: ReviewReport, colors: Colors): string[] {
  if (acknowledged.length === 0) return [];
  return [
    colors.bold(say`Acknowledged`),
    ...acknowledged.map(
      (item) =>
        say`${locationOf(item)}${visible(atPointer(item.pointer))}: ${visible(item.message)} [${item.rule}]: ${visible(describeAcknowledgement(item))}`,
    ),
    '',
  ];
}

function skipLines({ notEvaluated }: ReviewReport, colors: Colors): string[] {
  if (notEvaluated.length === 0) return [];
  const lines = skippedLines(notEvaluated);
  const shown = lines.slice(0, MOST_SKIPS);
  const more = lines.length - shown.length;
  return [
    colors.bold(say`Not evaluated`),
    ...shown,
    ...(more > 0 ? [say`and ${counted(more, 'check')} more; --format json lists all.`] : []),
    '',
  ];
}
