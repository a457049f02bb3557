import { listed } from '../../core/language/lists';
import { createColors } from 'picocolors';
import { show } from '../../core/rules/show';
import { ComparedParameter, ComparedStream, Comparison } from './compared-stream';
import { isDifferent } from './comparison';
import { counted, locationOf, visible } from './display';
import { codeOf, escapeMarkdown } from './markdown-text';

/** How two stages compare, for people at a terminal. */
export function comparisonLines(comparison: Comparison, color: boolean): string[] {
  const colors = createColors(color);
  return [
    colors.bold(`Compared with ${visible(comparison.with)}`),
    ...comparison.streams
      .filter(isOtherwise)
      .flatMap((stream) => [
        `${isDifferent(stream) ? colors.red('differs') : colors.green('allowed')} ${locationOf(stream)}`,
        ...linesOf(stream, visible).map((line) => `    ${line}`),
      ]),
    `${summaryOf(comparison)}.`,
    '',
  ];
}

/** The same as Markdown. */
export function comparisonMarkdown(comparison: Comparison): string {
  const lines = [
    `**Compared with ${codeOf(comparison.with)}**: ${summaryOf(comparison)}.`,
    '',
    ...comparison.streams
      .filter(isOtherwise)
      .flatMap((stream) => [
        `- ${isDifferent(stream) ? '❌' : '✅'} ${codeOf(locationOf(stream))}`,
        ...linesOf(stream, escapeMarkdown).map((line) => `  - ${line}`),
      ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

const isOtherwise = ({ differences }: ComparedStream) => differences.length > 0;

function linesOf(
  { only, differences, notCompared }: ComparedStream,
  text: (value: string) => string,
): string[] {
  const skipped = notCompared.length === 0 ? [] : [`not compared: ${text(listed(notCompared))}`];
  return [...differences.map((item) => text(lineOf(item, only))), ...skipped];
}

function lineOf({ pointer, value, other, allowed }: ComparedParameter, only: ComparedStream['only']): string {
  const reason = allowed === undefined ? '' : ` (allowed: ${allowed})`;
  if (only !== undefined)
    return `${only === 'here' ? 'the other stage has no such stream' : 'only the other stage has it'}${reason}`;
  return `${pointer}: ${show(value) ?? 'nothing'} here, ${show(other) ?? 'nothing'} there${reason}`;
}

function summaryOf({ summary: { same, different, allowed } }: Comparison): string {
  return `${counted(same, 'stream')} the same, ${different} different, ${allowed} different as allowed`;
}
