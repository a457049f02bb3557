import { listed } from '../../core/language/lists';
import { createColors } from 'picocolors';
import { show } from '../../core/rules/show';
import { ComparedParameter, ComparedStream, Comparison } from './compared-stream';
import { isDifferent } from './comparison';
import { say } from '../../core/language/say';
import { locationOf, visible } from './display';
import { codeOf, escapeMarkdown } from './markdown-text';

/** How two stages compare, for people at a terminal. */
export function comparisonLines(comparison: Comparison, color: boolean): string[] {
  const colors = createColors(color);
  return [
    colors.bold(say`Compared with ${visible(comparison.with)}`),
    ...comparison.streams
      .filter(isOtherwise)
      .flatMap((stream) => [
        `${markOf(stream, colors)} ${locationOf(stream)}`,
        ...linesOf(stream, visible).map((line) => `    ${line}`),
      ]),
    say`${summaryOf(comparison)}.`,
    '',
  ];
}

/** The same as Markdown. */
export function comparisonMarkdown(comparison: Comparison): string {
  const lines = [
    say`**Compared with ${codeOf(comparison.with)}**: ${summaryOf(comparison)}.`,
    '',
    ...comparison.streams
      .filter(isOtherwise)
      .flatMap((stream) => [
        `- ${isDifferent(stream) ? '❌' : stream.differences.length === 0 ? '❔' : '✅'} ${codeOf(locationOf(stream))}`,
        ...linesOf(stream, escapeMarkdown).map((line) => `  - ${line}`),
      ]),
  ];
  return `${lines.join('\n').trimEnd()}\n`;
}

/** A stream of which there is something to say: that is different, or was not compared. */
const isOtherwise = ({ differences, notCompared }: ComparedStream) =>
  differences.length + notCompared.length > 0;

function markOf(stream: ComparedStream, colors: ReturnType<typeof createColors>): string {
  if (stream.differences.length === 0) return colors.yellow(say`not compared in part`);
  return isDifferent(stream) ? colors.red(say`differs`) : colors.green(say`allowed`);
}

function linesOf(
  { only, differences, notCompared }: ComparedStream,
  text: (value: string) => string,
): string[] {
  const skipped = notCompared.length === 0 ? [] : [say`not compared: ${text(listed(notCompared))}`];
  return [...differences.map((item) => text(lineOf(item, only))), ...skipped];
}

function lineOf({ pointer, value, other, allowed }: ComparedParameter, only: ComparedStream['only']): string {
  const what =
    only === 'here'
      ? say`the other stage has no such stream`
      : only === 'there'
        ? say`only the other stage has it`
        : say`${pointer}: ${show(value) ?? say`nothing`} here, ${show(other) ?? say`nothing`} there`;
  return allowed === undefined ? what : say`${what} (allowed: ${allowed})`;
}

function summaryOf({ streams, summary: { same, different, allowed } }: Comparison): string {
  const inPart = streams.filter(({ notCompared }) => notCompared.length > 0).length;
  return listed([
    same === 1 ? say`1 stream the same` : say`${same} streams the same`,
    say`${different} different`,
    say`${allowed} different as allowed`,
    ...(inPart === 0 ? [] : [say`${inPart} not compared in part`]),
  ]);
}
