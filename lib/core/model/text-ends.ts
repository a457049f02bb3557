/** A text without the characters at its end that are this one: a pattern that only `$` holds tries at each of them. */
export function withoutEnd(text: string, character: string): string {
  let end = text.length;
  while (end > 0 && text[end - 1] === character) end -= 1;
  return text.slice(0, end);
}

/** What stands behind the last of a character; all of a text without it. */
export function behindLast(text: string, character: string): string {
  return text.slice(text.lastIndexOf(character) + 1);
}
