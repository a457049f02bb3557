import { said, say, words } from '../../core/language/say';
import { listed } from '../../core/language/lists';
import { Wait } from '../../core/contract/retries';
import { DeliveredField } from '../../core/simulation/deliver-field';
import { Note } from '../../core/simulation/notes';
import { RetryPlan } from '../../core/simulation/retry-plan';

/** A reason as a sentence. */
export function sentence(text: string): string {
  const capital = /^(the|a|no|an|it) /.test(text) ? `${text[0].toUpperCase()}${text.slice(1)}` : text;
  return say`${capital}.`;
}

/** A note, with the part of the event that it is about. */
export function noteText({ text, where }: Note): string {
  return where === undefined ? said(text) : say`${where}: ${said(text)}`;
}

/** What arrives in a field; in brackets where no text does. */
export function arrivalText({ value, unknown, problem }: DeliveredField): string {
  if (typeof value === 'string') return value;
  if (unknown !== undefined) return say`(not known: ${unknown})`;
  return problem === undefined ? say`(nothing)` : say`(none)`;
}

const ENDS: Readonly<Record<RetryPlan['afterwards'], string>> = {
  'dead-letter': words`the event goes to the dead-letter queue`,
  discarded: words`the event is lost`,
  blocked: words`the stream stops`,
  unknown: words`what happens is not known`,
};

/** What becomes of an event where the sink fails, a sentence each. */
export function retryTexts({ retries, afterwards, deadLetterQueue, remarks }: RetryPlan): string[] {
  const queue = deadLetterQueue === undefined ? '' : ` ${deadLetterQueue}`;
  const times =
    retries.length === 0
      ? say`no retry`
      : retries.length === 1
        ? say`1 retry after ${timesOf(retries)}`
        : say`${retries.length} retries after ${timesOf(retries)}`;
  return [say`${times}; then ${said(ENDS[afterwards])}${queue}.`, ...remarks];
}

/** More times than a person reads. */
const MOST_TIMES = 5;

function timesOf(retries: readonly Wait[]): string {
  const texts = retries.map(({ least, most }) =>
    least === most ? duration(least) : `${least}–${duration(most)}`,
  );
  if (texts.length <= MOST_TIMES) return listed(texts);
  return `${listed(texts.slice(0, MOST_TIMES))} … ${texts[texts.length - 1]}`;
}

function duration(seconds: number): string {
  if (seconds < 120) return say`${seconds} s`;
  const minutes = Math.round(seconds / 60);
  return minutes < 120 ? say`${minutes} min` : say`${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
