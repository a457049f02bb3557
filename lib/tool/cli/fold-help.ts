import { linesOfWidth, textWidth } from '../reports/text-width';

/** A shell goes on with the next line after it. */
const CONTINUED = ' \\';
const INDENT = '      ';

/**
 * A help text in lines that fit a terminal: paragraphs are filled, and an example that is longer goes on in the next line
 * as a shell takes it. What is indented otherwise stays as it is.
 */
export function foldHelp(text: string, width: number): string {
  return text
    .split(/\n(?:[ \t]*\n)/)
    .map((paragraph) => foldParagraph(paragraph.split('\n'), width))
    .join('\n\n');
}

function foldParagraph(lines: readonly string[], width: number): string {
  const folded: string[] = [];
  let filled: string | undefined;
  const end = (): void => {
    if (filled !== undefined) folded.push(...linesOfWidth(filled, width));
    filled = undefined;
  };
  for (const line of lines) {
    if (line === '' || line.startsWith(' ')) {
      end();
      folded.push(...(line.startsWith('  $ ') ? foldExample(line, width) : [line]));
    } else if (filled === undefined || /[:：]$/.test(filled)) {
      end();
      filled = line;
    } else filled += isChinese(filled.slice(-1)) || isChinese(line[0]) ? line : ` ${line}`;
  }
  end();
  return folded.join('\n');
}

function isChinese(character: string): boolean {
  return textWidth(character) > 1;
}

/** Before options and after pipes, so that what belongs together stays together. */
function foldExample(example: string, width: number): string[] {
  const parts = example.split(/ (?=--|> )|(?<=\| |&& )/);
  const lines: string[] = [];
  let line = parts[0];
  for (const part of parts.slice(1)) {
    const glue = line.endsWith(' ') ? '' : ' ';
    if (textWidth(line + glue + part + CONTINUED) <= width) line += glue + part;
    else {
      lines.push(`${line.trimEnd()}${CONTINUED}`);
      line = INDENT + part;
    }
  }
  return [...lines, line];
}
