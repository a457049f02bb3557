import { visible } from './inert';

/** Text that means itself: no markup, no link, no mention of a person, no cell border. */
export function escapeMarkdown(text: string): string {
  return (
    visible(text)
      // Inside a word, as of a Terraform address, an underscore means itself: who reads the source reads it.
      .replace(/[&<>@|\\`*[\]~#]|(?<![a-z0-9])_|_(?![a-z0-9])/gi, (c) => `&#${c.charCodeAt(0)};`)
      .replace(/:\/\//g, '&#58;//')
      .replace(/www\./gi, (start) => `${start.slice(0, 3)}&#46;`)
  );
}

/** The same in the letters of code. */
export function codeOf(text: string): string {
  return `<code>${escapeMarkdown(text)}</code>`;
}
