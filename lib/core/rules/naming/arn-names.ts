import { DEAD_LETTER_ARNS } from '../../contract/arn-formats';
import { NamedRole, NameFacts, ServiceFacts } from '../../contract/kind-facts';
import { editionsOf, kindOfArn } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { knownArn, parseArn } from '../../model/arn';
import { remembered } from '../../model/remembered';
import { isUnknown } from '../../model/stream-definition';
import { Report, RuleOutput } from '../rule';

/** What checks one name as one edition takes it. */
type NameCheck = (name: string, facts: NameFacts, output: RuleOutput, instance: string | undefined) => void;

/**
 * Judges the name of a topic or queue in the ARN of a dead-letter queue, by the edition that the id of its instance tells.
 * Where it tells none, what only one of the editions refuses is a warning.
 */
export function checkNameInArn(
  arn: unknown,
  pointer: string,
  role: NamedRole,
  output: RuleOutput,
  check: NameCheck,
): void {
  const parsed = parseArn(knownArn(arn), DEAD_LETTER_ARNS);
  const name = parsed?.names[role];
  if (parsed === undefined || name === undefined) return;
  if (isUnknown(arn) && name.includes('*')) return output.skip(pointer, arn.$unknown);
  const { instance } = parsed.names;
  const editions = editionsOfInstance(factsOf(kindOfArn(parsed.shape) ?? '')?.service, instance);
  const judged = editions.flatMap(({ title, names }) => {
    const facts = names?.[role];
    if (facts === undefined) return [];
    const reports: Report[] = [];
    check(name, facts, { ...output, report: (report) => reports.push(report) }, instance);
    return [{ title, report: reports[0] as Report | undefined }];
  });
  const refused = judged.filter(({ report }) => report !== undefined);
  const [first] = refused;
  if (first?.report === undefined) return;
  if (refused.length === judged.length && refused.every(({ report }) => report?.severity === undefined))
    return output.report(first.report);
  const others = judged.filter(({ report }) => report === undefined).map(({ title }) => title);
  const by = others.length === 0 ? '' : `; only ${others.join(' and ')} takes it`;
  output.report({ ...first.report, message: `${first.report.message}${by}`, severity: 'warning' });
}

/** The editions of a service that an instance may be of. */
function editionsOfInstance(service: string | undefined, instance: string | undefined): ServiceFacts[] {
  const [all, ...editions] = editionsOf(service);
  if (all === undefined || editions.length === 0) return all === undefined ? [] : [all];
  // A cluster of one's own has no ARNs.
  const hosted = editions.filter(({ instanceIds }) => instanceIds !== undefined);
  const told = hosted.filter((edition) => idsOf(edition).test(instance ?? ''));
  return told.length === 0 ? hosted : told;
}

const idsOf = remembered(({ instanceIds = '' }: ServiceFacts) => new RegExp(instanceIds));
