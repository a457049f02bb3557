import { say } from '../../core/language/say';
import { StreamChange } from '../../core/reading/plan/stream-change';
import { AppDefinition } from '../../core/model/app-definition';
import { Finding, NotEvaluated, RuleResult, Severity } from '../../core/rules/finding';
import {
  FoundSecret,
  isUnknown,
  Repetition,
  StreamDefinition,
  unknown,
} from '../../core/model/stream-definition';
import { escapePointer } from '../../core/model/json-pointer';
import { withSpellings } from '../../core/model/spellings';
import { ReportedChange, reportedChange } from './reported-change';
import { OnADay, reportedInventories, WithInventories } from './reported-inventory';
import { OtherRules } from './other-rules';
import { masked } from '../../core/redaction/redact';
import { Comparison } from './compared-stream';
import { cleanerOf, showApp } from '../../core/redaction/show-app';

/** The version of the JSON report; it grows when a reader of an older one would misread a newer one. */
export const REPORT_VERSION = 1;

/** Where something in a report is. */
export interface Located {
  readonly address?: string;
  readonly constructPath?: string;
  /** The file it was read from. */
  readonly file?: string;
}

export interface ReportedStream extends Located {
  readonly name: unknown;
  readonly region: unknown;
  /** The id of its account, where the configuration says it. */
  readonly account?: unknown;
  readonly status?: unknown;
  readonly description?: unknown;
  readonly source: { readonly kind: string; readonly parameters: unknown };
  readonly filterPattern: unknown;
  readonly transforms: unknown;
  readonly sink: { readonly kind: string; readonly parameters: unknown };
  readonly runOptions: unknown;
  readonly tags: unknown;
  /** Set where Terraform makes several streams of it. */
  readonly repetition?: Repetition;
  /** Where credentials stand as text, and where it cannot be said; whatever the rules make of it. */
  readonly credentials?: readonly FoundSecret[];
  /** What a plan would do to it. */
  readonly change?: ReportedChange;
}

/** A finding, with the file in place of the stack. */
export interface ReportedFinding extends Located, Omit<Finding, 'stack' | 'also'> {
  /** Where else the same cause has the same effect. */
  readonly also?: readonly ReportedPlace[];
  /** Set where the baseline has it. */
  readonly known?: true;
}

/** One more place of a finding. */
export interface ReportedPlace extends Located, Pick<Finding, 'pointer'> {}

/** A check that could not run, with the file in place of the stack. */
export interface ReportedSkip extends Located, Omit<NotEvaluated, 'stack'> {}

export interface ReportedAcknowledgement extends ReportedFinding {
  readonly reason: string;
  /** Where it was agreed. */
  readonly ticket?: string;
  /** Who answers for it. */
  readonly owner?: string;
  /** The last day on which the acknowledgement counts. */
  readonly expires?: string;
}

/** What `review --format json` prints: stable, and described by schema/review-report.schema.json. */
export interface ReviewReport extends WithInventories {
  readonly version: typeof REPORT_VERSION;
  readonly streams: readonly ReportedStream[];
  readonly findings: readonly ReportedFinding[];
  readonly notEvaluated: readonly ReportedSkip[];
  readonly acknowledged: readonly ReportedAcknowledgement[];
  readonly summary: {
    readonly streams: number;
    readonly errors: number;
    readonly warnings: number;
    readonly infos: number;
    readonly notEvaluated: number;
    readonly acknowledged: number;
  };
  /** How the findings compare with those of an earlier review. */
  readonly baseline?: { readonly new: number; readonly known: number; readonly gone: number };
  /** How the streams compare with those of another stage. */
  readonly comparison?: Comparison;
  /** Set where what was reviewed was synthesized with rules of another version. */
  readonly otherRules?: OtherRules;
}

/** What was read, for the report. */
export interface Reviewed extends OnADay {
  readonly app: AppDefinition;
  readonly changes: readonly StreamChange[];
  readonly notEvaluated: readonly NotEvaluated[];
  /** The file of a stack, plan or state, by what it is called. */
  readonly files: ReadonlyMap<string, string>;
  readonly otherRules?: OtherRules;
}

/**
 * Puts together what was read and what the rules say of it.
 *
 * @param most how many streams are described, beside those that a plan changes; the summary counts all
 */
export function buildReport(reviewed: Reviewed, result: RuleResult, most = Infinity): ReviewReport {
  const { app, files, otherRules } = reviewed;
  const { streams } = showApp(app);
  const clean = cleanerOf(app);
  const changes = new Map(reviewed.changes.map((change) => [keyOf(change.stream), change]));
  const there = new Set(streams.map(keyOf));
  const gone = reviewed.changes.filter(({ stream }) => !there.has(keyOf(stream)));
  const placed = <T extends Located>({ stack, ...rest }: T & { readonly stack?: string }) => ({
    ...rest,
    ...placeOf(rest, clean),
    ...fileOf(files, stack),
  });
  const finding = ({ also, ...rest }: Finding): ReportedFinding => ({
    ...placed(rest),
    ...(also !== undefined && { also: also.map((place) => placed(place)) }),
  });
  const skip = (item: NotEvaluated): ReportedSkip => ({ ...placed(item), reason: clean(item.reason) });
  const count = (severity: Severity) => result.findings.filter((item) => item.severity === severity).length;
  const notEvaluated = [...result.notEvaluated, ...reviewed.notEvaluated].map(skip);
  return {
    version: REPORT_VERSION,
    streams: [...streams, ...shownStreams(app, gone)]
      .map((stream) => ({ stream, change: changes.get(keyOf(stream)) }))
      .filter(({ change }, i) => i < most || !['none', 'create'].includes(change?.action ?? 'none'))
      .map(({ stream, change }) => describe(stream, files, change, clean)),
    findings: result.findings.map(finding),
    notEvaluated,
    ...reportedInventories(app, reviewed.today, clean),
    ...(otherRules !== undefined && { otherRules }),
    acknowledged: result.acknowledged.map(({ finding: accepted, reason, ticket, owner, expires }) => ({
      ...finding(accepted),
      reason,
      ...(ticket !== undefined && { ticket }),
      ...(owner !== undefined && { owner }),
      ...(expires !== undefined && { expires }),
    })),
    summary: {
      streams: app.streams.length,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      notEvaluated: notEvaluated.length,
      acknowledged: result.acknowledged.length,
    },
  };
}

/** What tells a stream from others: addresses are unique in a stack only. */
export function keyOf({ location: { stack, address, constructPath } }: StreamDefinition): string {
  return JSON.stringify([stack, address, constructPath]);
}

/** The streams that a plan takes away, as they may be shown. */
function shownStreams({ hidden }: AppDefinition, gone: readonly StreamChange[]): readonly StreamDefinition[] {
  return showApp({ streams: gone.map(({ stream }) => stream), resources: [], hidden }).streams;
}

/** Names that users choose may be anything. */
function placeOf(place: Located & { readonly pointer?: string }, clean: (text: string) => string): Located {
  const names = (['pointer', 'address', 'constructPath'] as const).filter(
    (name) => place[name] !== undefined,
  );
  return Object.fromEntries(names.map((name) => [name, clean(place[name]!)]));
}

function fileOf(files: ReadonlyMap<string, string>, stack: string | undefined): { file?: string } {
  const file = stack === undefined ? undefined : files.get(stack);
  return file === undefined ? {} : { file };
}

function describe(
  stream: StreamDefinition,
  files: ReadonlyMap<string, string>,
  change: StreamChange | undefined,
  clean: (text: string) => string,
): ReportedStream {
  const { location, source, sink } = stream;
  // As its texts spell the numbers: JavaScript has fewer digits.
  const shown = (value: unknown, pointer: string) =>
    withSpellings(masked(value, pointer), stream.spelt, pointer);
  const part = (attribute: string, { kind, parameters, unknown }: typeof source) => ({
    kind,
    parameters:
      unknown === undefined ? shown(parameters, `/${attribute}/${escapePointer(kind)}`) : masked(unknown, ''),
  });
  return {
    name: masked(stream.name, ''),
    region: masked(stream.region, ''),
    ...(stream.account === undefined ? {} : { account: masked(stream.account, '') }),
    ...(stream.status === undefined ? {} : { status: masked(stream.status, '') }),
    ...(stream.description === undefined ? {} : { description: masked(stream.description, '') }),
    ...placeOf(location, clean),
    ...fileOf(files, location.stack),
    source: part('Source', source),
    filterPattern: shown(stream.filterPattern, '/FilterPattern'),
    transforms: shown(stream.transforms, '/Transforms'),
    sink: part('Sink', sink),
    runOptions: shown(stream.runOptions, '/RunOptions'),
    tags: masked(stream.tags, '/Tags'),
    ...(stream.repetition === undefined ? {} : { repetition: reportedRepetition(stream.repetition) }),
    ...(stream.secrets === undefined ? {} : { credentials: stream.secrets.map(reportedSecret(clean)) }),
    ...(change === undefined ? {} : { change: reportedChange(change, clean) }),
  };
}

/** An expression may hold anything. */
function reportedRepetition({ by, instances }: Repetition): Repetition {
  return { by, instances: isUnknown(instances) ? unknown(say`an expression says how many`) : instances };
}

function reportedSecret(clean: (text: string) => string): (secret: FoundSecret) => FoundSecret {
  return ({ pointer, is, reason }) => ({
    pointer: clean(pointer),
    is,
    ...(reason === undefined ? {} : { reason: clean(reason) }),
  });
}
