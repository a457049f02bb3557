/** What stands between two pieces of a text: nothing beside Chinese punctuation or between Chinese words, a blank between Chinese and Latin ones. */

/** Chinese punctuation, which brings its own room. */
const PUNCTUATION = /[。，、；：！？（）《》【】“”‘’]/;
const CHINESE = /\p{Script=Han}/u;
/** What stands at a word without a blank, in every language. */
const CLOSING = /^(?:[,.;:!?)\]}]|\*\*)/;
/** What a word follows without a blank; asterisks alone are a wildcard, two of them make Markdown bold. */
const OPENING = /(?:[\s([{]|\*\*)$/;

/** Joins pieces of a text, with the blanks that a reader of Chinese expects where they meet; others stay as they are. */
export function joinPieces(pieces: readonly string[]): string {
  let text = '';
  let blank = '';
  for (const piece of pieces) {
    if (piece === '') continue;
    const [, before, body, after] = /^( ?)(.*?)( ?)$/s.exec(piece)!;
    if (body === '' || body.startsWith(' ') || body.endsWith(' ')) {
      // A blank alone, or what is set in.
      if (piece === ' ') blank = ' ';
      else [text, blank] = [text + blank + piece, ''];
      continue;
    }
    text += text === '' ? blank || before : between(text, body, blank || before);
    text += body;
    blank = after;
  }
  return text + blank;
}

function between(left: string, right: string, given: string): string {
  const [last, first] = [left.at(-1)!, right[0]];
  if (PUNCTUATION.test(last) || PUNCTUATION.test(first)) return '';
  const [isChinese, isNext] = [CHINESE.test(last), CHINESE.test(first)];
  if (isChinese && isNext) return '';
  if (isChinese) return /\s/.test(first) || CLOSING.test(right) ? '' : ' ';
  return isNext && !OPENING.test(left) ? ' ' : given;
}
