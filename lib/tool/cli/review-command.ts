import { say } from '../../core/language/say';
import { cleanerOf } from '../../core/redaction/show-app';
import { allowLosses, nameToAllow, vainNames } from '../reports/allowed-losses';
import { readBaseline, withBaseline } from '../reports/baseline';
import { FailOn, Gate, gateOf, lossFails, reviewFails } from '../reports/fail-on';
import { renderJson } from '../reports/json';
import { renderJunit } from '../reports/junit';
import { LineFinder } from '../reports/line-finder';
import { renderMarkdown } from '../reports/markdown';
import { describeOtherRules } from '../reports/other-rules';
import { buildReport, ReviewReport } from '../reports/report';
import { renderSarif } from '../reports/sarif';
import { MOST_STREAMS, renderReviewTable } from '../reports/table';
import { dayOf } from '../../core/model/acknowledgement';
import { packageVersion } from '../../core/model/package-version';
import { InputError } from '../../core/reading/input-error';
import { STDIN } from '../../core/reading/inputs/find-documents';
import { EvidenceFile, renderEvidence } from '../reports/evidence';
import { evidenceFiles } from './evidence-files';
import { readText } from '../../core/reading/inputs/read-text';
import { locationOf } from '../reports/display';
import { isDifferent } from '../reports/comparison';
import { CompareOptions, comparisonOf } from './compare-stage';
import { ConfigurationOptions, fromFolder, load, Loaded } from './load';
import { forReading, note, Terminal, wantsColor, widthOf } from './terminal';
import { refuseOverwriting, writeOutput } from './write-output';

/** What a review can be printed as. */
export const REVIEW_FORMATS = ['table', 'json', 'sarif', 'junit', 'markdown'] as const;

export interface ReviewOptions extends ConfigurationOptions, CompareOptions {
  readonly format: (typeof REVIEW_FORMATS)[number];
  /** What it fails at, in the order in which it is said. */
  readonly failOn?: readonly FailOn[];
  /** The names of streams that may lose messages. */
  readonly allowLoss?: readonly string[];
  /** The JSON report of an earlier review. */
  readonly baseline?: string;
  /** Where what was reviewed is written for an audit. */
  readonly evidence?: string;
  readonly output?: string;
}

/** @returns the exit code: 1 where a finding fails the review */
export async function reviewCommand(
  paths: readonly string[],
  options: ReviewOptions,
  terminal: Terminal,
): Promise<number> {
  if (options.evidence !== undefined && paths.includes(STDIN))
    throw new InputError(say`--evidence needs files to name and to hash: standard input is none.`);
  const gate = gateOf(options.failOn ?? []);
  const { baseline: file, allowLoss = [] } = options;
  const baseline =
    file === undefined ? undefined : readBaseline(await readText(fromFolder(file, terminal)), file);
  const loaded = await load(paths, options, terminal);
  const most = options.format === 'table' ? MOST_STREAMS : Infinity;
  const withMarks = (built: ReviewReport) => {
    const allowed = allowLosses(built, allowLoss);
    return baseline === undefined ? allowed : withBaseline(allowed, baseline);
  };
  const compared = await comparisonOf(loaded, options, terminal);
  // What a configuration names, and modules elsewhere.
  refuseOverwriting(
    { '--output': options.output, '--evidence': options.evidence },
    [...loaded.read, ...loaded.inventories, ...(compared?.read ?? [])],
    terminal,
  );
  // As they were reviewed: the report may take the place of the baseline.
  const files =
    options.evidence === undefined
      ? () => []
      : settled(() => filesOf(loaded, options, compared?.read ?? [], terminal));
  const report = { ...withMarks(buildReport(loaded, loaded.judgement, most)), ...compared?.part };
  const notices = [
    ...(report.otherRules === undefined ? [] : [describeOtherRules(report.otherRules)]),
    ...loaded.judgement.notices,
    ...vainNames(report, loaded.changes, allowLoss),
    ...lossNotices(report, gate),
    ...(compared?.notices ?? []),
  ];
  const clean = cleanerOf(loaded.app);
  for (const notice of notices) note(clean(notice), terminal);
  writeOutput(render(report, loaded, options, gate, terminal), options.output, terminal);
  const differs = report.comparison?.streams.some(isDifferent) === true;
  const code = differs || reviewFails(report, gate) ? 1 : 0;
  if (options.evidence !== undefined) {
    const full =
      most === Infinity ? report : { ...withMarks(buildReport(loaded, loaded.judgement)), ...compared?.part };
    writeOutput(
      evidenceOf(full, loaded, options, { code, files: files() }, terminal),
      options.evidence,
      terminal,
    );
  }
  return code;
}

function filesOf(
  { files, read, configuration, inventories }: Loaded,
  { baseline, allowDifferences: differences }: ReviewOptions,
  compared: readonly string[],
  terminal: Terminal,
): EvidenceFile[] {
  const named = (file: string | undefined) => (file === undefined ? [] : [fromFolder(file, terminal)]);
  const more = { inventories, compared, differences: named(differences), baseline: named(baseline) };
  return evidenceFiles([...files.values()], read, configuration, more);
}

/** What a call gives, or throws, said later: a report is complete whatever becomes of its evidence. */
function settled<T>(call: () => T): () => T {
  try {
    const value = call();
    return () => value;
  } catch (error) {
    return () => {
      throw error;
    };
  }
}

function evidenceOf(
  report: ReviewReport,
  { configuration, recorded, judgement }: Loaded,
  { failOn = [], allowLoss = [] }: ReviewOptions,
  { code, files }: { readonly code: number; readonly files: readonly EvidenceFile[] },
  terminal: Terminal,
): string {
  const on = dayOf(terminal.now());
  const { trust = 'app', rulesAsOf } = configuration;
  const said = trust === 'configuration' ? undefined : recorded.rulesAsOf;
  return renderEvidence(report, {
    version: packageVersion(),
    on,
    rulesAsOf: rulesAsOf ?? said ?? on,
    rules: judgement.rules.map(({ id }) => id),
    trust,
    files,
    gate: gateOf(failOn),
    allowLoss,
    exitCode: code,
  });
}

/** What fails for the messages that may be lost, and how that is accepted. */
function lossNotices(report: ReviewReport, gate: Gate): string[] {
  const nameOf = nameToAllow(report);
  return report.streams
    .filter((stream) => lossFails(stream, gate))
    .map(
      (stream) =>
        say`The plan may lose messages of ${locationOf(stream)}, which fails the review. Where that is meant: --allow-loss ${JSON.stringify(nameOf(stream) ?? stream.address)}`,
    );
}

function render(
  report: ReviewReport,
  loaded: Loaded,
  options: ReviewOptions,
  gate: Gate,
  terminal: Terminal,
): string {
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
      return renderJunit(report, gate);
    case 'markdown':
      return renderMarkdown(report);
    default: {
      const color = options.output === undefined && wantsColor(terminal);
      const table = renderReviewTable(report, { color, width: widthOf(terminal) });
      return forReading(table, terminal, options.output);
    }
  }
}
