import { isUnknown } from '../model/stream-definition';
import { identityOf } from '../model/stream-parts';
import { RuleOutput, Subject } from './rule';

/** Subjects by something that is known of them; what is not known is not counted, and said. */
export function countBy<S extends Subject>(
  subjects: readonly S[],
  value: (subject: S) => unknown,
  about: (subject: Subject) => RuleOutput,
  pointer: (subject: S) => string = () => '',
): Map<string, S[]> {
  const counted = new Map<string, S[]>();
  for (const subject of subjects) {
    const found = value(subject);
    const key = identityOf(found);
    if (key === undefined) {
      if (isUnknown(found)) about(subject).skip(pointer(subject), found.$unknown);
      continue;
    }
    const same = counted.get(key);
    if (same === undefined) counted.set(key, [subject]);
    else same.push(subject);
  }
  return counted;
}
