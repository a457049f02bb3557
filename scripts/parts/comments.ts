import { said } from '../../lib/core/language/say';

/** A comment in the code of an example. */
export const COMMENT = /(?<=^|\s)\/\/ (.+)$/gm;

/** Code with its comments in the language that is spoken. */
export function withCommentsSaid(code: string): string {
  return code.replace(COMMENT, (_, text: string) => `// ${said(text)}`);
}
