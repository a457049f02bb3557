import { joinPieces } from './spacing';

/** Texts of a language by the English ones, whose values are numbered places: `the ${name} is missing` is `the {0} is missing`. */
export type Translations = Readonly<Record<string, string>>;

/** A place of a value in a translation. */
const PLACE = /\{(\d+)\}/;

/**
 * The only thing that a process remembers: what it speaks, and the English of what it said. English where there are no
 * translations.
 */
const spoken: {
  translations?: Translations;
  english?: Map<string, string>;
  /** While work says something in a language that was chosen for it. */
  isChosen?: boolean;
} = {};

/**
 * A text for people, in the language that is spoken: say`the ${name} is missing`. The text in the source is the English
 * one, and the key of its translations.
 */
export function say(parts: readonly string[], ...values: readonly unknown[]): string {
  const { translations } = spoken;
  if (translations === undefined) return joined(parts, values);
  const translation = translations[keyOf(parts)];
  if (translation === undefined) return joined(parts, values);
  const text = joinPieces(
    translation.split(PLACE).map((piece, i) => (i % 2 === 1 ? String(values[Number(piece)]) : piece)),
  );
  spoken.english?.set(text, joined(parts, values.map(inEnglish)));
  return text;
}

/** Marks a text that is written before it is known what will be spoken, such as a constant of a module; `said` says it. */
export function words([text]: readonly string[]): string {
  return text;
}

/** A text that is marked with `words`, or the title of a rule, in the language that is spoken; any other text as it is. */
export function said(text: string): string {
  const translation = spoken.translations?.[text];
  if (translation === undefined) return text;
  spoken.english?.set(translation, text);
  return translation;
}

/** A text that was put together of what was said, which is something else in English. */
export function saidAs(text: string, english: string): string {
  if (text !== english) spoken.english?.set(text, english);
  return text;
}

/** What a text that was said is in English; any other as it is. */
export function inEnglish<T>(text: T): T | string {
  return typeof text === 'string' ? (spoken.english?.get(text) ?? text) : text;
}

/** What work says, it says in a language; afterwards what was spoken before is spoken again. */
export function speaking<T>(translations: Translations | undefined, work: () => T): T {
  const before = { ...spoken };
  speak(translations);
  spoken.isChosen = true;
  try {
    return work();
  } finally {
    // With the English of what was said before.
    Object.assign(spoken, { translations: undefined, english: undefined, isChosen: false }, before);
  }
}

/** Whether work is saying something by now, in a language that was chosen for it. */
export function isSpeaking(): boolean {
  return spoken.isChosen === true;
}

/** From now on another language; returns what was spoken before. */
export function speak(translations: Translations | undefined): Translations | undefined {
  const before = spoken.translations;
  spoken.translations = translations;
  spoken.english = translations && new Map();
  return before;
}

/** The texts of the language that is spoken; undefined in English. */
export function spokenTranslations(): Translations | undefined {
  return spoken.translations;
}

/** The key of a text: its values are numbered places. */
export function keyOf(parts: readonly string[]): string {
  return parts.reduce((key, part, i) => `${key}{${i - 1}}${part}`);
}

function joined(parts: readonly string[], values: readonly unknown[]): string {
  return parts.reduce((text, part, i) => `${text}${values[i - 1]}${part}`);
}
