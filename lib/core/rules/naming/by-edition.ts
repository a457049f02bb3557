import { say } from '../../language/say';
import { allOf } from '../../language/lists';
import { NamedRole, NameFacts, ServiceFacts } from '../../contract/kind-facts';
import { editionsOf } from '../../contract/kind-lookups';
import { remembered } from '../../model/remembered';
import { isUnknown, Unknown } from '../../model/stream-definition';
import { Report, RuleOutput } from '../rule';

/** What checks one name as one edition takes it. */
export type NameCheck<Name> = (
  name: Name,
  facts: NameFacts,
  output: RuleOutput,
  instance: string | undefined,
) => void;

/** A name of an instance of which nothing says the edition for sure. */
export interface NameOfEditions<Name extends string | Unknown> {
  readonly name: Name;
  readonly role: NamedRole;
  readonly pointer: string;
  readonly editions: readonly ServiceFacts[];
  /** The id of the instance, where it is known. */
  readonly instance: string | undefined;
}

/** Judges a name by each edition that it may be of: what only some of them refuse is a warning. */
export function checkByEditions<Name extends string | Unknown>(
  { name, role, pointer, editions, instance }: NameOfEditions<Name>,
  output: RuleOutput,
  check: NameCheck<Name>,
): void {
  const judged = editions.flatMap(({ title, names }) => {
    const facts = names?.[role];
    if (facts === undefined) return [];
    const reports: Report[] = [];
    const heard = { ...output, report: (report: Report) => reports.push(report), skip: () => {} };
    check(name, facts, heard, instance);
    return [{ title, report: reports[0] as Report | undefined }];
  });
  const refused = judged.filter(({ report }) => report !== undefined);
  const [first] = refused;
  if (first?.report === undefined) return isUnknown(name) ? output.skip(pointer, name.$unknown) : undefined;
  if (refused.length === judged.length && refused.every(({ report }) => report?.severity === undefined))
    return output.report(first.report);
  const others = judged.filter(({ report }) => report === undefined).map(({ title }) => title);
  const by =
    others.length === 0
      ? ''
      : others.length > 1
        ? say`; only ${allOf(others)} take it`
        : say`; only ${others[0]} takes it`;
  output.report({ ...first.report, message: `${first.report.message}${by}`, severity: 'warning' });
}

/** The editions of a service that an instance may be of, by its id; without an id all of them. */
export function editionsOfInstance(
  service: string | undefined,
  instance: string | undefined,
): ServiceFacts[] {
  const [all, ...editions] = editionsOf(service);
  if (all === undefined || editions.length === 0) return all === undefined ? [] : [all];
  if (instance === undefined) return editions;
  // A cluster of one's own has no ids and no ARNs.
  const hosted = editions.filter(({ instanceIds }) => instanceIds !== undefined);
  const told = hosted.filter((edition) => idsOf(edition).test(instance));
  return told.length === 0 ? hosted : told;
}

const idsOf = remembered(({ instanceIds = '' }: ServiceFacts) => new RegExp(instanceIds));
