import { Subject } from './rule';

/** 2 before 10; the same wherever it runs. */
const COLLATOR = new Intl.Collator('en', { numeric: true });

/** Subjects by where they are: what a rule says of several must not depend on which was read first. */
export function inOrder<S extends Subject>(subjects: readonly S[]): S[] {
  return [...subjects].sort(compareSubjects);
}

/** Which of two comes first. */
export function compareSubjects({ location: a }: Subject, { location: b }: Subject): number {
  return (
    compare(a.constructPath, b.constructPath) || compare(a.stack, b.stack) || compare(a.address, b.address)
  );
}

function compare(a = '', b = ''): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : Number(a > b));
}
