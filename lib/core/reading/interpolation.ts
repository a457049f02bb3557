import { say } from '../language/say';
/** Noncharacters of Unicode: synthesis marks unsafe secrets with them, and they do not count. */
const MARKS = /[\ufdd0-\ufdef]/g;

/** Where the next `${` begins that is not an escaped one; -1 where there is none. */
export function interpolationIn(text: string, from: number): number {
  for (let at = text.indexOf('${', from); at >= 0; at = text.indexOf('${', at + 2))
    if (text[at - 1] !== '$' || at === from) return at;
  return -1;
}

/** The position of the brace that closes an interpolation, which may hold strings with interpolations of their own. */
export function endOfExpression(text: string, from: number): number {
  const open: string[] = ['{'];
  for (let i = from; i < text.length; i += 1) {
    const c = text[i];
    const inString = open[open.length - 1] === '"';
    if (inString && c === '\\') i += 1;
    else if (inString && (c === '$' || c === '%') && text[i + 1] === '{') {
      if (text[i - 1] === c) continue;
      open.push('{');
      i += 1;
    } else if (c === '"') {
      if (inString) open.pop();
      else open.push('"');
    } else if (!inString && c === '{') open.push('{');
    else if (!inString && c === '}') {
      open.pop();
      if (open.length === 0) return i;
    }
  }
  const begins = text.slice(0, from - 1).replace(MARKS, '').length;
  throw new Error(say`an interpolation that begins at character ${begins} is not closed`);
}
