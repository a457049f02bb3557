import Ajv from 'ajv/dist/2020';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { renderJson } from '../../../lib/tool/reports/json';
import { readDocumentText } from '../../../lib/core/reading/inputs/read-document';
import { NO_CONFIGURATION } from '../../../lib/core/rules/configuration/configuration';
import { judge } from '../../../lib/tool/cli/judge';
import { buildReport } from '../../../lib/tool/reports/report';
import { planFile, readPlanData, reportOn } from '../../support/plans';

const isReport = new Ajv({ strict: false }).compile(require('../../../schema/review-report.schema.json'));
const PLANS = readdirSync(dirname(planFile('x'))).map((name) => name.replace('.json', ''));

describe('the JSON report', () => {
  it.each(PLANS)('on %s is what its schema says', (name) => {
    const report = JSON.parse(renderJson(reportOn(name)));
    isReport(report);
    expect(isReport.errors ?? []).toEqual([]);
    expect(report.version).toBe(1);
  });

  it.each(PLANS)('on %s shows no credential', (name) =>
    expect(renderJson(reportOn(name))).not.toMatch(/s3cr3t/),
  );

  it('describes as many streams as it is asked for, and those that change all the same', () => {
    const input = readPlanData('hcl-changes');
    const nothing = { findings: [], notEvaluated: [], acknowledged: [], overruled: [], expired: [] };
    const { streams, summary } = buildReport({ ...input, files: new Map() }, nothing, 1);
    expect(streams.map(({ change }) => change?.action)).toEqual([
      'update',
      'update',
      'replace',
      'update',
      'delete',
    ]);
    expect(summary.streams).toBe(5);
  });

  it('counts what it lists', () => {
    const { findings, notEvaluated, summary } = reportOn('hcl-modules');
    expect(summary).toEqual({
      streams: 9,
      errors: findings.filter(({ severity }) => severity === 'error').length,
      warnings: findings.filter(({ severity }) => severity === 'warning').length,
      infos: findings.filter(({ severity }) => severity === 'info').length,
      notEvaluated: notEvaluated.length,
      acknowledged: 0,
    });
  });

  it('says what makes several streams of one, and where credentials stand', () => {
    const source = (Password: string) =>
      JSON.stringify({ SourceJDBCParameters: { JdbcUrl: 'jdbc:mysql://h/d', Password } });
    const stack = {
      resource: {
        alicloud_event_bridge_event_streaming: {
          a: { count: 2, source: source('s3cr3t') },
          b: { for_each: '${toset(["s3cr3t", var.x])}', source: source('${jsonencode(var.password)}') },
          c: {},
        },
      },
    };
    const input = readDocumentText(JSON.stringify(stack), 'stack', () => 'stack');
    const report = buildReport(
      { ...input, files: new Map() },
      judge(input.app, NO_CONFIGURATION, '2026-01-01'),
    );
    isReport(JSON.parse(renderJson(report)));
    expect(isReport.errors ?? []).toEqual([]);
    expect(renderJson(report)).not.toContain('s3cr3t');
    const pointer = '/Source/SourceJDBCParameters/Password';
    expect(report.streams.map(({ repetition, credentials }) => ({ repetition, credentials }))).toEqual([
      { repetition: { by: 'count', instances: 2 }, credentials: [{ pointer, is: 'literal' }] },
      {
        repetition: { by: 'for_each', instances: { $unknown: 'an expression says how many' } },
        credentials: undefined,
      },
      { repetition: undefined, credentials: undefined },
    ]);
  });
});
