import { StreamChange } from '../../core/reading/plan/stream-change';
import { Comparison } from './compared-stream';
import { Gate } from './fail-on';
import { ReviewReport } from './report';
import { visibleJson } from './display';

/** The version of the evidence; it grows when a reader of an older one would misread a newer one. */
const EVIDENCE_VERSION = 1;

/** A file that a review went by. */
export interface EvidenceFile {
  readonly file: string;
  readonly role:
    | 'reviewed'
    | 'beside'
    | 'configuration'
    | 'extension'
    | 'inventory'
    | 'compared'
    | 'differences'
    | 'baseline';
  readonly sha256: string;
  /** Of a plan or state: the Terraform that wrote it. */
  readonly terraform?: string;
  /** The provider that the lock file beside it has. */
  readonly provider?: string;
}

/** What a review went by, beside its report. */
export interface EvidenceContext {
  readonly version: string;
  /** The day of the review, by which acknowledgements expire. */
  readonly on: string;
  readonly rulesAsOf: string;
  readonly rules: readonly string[];
  readonly trust: 'app' | 'configuration';
  readonly files: readonly EvidenceFile[];
  readonly gate: Gate;
  readonly allowLoss: readonly string[];
  readonly exitCode: number;
}

/** What was reviewed and what came of it, for an audit: stable, and described by schema/review-evidence.schema.json. */
export function renderEvidence(report: ReviewReport, context: EvidenceContext): string {
  const { version, on, rulesAsOf, rules, trust, files, gate, allowLoss, exitCode } = context;
  const { findings, notEvaluated, acknowledged, summary, baseline } = report;
  const losses = report.streams.flatMap(({ address, change }) =>
    change === undefined || change.mayLose.length === 0
      ? []
      : [
          {
            ...(address !== undefined && { address }),
            action: change.action satisfies StreamChange['action'],
            mayLose: change.mayLose,
            allowed: change.lossAllowed === true,
          },
        ],
  );
  return visibleJson({
    version: EVIDENCE_VERSION,
    tool: { name: 'alicloud-event-streams', version },
    on,
    rulesAsOf,
    rules,
    trust,
    files,
    failOn: [gate.severity, ...(gate.loss ? ['loss'] : [])],
    allowLoss,
    findings,
    notEvaluated,
    acknowledged,
    losses,
    ...(report.inventories && { inventories: report.inventories }),
    ...(report.otherRules && { otherRules: report.otherRules }),
    summary,
    ...(report.comparison && { comparison: comparedWith(report.comparison) }),
    ...(baseline && { baseline }),
    exitCode,
  });
}

/** What it was compared with, and what came of it; the report has it parameter by parameter. */
function comparedWith({ with: path, summary }: Comparison) {
  return { with: path, summary };
}
