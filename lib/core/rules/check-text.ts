import { isUnknown } from '../model/stream-definition';
import { Report, RuleOutput } from './rule';
import { show } from './show';

/** A text with a grammar of its own, and the words for it. */
export interface GrammarText extends Pick<Report, 'source'> {
  /** What it is, to begin a sentence: `the tag expression`. */
  readonly what: () => string;
  readonly limit: () => string;
  readonly fix: () => string;
  /** What is wrong with it, to go on with the sentence; undefined where nothing is. */
  readonly problemOf: (text: string) => string | undefined;
}

/** Reports a text that cannot be read. What is missing, empty or no text is the contract's to report. */
export function checkText(
  value: unknown,
  { what, problemOf, limit, source, fix }: GrammarText,
  pointer: string,
  output: RuleOutput,
): void {
  if (isUnknown(value)) return output.skip(pointer, value.$unknown);
  if (typeof value !== 'string' || value === '') return;
  const problem = problemOf(value);
  if (problem !== undefined)
    output.report({
      pointer,
      message: `${what()} ${problem}`,
      got: show(value),
      limit: limit(),
      source,
      fix: fix(),
    });
}
