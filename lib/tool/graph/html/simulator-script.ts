import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { spokenTranslations, Translations } from '../../../core/language/say';

/** What `scripts/bundle-simulator.ts` makes of `simulator.ts`. */
export const SIMULATOR_BUNDLE = 'simulator.bundle.js';

/** The simulator as a script that browsers run: it sets `simulator`. */
export function simulatorScript(): string {
  return readFileSync(join(__dirname, SIMULATOR_BUNDLE), 'utf8');
}

/** What the simulator may say, in the language that is spoken: all texts whose English stands in it. Undefined in English. */
export function wordsOfSimulator(script: string): Translations | undefined {
  const translations = spokenTranslations();
  if (translations === undefined) return undefined;
  const stands = (text: string) => text.split(PLACES).every((piece) => script.includes(asWritten(piece)));
  return Object.fromEntries(Object.entries(translations).filter(([english]) => stands(english)));
}

const PLACES = /\{\d+\}/;

/** A piece of a text up to what a script writes in another way. */
function asWritten(piece: string): string {
  return piece
    .split(/[\n"'`\\$]/)
    .reduce((longest, part) => (part.length > longest.length ? part : longest), '');
}
