import { say } from '../language/say';
import { isComposite } from '../model/json-object';
import { escapePointer } from '../model/json-pointer';
import { isNumber } from '../model/json-value';
import { INEXACT } from '../model/spellings';
import { isUnknown, StreamDefinition, toApiRequest } from '../model/stream-definition';

/** Why a stream cannot be written as it is, whatever the code: what neither Terraform nor cdktf can hold. */
export function unwritable(stream: StreamDefinition): string | undefined {
  return problemIn({ ...toApiRequest(stream), Tags: stream.tags }, '');
}

function problemIn(value: unknown, pointer: string): string | undefined {
  if (typeof value === 'string') return problemOfText(value, pointer);
  if (isUnknown(value))
    return value.$unknown === INEXACT.$unknown
      ? say`${pointer} has a number with more digits than JavaScript keeps, which no code of this library can have`
      : undefined;
  if (!isComposite(value) || isNumber(value)) return undefined;
  for (const [key, member] of Object.entries(value)) {
    const problem = problemOfText(key, pointer) ?? problemIn(member, `${pointer}/${escapePointer(key)}`);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function problemOfText(text: string, pointer: string): string | undefined {
  if (/\p{Surrogate}/u.test(text))
    return say`${pointer} holds half of a character (a lone surrogate), which Terraform cannot write`;
  return text.includes('TfToken[')
    ? say`${pointer} holds the text "TfToken[", which cdktf takes for a reference of its own`
    : undefined;
}
