import { XMLParser } from 'fast-xml-parser';
import { marked } from 'marked';
import { sentencesOf } from '../../../lib/core/rules/finding';
import { renderJunit } from '../../../lib/tool/reports/junit';
import { renderMarkdown } from '../../../lib/tool/reports/markdown';
import { ReportedFinding, ReviewReport } from '../../../lib/tool/reports/report';
import { renderSarif } from '../../../lib/tool/reports/sarif';
import { renderReviewTable } from '../../../lib/tool/reports/table';
import { reportOn } from '../../support/plans';

const WHOLE: ReportedFinding = {
  rule: 'acme/windows',
  severity: 'error',
  address: 'alicloud_x.Stream',
  pointer: '/RunOptions/BatchWindow',
  message: 'the interval is out of its range',
  got: '16 seconds',
  limit: '0-15 seconds',
  source: { title: 'Limits', date: '2024-07-06' },
  fix: 'Set it within the range.',
};
const NONE = { streams: 0, errors: 1, warnings: 0, infos: 0, notEvaluated: 0, acknowledged: 0 };

function reportOf(finding: ReportedFinding): ReviewReport {
  return { ...reportOn('hcl-changes'), streams: [], findings: [finding], notEvaluated: [], summary: NONE };
}

/** What a reader of a format sees, its markup apart. */
const FORMATS: Record<string, (report: ReviewReport) => string> = {
  table: (report) => renderReviewTable(report, { color: false, width: 120 }),
  markdown: (report) =>
    (marked.parse(renderMarkdown(report)) as string)
      .replace(/<[^>]+>/g, ' ')
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))),
  junit: (report) =>
    new XMLParser().parse(renderJunit(report, { severity: 'error', loss: false })).testsuites.testsuite
      .testcase.failure,
  sarif: (report) => {
    const options = { rules: [], toolVersion: '1.0.0', root: '/', lineOf: () => undefined };
    const [result] = JSON.parse(renderSarif(report, options)).runs[0].results;
    return `${result.message.text} ${result.ruleId}`;
  },
};

const WITHOUT: Partial<Record<keyof ReportedFinding, ReportedFinding>> = {
  pointer: { ...WHOLE, pointer: undefined },
  got: { ...WHOLE, got: undefined },
  limit: { ...WHOLE, limit: undefined },
  source: { ...WHOLE, source: undefined },
  fix: { ...WHOLE, fix: '' },
};

describe.each(Object.keys(FORMATS))('a finding as %s', (format) => {
  it.each([['all', WHOLE], ...Object.entries(WITHOUT)])(
    'says the same sentences, without %s',
    (_, finding) => {
      const text = FORMATS[format](reportOf(finding)).toLowerCase();
      const [, ...rest] = sentencesOf(finding);
      for (const said of [...rest, finding.message, finding.pointer ?? '', finding.rule])
        expect(text).toContain(said.toLowerCase());
      expect(text).not.toMatch(/undefined|\(\)|\. \.|\[\]/);
    },
  );
});
