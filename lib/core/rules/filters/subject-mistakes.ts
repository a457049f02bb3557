import { say } from '../../language/say';
import { anyOf } from '../../language/lists';
import { EventSample } from '../../contract/kind-facts';
import { excerptOf } from '../../model/excerpt';
import { isObject } from '../../model/json-object';
import { StreamDefinition } from '../../model/stream-definition';
import { placeholderIn } from '../../simulation/placeholders';
import { Report } from '../rule';

/** The alternatives of a filter on `subject` that no event of the source has, by the shape that documents show. */
export function subjectMistakes(
  stream: StreamDefinition,
  { attributes: { subject }, alsoSubject }: EventSample,
  field: readonly unknown[],
): (Report & { readonly pointer: string })[] {
  if (subject === undefined) return [];
  const shapes = [subject, ...(alsoSubject === undefined ? [] : [alsoSubject])].map((shape) =>
    filled(stream, shape),
  );
  return field.flatMap((item, i) => {
    if (shapes.some((shape) => mayHold(shape, item))) return [];
    const known = anyOf(shapes.map((shape) => JSON.stringify(shape)));
    return [
      {
        pointer: `/${i}`,
        message: say`no event of the source has such a subject`,
        got: excerptOf(item),
        limit: known,
        fix: say`Match ${known}, or leave subject out.`,
      },
    ];
  });
}

const PLACEHOLDER = /<\w+>/;

/** With what is known of the source; what is not stays in angle brackets. */
function filled(stream: StreamDefinition, shape: string): string {
  return shape.replace(new RegExp(PLACEHOLDER, 'g'), (whole) => {
    const name = whole.slice(1, -1);
    const { account } = stream;
    if (name === 'account') return typeof account === 'string' ? account : whole;
    const value = placeholderIn(stream, name);
    return typeof value === 'string' ? value : whole;
  });
}

/** Whether a text of this shape may be what an alternative wants; operators that are not looked at may hold. */
function mayHold(shape: string, item: unknown): boolean {
  const literals = shape.split(PLACEHOLDER);
  if (typeof item === 'string') return isOf(literals, item);
  if (!isObject(item)) return true;
  const { prefix, suffix } = item;
  const isWhole = literals.length === 1;
  if (typeof prefix === 'string') return mayMeet(literals[0], prefix, isWhole, (a, b) => a.startsWith(b));
  if (typeof suffix === 'string')
    return mayMeet(literals[literals.length - 1], suffix, isWhole, (a, b) => a.endsWith(b));
  return true;
}

/** Whether a text has these literals in their order, with something between two of them. */
function isOf(literals: readonly string[], text: string): boolean {
  const [first, ...others] = literals;
  const last = others.pop();
  if (last === undefined) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  for (const literal of others) {
    const found = text.indexOf(literal, at + 1);
    if (found < 0) return false;
    at = found + literal.length;
  }
  return text.length > at + last.length && text.endsWith(last);
}

/** Whether a text that begins (or ends) with a literal may begin (or end) with another; where it is whole, it has no more. */
function mayMeet(
  literal: string,
  wanted: string,
  isWhole: boolean,
  meets: (text: string, part: string) => boolean,
): boolean {
  return meets(literal, wanted) || (!isWhole && meets(wanted, literal));
}
