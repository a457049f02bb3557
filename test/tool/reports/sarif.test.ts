import Ajv from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import { fc, runs } from '../../support/sampling';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { LineFinder } from '../../../lib/tool/reports/line-finder';
import { ReviewReport } from '../../../lib/tool/reports/report';
import { skipGroups } from '../../../lib/tool/reports/display';
import { renderSarif } from '../../../lib/tool/reports/sarif';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { planFile, reportOn } from '../../support/plans';
import { CODE_POINT } from '../../support/code-point';

const ROOT = join(__dirname, '..', '..', '..');
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats(ajv);
const isSarif = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));

function sarif(report: ReviewReport) {
  const lines = new LineFinder();
  const text = renderSarif(report, {
    rules: CATALOGUE,
    toolVersion: '1.2.3',
    root: ROOT,
    lineOf: (item) => lines.lineOf(item),
  });
  const log = JSON.parse(text);
  isSarif(log);
  expect(isSarif.errors ?? []).toEqual([]);
  return log.runs[0];
}

describe('renderSarif', () => {
  const report = reportOn('hcl-modules');
  const run = sarif(report);

  it('has a result for each finding, with its rule, level and place', () => {
    expect(run.results).toHaveLength(report.findings.length);
    const result = run.results.find(({ ruleId }: any) => ruleId === 'plaintext-secret');
    expect(run.tool.driver.rules[result.ruleIndex].id).toBe('plaintext-secret');
    expect(result).toMatchObject({
      level: 'error',
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'test/core/reading/data/plans/hcl-modules.json' },
            region: { startLine: 1 },
          },
          logicalLocations: [{ fullyQualifiedName: 'alicloud_event_bridge_event_streaming.literal' }],
        },
      ],
    });
  });

  it('says what was not evaluated beside the results, once for each stream and reference', () => {
    const { toolExecutionNotifications: notes } = run.invocations[0];
    expect(notes).toHaveLength(skipGroups(report.notEvaluated).length);
    expect(notes[1]).toMatchObject({
      message: {
        text: 'Not evaluated: known after apply: local.broker, alicloud_vpc.net.id: contract, plaintext-secret at /Source.',
      },
      locations: [
        { logicalLocations: [{ fullyQualifiedName: expect.stringMatching(/^module.streams.*later$/) }] },
      ],
    });
  });

  it('says in one note what is off for want of a region or an account', () => {
    const off = { rule: 'same-region', reason: 'nobody says it', unknown: 'region' as const };
    const notEvaluated = ['a', 'b'].map((address) => ({ ...off, address }));
    const [invocation] = sarif({ ...report, notEvaluated }).invocations;
    expect(invocation.toolExecutionNotifications).toEqual([
      { level: 'note', message: { text: expect.stringMatching(/^2 checks are off \(same-region 2\)/) } },
    ]);
  });

  it('knows a finding again in the next run', () => {
    const prints = (results: any[]) => results.map(({ partialFingerprints: p }) => p['eventStreams/v1']);
    expect(prints(sarif(report).results)).toEqual(prints(run.results));
    expect(new Set(prints(run.results)).size).toBe(run.results.length);
  });

  it('suppresses what is acknowledged, with the reason', () => {
    const [finding] = report.findings;
    const acknowledged = sarif({
      ...report,
      findings: [],
      acknowledged: [{ ...finding, reason: 'tried' }],
    });
    expect(acknowledged.results).toMatchObject([
      { suppressions: [{ kind: 'external', justification: 'tried' }] },
    ]);
  });

  it('is valid whatever texts it is given', () =>
    fc.assert(
      fc.property(fc.string({ unit: CODE_POINT }), fc.string({ unit: CODE_POINT }), (name, text) => {
        const finding = { ...report.findings[0], address: name, message: text, got: text, file: name };
        sarif({ ...report, findings: [finding], notEvaluated: [{ rule: 'loop', reason: text }] });
      }),
      { numRuns: runs(50, 10) },
    ));
});

describe('LineFinder', () => {
  it('finds a resource in a stack, and anything in a plan of one line', () => {
    const finder = new LineFinder();
    const file = join(__dirname, 'stack.tf.json');
    expect(finder.lineOf({ file, address: 'alicloud_event_bridge_event_streaming.Second' })).toBe(11);
    expect(finder.lineOf({ file, address: 'alicloud_vpc.none' })).toBeUndefined();
    expect(finder.lineOf({ file: planFile('hcl-modules'), address: 'anything' })).toBe(1);
    const pretty = join(mkdtempSync(join(tmpdir(), 'plan-')), 'plan.json');
    writeFileSync(
      pretty,
      '{\n "format_version": "1.2",\n "resource_changes": [\n  { "address": "a.b[\\"x\\"]" }]}\n',
    );
    expect(finder.lineOf({ file: pretty, address: 'a.b["x"]' })).toBe(4);
    expect(finder.lineOf({ file: '/nowhere', address: 'a.b' })).toBeUndefined();
    expect(finder.lineOf({ address: 'a.b' })).toBeUndefined();
  });
});
