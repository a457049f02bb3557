import { say } from '../../core/language/say';
import { withoutCredentials } from '../../core/redaction/texts';
import { foldLines } from '../reports/fold-lines';
import { inert, visible, withoutControls } from '../reports/inert';

/** What the command line is to its surroundings; tests give another. */
export interface Terminal {
  /** The report goes here, and nothing else. */
  out(text: string): void;
  /** Progress and errors go here. */
  err(text: string): void;
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Of the terminal, in characters; undefined where there is none. */
  readonly columns: number | undefined;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly folder: string;
  now(): Date;
}

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    columns: process.stdout.columns,
    environment: process.env,
    folder: process.cwd(),
    now: () => new Date(),
  };
}

/** A terminal whose CI takes nothing that is printed for a command; colors and progress are for terminals alone. */
export function inertTerminal(terminal: Terminal): Terminal {
  const { outIsTerminal, errIsTerminal } = terminal;
  const harmless = (text: string, isTerminal: boolean) => inert(isTerminal ? text : withoutControls(text));
  return {
    ...terminal,
    out: (text) => terminal.out(harmless(text, outIsTerminal)),
    err: (text) => terminal.err(harmless(text, errIsTerminal)),
  };
}

/** Says on standard error what stands beside the work of a command. */
export function note(text: string, terminal: Terminal): void {
  const said = say`note: ${visible(withoutCredentials(text))}\n`;
  const { errIsTerminal, columns } = terminal;
  terminal.err(errIsTerminal && columns !== undefined ? foldLines(said, columns) : said);
}

/** Colors are for terminals, and for people who want them (https://no-color.org). */
export function wantsColor({ outIsTerminal, environment }: Terminal): boolean {
  return outIsTerminal && !environment.NO_COLOR && environment.TERM !== 'dumb';
}

/** Where there is no terminal, logs are read in wide windows. */
const WITHOUT_TERMINAL = 140;

/** Help is read at a terminal, as wide as terminals have always been; longer lines are hard to read. */
const HELP = { without: 80, most: 120 };

/** How wide a report may be, in characters. */
export function widthOf(terminal: Terminal): number {
  return toldWidth(terminal) ?? WITHOUT_TERMINAL;
}

/** How wide the help is, in characters. */
export function helpWidthOf(terminal: Terminal): number {
  return Math.min(toldWidth(terminal) ?? HELP.without, HELP.most);
}

function toldWidth({ columns, environment }: Terminal): number | undefined {
  const told = Number(environment.COLUMNS);
  return columns ?? (Number.isInteger(told) && told > 0 ? told : undefined);
}

/** What people read, as their terminal shows it best; what goes elsewhere stays as it is, a line a sentence. */
export function forReading(text: string, { outIsTerminal, columns }: Terminal, output?: string): string {
  return output === undefined && outIsTerminal && columns !== undefined ? foldLines(text, columns) : text;
}
