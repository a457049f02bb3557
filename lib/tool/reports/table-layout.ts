import { Table } from 'console-table-printer';
import { linesOfWidth, padToWidth, textWidth } from './text-width';

/** Narrower than this, the columns of a table are harder to read than lines. */
const NARROWEST = 12;
/** How many rows are drawn together: for each, the library looks through all of its table. */
const TOGETHER = 200;
/** A space on each side of a cell. */
const PADDING = 2;

/**
 * A table no wider than the terminal, with cells wrapped; a list where the terminal is too narrow for a table. A column
 * without a value in any row is left out.
 */
export function renderTable(
  allHead: readonly string[],
  allRows: readonly (readonly string[])[],
  width: number,
): string {
  const filled = allHead.map((_, i) => allRows.length === 0 || allRows.some((row) => row[i] !== ''));
  const ofFilled = (cells: readonly string[]) => cells.filter((_, i) => filled[i]);
  const [head, rows] = [ofFilled(allHead), allRows.map(ofFilled)];
  const widths = fitColumns(head, rows, width);
  if (widths === undefined) return renderList(head, rows, width);
  const columns = head.map((title, i) => ({
    name: `${i}`,
    title,
    alignment: 'left' as const,
    minLen: widths[i],
    maxLen: widths[i],
  }));
  const linesOf = (some: typeof rows) => {
    const table = new Table({ columns, shouldDisableColors: true });
    for (const row of some)
      table.addRow(Object.fromEntries(row.map((cell, i) => [i, wrapWords(cell, widths[i])])));
    return table.render().split('\n');
  };
  const empty = linesOf([]);
  const height = empty.length - 1;
  const lines = [empty.slice(0, height)];
  for (let i = 0; i < rows.length; i += TOGETHER)
    lines.push(linesOf(rows.slice(i, i + TOGETHER)).slice(height, -1));
  return [...lines.flat(), empty[height]].join('\n');
}

/** A row a paragraph: its first cell, then a line a column that has a value. */
function renderList(head: readonly string[], rows: readonly (readonly string[])[], width: number): string {
  const names = head.slice(1);
  const indent = Math.max(...names.map(textWidth)) + 4;
  return rows
    .map(([first, ...cells]) =>
      [
        first,
        ...cells.flatMap((cell, i) =>
          cell === ''
            ? []
            : wrapWords(cell, Math.max(width - indent, NARROWEST))
                .split('\n')
                .map((line, j) => `  ${padToWidth(j === 0 ? names[i] : '', indent - 2)}${line}`.trimEnd()),
        ),
      ].join('\n'),
    )
    .join('\n\n');
}

/** A blank in a cell at which no line is broken. */
export const NO_BREAK = '\u00a0';

/** Breaks a text between words, and inside a word that is longer than a line: nothing is cut off. */
export function wrapWords(text: string, width: number): string {
  return linesOfWidth(text, width).join('\n').replaceAll(NO_BREAK, ' ');
}

/** The width of each column, borders apart: the widest give way first. Undefined where the terminal is too narrow. */
export function fitColumns(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  width: number,
): number[] | undefined {
  const widths = head.map((title, i) =>
    rows.reduce((most, row) => Math.max(most, textWidth(row[i])), textWidth(title)),
  );
  const available = width - head.length - 1 - head.length * PADDING;
  let total = widths.reduce((sum, each) => sum + each, 0);
  while (total > available) {
    const widest = widths.indexOf(Math.max(...widths));
    if (widths[widest] <= NARROWEST) return undefined;
    widths[widest] -= 1;
    total -= 1;
  }
  return widths;
}
