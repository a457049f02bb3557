import { say } from '../../core/language/say';
import { visible, visibleJson } from '../reports/display';
import { escapeMarkdown } from '../reports/markdown-text';
import { renderTable } from '../reports/table-layout';
import { UsageReport } from './usage-report';
import { rowsOf } from './usage-rows';

/** What a usage can be printed as. */
export const USAGE_FORMATS = ['table', 'json', 'markdown'] as const;

export type UsageFormat = (typeof USAGE_FORMATS)[number];

/**
 * A usage as it is printed.
 *
 * @param width of a table, in characters
 */
export function renderUsage(report: UsageReport, format: UsageFormat, width: number): string {
  if (format === 'json') return visibleJson(report);
  if (report.streams.length === 0) return say`There are no event streams.\n`;
  return format === 'markdown' ? renderMarkdown(report) : renderForTerminal(report, width);
}

function renderForTerminal(report: UsageReport, width: number): string {
  const { head, rows, lines } = rowsOf(report);
  const cells = rows.map((row) => row.map(visible));
  return [renderTable(head, cells, width), '', ...lines.map(visible), ''].join('\n');
}

function renderMarkdown(report: UsageReport): string {
  const { head, rows, lines } = rowsOf(report);
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    say`### Usage of event streams`,
    '',
    row(head.map(escapeMarkdown)),
    row(head.map(() => '---')),
    ...rows.map((cells) => row(cells.map(escapeMarkdown))),
    '',
    // What is set in by four spaces is a block of code.
    ...lines.map((line) => `- ${escapeMarkdown(line).trimStart()}`),
    '',
  ].join('\n');
}
