import { said, say } from '../../core/language/say';
import { create } from 'xmlbuilder';
import { sentencesOf } from '../../core/rules/finding';
import { describeUnknownPlaces } from '../../core/rules/unknown-places';
import { describeSkips, locationOf, skipGroups } from './display';
import { findingFails, Gate, lossFails } from './fail-on';
import { inertXml, visibleLines } from './inert';
import { describeOtherRules } from './other-rules';
import { ReportedFinding, ReviewReport } from './report';

/** What a test case says. */
interface Case {
  readonly file: string;
  readonly findings: ReportedFinding[];
  /** Why messages can be lost, where that fails the review. */
  readonly losses: string[];
  /** What could not be evaluated, a line for each reference. */
  readonly skips: string[];
}

/**
 * The report as JUnit XML: a test case for each stream and each other place of which something is said, failed as the
 * review fails.
 */
export function renderJunit(report: ReviewReport, gate: Gate): string {
  const places = new Map<string, Case>();
  const place = (item: { file?: string; address?: string; constructPath?: string }) => {
    const key = `${item.file ?? ''} ${locationOf(item)}`;
    const known = places.get(key) ?? { file: item.file ?? 'review', findings: [], losses: [], skips: [] };
    places.set(key, known);
    return known;
  };
  for (const stream of report.streams) {
    const { losses } = place(stream);
    if (lossFails(stream, gate)) losses.push(...stream.change!.mayLose);
  }
  for (const finding of report.findings) place(finding).findings.push(finding);
  for (const group of skipGroups(report.notEvaluated)) place(group[0]).skips.push(describeSkips(group));
  const isFailed = ({ findings, losses }: Case) =>
    losses.length > 0 || findings.some((finding) => findingFails(finding, gate));
  const failed = [...places.values()].filter(isFailed).length;
  const counts = { tests: places.size, failures: failed, errors: 0, skipped: 0 };
  const root = create('testsuites', { encoding: 'UTF-8' });
  root.att({ name: say`event streams`, ...counts });
  const suite = root.ele('testsuite', { name: say`event streams`, ...counts });
  for (const [key, { file, findings, losses, skips }] of places) {
    const test = suite.ele('testcase', {
      name: visibleLines(key.slice(key.indexOf(' ') + 1)),
      classname: visibleLines(file),
    });
    for (const loss of losses)
      test.ele('failure', { message: say`messages can be lost`, type: 'loss' }).txt(visibleLines(loss));
    for (const finding of findings.filter((item) => findingFails(item, gate)))
      test
        .ele('failure', { message: visibleLines(finding.message), type: finding.rule })
        .txt(visibleLines(describe(finding)));
    const rest = findings.filter((item) => !findingFails(item, gate));
    const lines = [...rest.map(describe), ...skips.map((skip) => say`not evaluated: ${skip}`)];
    if (lines.length > 0) test.ele('system-out').txt(visibleLines(lines.join('\n')));
  }
  const whole = [
    report.otherRules && describeOtherRules(report.otherRules),
    describeUnknownPlaces(report.notEvaluated),
  ];
  const lines = whole.filter((line) => line !== undefined);
  if (lines.length > 0) suite.ele('system-out').txt(visibleLines(lines.join('\n')));
  return `${inertXml(root.end({ pretty: true }))}\n`;
}

function describe(finding: ReportedFinding): string {
  const text = say`${said(finding.severity)}: ${sentencesOf(finding).join(say` `)}`;
  return `${text} [${finding.rule}]`;
}
