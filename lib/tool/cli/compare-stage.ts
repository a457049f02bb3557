import { say } from '../../core/language/say';
import { InputError } from '../../core/reading/input-error';
import { cleanerOf } from '../../core/redaction/show-app';
import { RuleResult } from '../../core/rules/finding';
import { NOTHING_ALLOWED } from '../reports/allowed-differences';
import { compareStages } from '../reports/comparison';
import { locationOf } from '../reports/display';
import { buildReport, ReviewReport } from '../reports/report';
import { readAllowedDifferences } from './configuration/read-allowed-differences';
import { fromFolder, Loaded, readReviewed } from './load';
import { Terminal } from './terminal';

/** What a review is compared with, and how it is printed. */
export interface CompareOptions {
  readonly format: string;
  /** A stack or plan of another stage. */
  readonly compare?: string;
  /** The file that says what the two stages may have otherwise. */
  readonly allowDifferences?: string;
}

/** A comparison for the report, what is said beside it, and the files that were read of the other stage. */
export interface Compared {
  readonly part: Pick<ReviewReport, 'comparison'>;
  readonly notices: readonly string[];
  readonly read: readonly string[];
}

/** How what is reviewed compares with another stage, what of that could not be read, and which allowed differences there are not. */
export async function comparisonOf(
  loaded: Loaded,
  { compare, allowDifferences: file, format }: CompareOptions,
  terminal: Terminal,
): Promise<Compared | undefined> {
  if (compare === undefined) {
    if (file === undefined) return undefined;
    throw new InputError(
      say`--allow-differences is given without --compare: there is nothing to compare with.`,
    );
  }
  if (format === 'sarif' || format === 'junit')
    throw new InputError(say`--compare is printed as table, json or markdown, not as ${format}.`);
  const allowed = file === undefined ? NOTHING_ALLOWED : readAllowedDifferences(fromFolder(file, terminal));
  const { app, notEvaluated, read } = await readReviewed([compare], terminal);
  const other = buildReport({ app, changes: [], notEvaluated: [], files: new Map() }, NOTHING_FOUND);
  const own = buildReport({ ...loaded, changes: [] }, NOTHING_FOUND);
  const { comparison, used } = compareStages(own.streams, other.streams, compare, allowed);
  const clean = cleanerOf(app);
  const notices = [
    ...notEvaluated.map((skip) =>
      clean(say`${compare}: ${locationOf(skip)} is not compared: ${skip.reason}`),
    ),
    ...allowed.allow.flatMap(({ pointer, stream }, i) =>
      used.has(i)
        ? []
        : [
            say`${file}: allow[${i}] allows nothing: ${[stream, pointer].filter(Boolean).join(' ')}. Remove it.`,
          ],
    ),
  ];
  return { part: { comparison }, notices, read };
}

const NOTHING_FOUND: RuleResult = {
  findings: [],
  notEvaluated: [],
  acknowledged: [],
  overruled: [],
  expired: [],
};
