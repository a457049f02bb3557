import { inEnglish, said, say } from '../../core/language/say';
import { describeAcknowledgement } from '../../core/model/acknowledgement';
import { createHash } from 'node:crypto';
import { relative, sep } from 'node:path';
import type { Location, Log, Notification, ReportingDescriptor, Result } from 'sarif';
import { sentencesOf } from '../../core/rules/finding';
import { HOME } from '../../core/contract/pages';
import { Rule } from '../../core/rules/rule';
import { describeUnknownPlaces } from '../../core/rules/unknown-places';
import { describeSkips, skipGroups, visible, visibleJson } from './display';
import { describeOtherRules } from './other-rules';
import { Located, ReportedFinding, ReviewReport } from './report';

/** What a report needs to become SARIF. */
export interface SarifOptions {
  /** The rules that were run, in the order of the catalogue. */
  readonly rules: readonly Rule[];
  readonly toolVersion: string;
  /** The folder that the places of files are given from. */
  readonly root: string;
  /** The line in its file, counted from 1; undefined where it is not known. */
  lineOf(item: Located): number | undefined;
}

const LEVELS = { error: 'error', warning: 'warning', info: 'note' } as const;

/** The report as SARIF 2.1.0. */
export function renderSarif(report: ReviewReport, options: SarifOptions): string {
  const indexes = new Map(options.rules.map(({ id }, i) => [id, i]));
  // Code scanning shows nothing that is nowhere: what is found of the whole app stands at the begin of a file of it.
  const whole = report.streams.find(({ file }) => file !== undefined)?.file;
  const result = (finding: ReportedFinding): Result => ({
    ruleId: finding.rule,
    ...(indexes.has(finding.rule) ? { ruleIndex: indexes.get(finding.rule) } : {}),
    level: LEVELS[finding.severity],
    ...(report.baseline && {
      baselineState: finding.known === true ? ('unchanged' as const) : ('new' as const),
    }),
    message: { text: visible(sentencesOf(finding).join(say` `)) },
    locations: locationsOf(finding.file === undefined ? { file: whole, ...finding } : finding, options),
    partialFingerprints: { 'eventStreams/v1': fingerprintOf(finding) },
  });
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'alicloud-event-streams',
            version: options.toolVersion,
            informationUri: HOME,
            rules: options.rules.map(describeRule),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: [
          ...report.findings.map(result),
          ...report.acknowledged.map((item) => ({
            ...result(item),
            suppressions: [
              { kind: 'external' as const, justification: visible(describeAcknowledgement(item)) },
            ],
          })),
        ],
        invocations: [
          {
            executionSuccessful: true,
            toolExecutionNotifications: notificationsOf(report, options),
          },
        ],
      },
    ],
  };
  return visibleJson(log);
}

/**
 * What could not be evaluated: one for each stream and reference, and one for what a region or an account is missing for;
 * and where an app was synthesized with rules of another version.
 */
function notificationsOf({ notEvaluated, otherRules }: ReviewReport, options: SarifOptions): Notification[] {
  const places = describeUnknownPlaces(notEvaluated);
  const note = (text: string) => ({ level: 'note' as const, message: { text: visible(text) } });
  return [
    ...(otherRules === undefined ? [] : [note(describeOtherRules(otherRules))]),
    ...(places === undefined ? [] : [note(places)]),
    ...skipGroups(notEvaluated).map((group) => {
      const [first, ...others] = group;
      const isOne = others.every(({ rule }) => rule === first.rule);
      return {
        ...note(say`Not evaluated: ${describeSkips(group)}.`),
        ...(isOne && { associatedRule: { id: first.rule } }),
        locations: locationsOf(first, options),
      };
    }),
  ];
}

function describeRule(rule: Rule): ReportingDescriptor {
  const url = rule.documents.find((document) => document.url !== undefined)?.url;
  return {
    id: rule.id,
    shortDescription: { text: said(rule.title) },
    ...(rule.protectsFrom === '' ? {} : { fullDescription: { text: said(rule.protectsFrom) } }),
    ...(url === undefined ? {} : { helpUri: url }),
    defaultConfiguration: { level: LEVELS[rule.severity] },
  };
}

function locationsOf(item: Located, options: SarifOptions): Location[] {
  const names = [
    { name: item.address, kind: 'resource' },
    { name: item.constructPath, kind: 'member' },
  ].filter(({ name }) => name !== undefined);
  const logical = names.map(({ name, kind }) => ({ fullyQualifiedName: name, kind }));
  const line = options.lineOf(item);
  const physical =
    item.file === undefined
      ? {}
      : {
          physicalLocation: {
            artifactLocation: { uri: uriOf(item.file, options.root) },
            region: { startLine: line ?? 1 },
          },
        };
  if (logical.length === 0 && item.file === undefined) return [];
  return [{ ...physical, ...(logical.length === 0 ? {} : { logicalLocations: logical }) }];
}

/** A path as code scanning wants it: from the root of the repository, or whole. */
function uriOf(file: string, root: string): string {
  const path = relative(root, file);
  return (path.startsWith('..') ? file : path).split(sep).map(encodeURIComponent).join('/');
}

/** The same for the same finding in the next run, whatever line it has moved to. */
function fingerprintOf({ rule, address, constructPath, pointer, message }: ReportedFinding): string {
  const place = constructPath ?? address;
  // Two things may be said of the whole app by one rule.
  return createHash('sha256')
    .update(
      [rule, place ?? '', pointer ?? '', ...(place === undefined ? [inEnglish(message)] : [])].join('\n'),
    )
    .digest('hex')
    .slice(0, 32);
}
