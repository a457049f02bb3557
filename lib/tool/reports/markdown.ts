import { said, say } from '../../core/language/say';
import { describeAcknowledgement } from '../../core/model/acknowledgement';
import { changeWords } from './change-words';
import { comparisonMarkdown } from './comparison-text';
import { counted, inventoryLines, locationOf, problemOf, skippedLines, summaryOf } from './display';
import { codeOf, escapeMarkdown } from './markdown-text';
import { describeOtherRules } from './other-rules';
import { ReportedFinding, ReviewReport } from './report';

/** What a comment of GitHub holds, with room for what a workflow adds. */
const LONGEST = 60_000;

/** The report as a comment on a pull request. */
export function renderMarkdown(report: ReviewReport): string {
  const mark = report.summary.errors > 0 ? '❌' : report.summary.warnings > 0 ? '⚠️' : '✅';
  const head = [say`### ${mark} Event streams`, '', say`${summaryOf(report)}.`, ''];
  const sections = [
    changes(report),
    ...(report.comparison === undefined ? [] : [[comparisonMarkdown(report.comparison)]]),
    findings(report),
    inventories(report),
    report.otherRules === undefined ? [] : [`- ${escapeMarkdown(describeOtherRules(report.otherRules))}`, ''],
    folded(
      say`Acknowledged`,
      report.acknowledged.map(
        (item) =>
          say`- ${codeOf(locationOf(item))}: ${escapeMarkdown(item.message)} (${item.rule}): ${escapeMarkdown(describeAcknowledgement(item))}`,
      ),
    ),
    folded(
      say`Not evaluated`,
      skippedLines(report.notEvaluated, {
        place: (skip) => codeOf(locationOf(skip)),
        text: escapeMarkdown,
      }).map((line) => `- ${line}`),
    ),
  ];
  return fit(head, sections) + '\n';
}

/** Whole lines as far as they fit, and how many are left out. */
function fit(head: readonly string[], sections: readonly (readonly string[])[]): string {
  const lines = [...head];
  let length = lines.join('\n').length;
  for (const section of sections) {
    const rows = [...section];
    const end = rows[rows.length - 2] === '</details>' ? rows.splice(-3) : [];
    let left = 0;
    for (const row of rows) {
      if (length + row.length > LONGEST) left += 1;
      else {
        lines.push(row);
        length += row.length + 1;
      }
    }
    if (left > 0) lines.push('', say`…and ${counted(left, 'line')} more; \`--format json\` has all.`, '');
    lines.push(...end);
  }
  return lines.join('\n').trimEnd();
}

function changes({ streams }: ReviewReport): string[] {
  const changed = streams.filter(({ change }) => change !== undefined && change.action !== 'none');
  if (changed.length === 0) return [];
  const rows = changed.flatMap((stream) => [
    say`- ${codeOf(locationOf(stream))} is ${escapeMarkdown(changeWords(stream.change!))}`,
    ...stream.change!.mayLose.map(
      (loss) =>
        say`  - ⚠️ **Messages can be lost${stream.change!.lossAllowed === true ? say` (allowed)` : ''}.** ${escapeMarkdown(loss)}`,
    ),
  ]);
  return [say`**What the plan would do**`, '', ...rows, ''];
}

function findings(report: ReviewReport): string[] {
  if (report.findings.length === 0) return [];
  const rows = (['error', 'warning', 'info'] as const).flatMap((severity) =>
    report.findings.filter((finding) => finding.severity === severity).map(row),
  );
  return [say`| | where | what | remedy |`, '| --- | --- | --- | --- |', ...rows, ''];
}

function inventories(report: ReviewReport): string[] {
  const lines = inventoryLines(report);
  return lines.length === 0 ? [] : [...lines.map((line) => say`- Inventory ${escapeMarkdown(line)}`), ''];
}

function row(finding: ReportedFinding): string {
  const pointer = finding.pointer ? `<br>${codeOf(finding.pointer)}` : '';
  return `| ${said(finding.severity)}${finding.known === true ? say` (known)` : ''} | ${codeOf(locationOf(finding))}${pointer} | ${escapeMarkdown(problemOf(finding))} (${finding.rule}) | ${escapeMarkdown(finding.fix)} |`;
}

function folded(title: string, lines: readonly string[]): string[] {
  if (lines.length === 0) return [];
  return [
    '<details>',
    `<summary>${say`${title}: ${lines.length}`}</summary>`,
    '',
    ...lines,
    '',
    '</details>',
    '',
  ];
}
