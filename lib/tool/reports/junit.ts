import { create } from 'xmlbuilder';
import { sentencesOf } from '../../core/rules/finding';
import { locationOf, visible } from './display';
import { FailOn, fails } from './fail-on';
import { ReportedFinding, ReviewReport } from './report';

/** The report as JUnit XML: a test case for each stream and each other place with findings, failed as the review fails. */
export function renderJunit(report: ReviewReport, failOn: FailOn): string {
  const places = new Map<string, { file: string; findings: ReportedFinding[] }>();
  const place = (item: { file?: string; address?: string; constructPath?: string }) => {
    const key = `${item.file ?? ''} ${locationOf(item)}`;
    const known = places.get(key) ?? { file: item.file ?? 'review', findings: [] };
    places.set(key, known);
    return known;
  };
  for (const stream of report.streams) place(stream);
  for (const finding of report.findings) place(finding).findings.push(finding);
  const isFailed = (findings: readonly ReportedFinding[]) =>
    findings.some(({ severity }) => fails(severity, failOn));
  const failed = [...places.values()].filter(({ findings }) => isFailed(findings)).length;
  const counts = { tests: places.size, failures: failed, errors: 0, skipped: 0 };
  const root = create('testsuites', { encoding: 'UTF-8' });
  root.att({ name: 'event streams', ...counts });
  const suite = root.ele('testsuite', { name: 'event streams', ...counts });
  for (const [key, { file, findings }] of places) {
    const test = suite.ele('testcase', {
      name: clean(key.slice(key.indexOf(' ') + 1)),
      classname: clean(file),
    });
    for (const finding of findings.filter(({ severity }) => fails(severity, failOn)))
      test
        .ele('failure', { message: clean(finding.message), type: finding.rule })
        .txt(clean(describe(finding)));
    const rest = findings.filter(({ severity }) => !fails(severity, failOn));
    if (rest.length > 0) test.ele('system-out').txt(clean(rest.map(describe).join('\n')));
  }
  return root.end({ pretty: true }) + '\n';
}

function describe(finding: ReportedFinding): string {
  return `${finding.severity}: ${sentencesOf(finding).join(' ')} [${finding.rule}]`;
}

/** XML has no way to write most control characters. */
function clean(text: string): string {
  return text
    .split('\n')
    .map(visible)
    .join('\n')
    .replace(
      /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]|[\ufffe\uffff]/g,
      '\ufffd',
    );
}
