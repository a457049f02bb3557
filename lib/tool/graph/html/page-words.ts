import { said, words } from '../../../core/language/say';

/** What the scripts of the page say, by the English that stands in them; nothing in English. */
export function wordsOfPage(): Record<string, string> {
  const pairs = WORDS.map((text) => [text, said(text)]);
  return Object.fromEntries(pairs.filter(([text, translation]) => text !== translation)) as Record<
    string,
    string
  >;
}

const WORDS = [
  words`Delivered`,
  words`Dropped`,
  words`Not known`,
  words`Not possible`,
  words`passed`,
  words`not reached`,
  words`stops here`,
  words`not known from here`,
  words`fails here`,
  words`arrived`,
  words`What arrives`,
  words`The sink has no fields.`,
  words`Try an event`,
  words`Event, as JSON`,
  words`Back to the sample`,
  words`About this sample`,
  words`Notes`,
  words`If the sink fails`,
  words`Source`,
  words`Filter`,
  words`Transform`,
  words`Sink`,
  words`What arrives, record {0}`,
  words`: `,
  words`. `,
  words`Findings`,
  words`error`,
  words`warning`,
  words`info`,
  words`{0} event streams use it`,
  words`{0} of {1} event streams`,
];
