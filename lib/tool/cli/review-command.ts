import { cleanerOf } from '../../core/redaction/show-app';
import { visible } from '../reports/display';
import { FailOn, fails } from '../reports/fail-on';
import { renderJson } from '../reports/json';
import { renderJunit } from '../reports/junit';
import { LineFinder } from '../reports/line-finder';
import { renderMarkdown } from '../reports/markdown';
import { buildReport, ReviewReport } from '../reports/report';
import { renderSarif } from '../reports/sarif';
import { MOST_STREAMS, renderReviewTable } from '../reports/table';
import { ConfigurationOptions, load, Loaded } from './load';
import { packageVersion } from './package-version';
import { Terminal, wantsColor, widthOf } from './terminal';
import { writeOutput } from './write-output';

/** What a review can be printed as. */
export const REVIEW_FORMATS = ['table', 'json', 'sarif', 'junit', 'markdown'] as const;

export interface ReviewOptions extends ConfigurationOptions {
  readonly format: (typeof REVIEW_FORMATS)[number];
  readonly failOn: FailOn;
  readonly output?: string;
}

/** @returns the exit code: 1 where a finding fails the review */
export async function reviewCommand(
  paths: readonly string[],
  options: ReviewOptions,
  terminal: Terminal,
): Promise<number> {
  const loaded = await load(paths, options, terminal);
  const most = options.format === 'table' ? MOST_STREAMS : Infinity;
  const report = buildReport(loaded, loaded.judgement, most);
  const clean = cleanerOf(loaded.app);
  for (const notice of loaded.judgement.notices) terminal.err(`note: ${visible(clean(notice))}\n`);
  writeOutput(render(report, loaded, options, terminal), options.output, terminal);
  return report.findings.some(({ severity }) => fails(severity, options.failOn)) ? 1 : 0;
}

function render(report: ReviewReport, loaded: Loaded, options: ReviewOptions, terminal: Terminal): string {
  switch (options.format) {
    case 'json':
      return renderJson(report);
    case 'sarif': {
      const lines = new LineFinder();
      return renderSarif(report, {
        rules: loaded.judgement.rules,
        toolVersion: packageVersion(),
        root: terminal.folder,
        lineOf: (item) => lines.lineOf(item),
      });
    }
    case 'junit':
      return renderJunit(report, options.failOn);
    case 'markdown':
      return renderMarkdown(report);
    default:
      return renderReviewTable(report, {
        color: options.output === undefined && wantsColor(terminal),
        width: widthOf(terminal),
      });
  }
}
