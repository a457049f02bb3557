import { say } from '../language/say';
import { LIMITS } from '../contract/limits';
import { Note, noteOf } from './notes';

/** What is too large of an event. */
export function sizeNotes(text: string): Note[] {
  const { maximum, unit } = LIMITS.eventSize;
  // No character has more than three bytes.
  if (text.length * 3 <= maximum) return [];
  const size = new TextEncoder().encode(text).length;
  if (size <= maximum) return [];
  return [noteOf('event-too-large', say`${size} ${unit}, and ${maximum} are allowed on a bus`)];
}
