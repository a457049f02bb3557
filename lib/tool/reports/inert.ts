/**
 * Characters that nobody sees, or that a terminal or reader acts on instead of showing: controls, changes of direction,
 * fillers, joiners, selectors, tags, halves of pairs, and what is not a character.
 */
const UNSEEN =
  '\\p{Cc}\\p{Cs}\\p{Zl}\\p{Zp}\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180f\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u206f\\u3164\\ufdd0-\\ufdef\\ufe00-\\ufe0f\\ufeff\\uffa0\\ufff0-\\ufffb\\ufffe\\uffff\\u{1d173}-\\u{1d17a}\\u{e0000}-\\u{e0fff}';

/** Each of them. */
export const UNSEEN_CHARACTER = new RegExp(`[${UNSEEN}]`, 'gu');
/** Those that JSON.stringify leaves as they are, and pretty JSON has no use for. */
const UNSEEN_IN_JSON = new RegExp(`(?![\\n\\r])[${UNSEEN}]`, 'gu');

/** What CI takes for a command wherever it stands: of Azure Pipelines, GitHub and TeamCity, and of GitLab. */
const COMMAND = /#(?=#(?:vso\[|teamcity\[|\[))|(?<=section_(?:start|end)):(?=\d)/gi;
/** What GitHub takes for one at the start of a line. */
const LINE_COMMAND = /^([^\S\n\r\u2028\u2029]*):(?=:)/gm;

/** A character as JSON writes it; two escapes where it is a pair. */
function escapeOf(character: string): string {
  return [...Array(character.length).keys()]
    .map((i) => `\\u${character.charCodeAt(i).toString(16).padStart(4, '0')}`)
    .join('');
}

function entityOf(character: string): string {
  return `&#${character.codePointAt(0)};`;
}

/** A text of one line whose unseen characters show as what they are, and which no CI takes for a command. */
export function visible(text: string): string {
  return text.replace(UNSEEN_CHARACTER, escapeOf).replace(COMMAND, escapeOf);
}

/** The same of a text of several lines, which stay lines. */
export function visibleLines(text: string): string {
  return text.split('\n').map(visible).join('\n');
}

/** A text of JSON that shows and does nothing: JSON can say all of it in another way. */
export function inertJson(json: string): string {
  return json.replace(UNSEEN_IN_JSON, escapeOf).replace(COMMAND, escapeOf);
}

/** A document of XML or HTML whose text no CI takes for a command. */
export function inertXml(xml: string): string {
  return xml
    .replace(COMMAND, entityOf)
    .replace(LINE_COMMAND, (_, space: string) => `${space}${entityOf(':')}`);
}

/** Whatever is printed or written, as the last step: no line of it is a command. */
export function inert(text: string): string {
  return text
    .replace(COMMAND, escapeOf)
    .replace(LINE_COMMAND, (_, space: string) => `${space}${escapeOf(':')}`);
}

/** What a log or a reader of it acts on, and no report has on its own: controls, and changes of direction. */
const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]/g;

/** A text without them, where nothing but a terminal is told how to show it. */
export function withoutControls(text: string): string {
  return text.replace(CONTROLS, escapeOf);
}
