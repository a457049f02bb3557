import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { fc, runs } from '../../../support/sampling';
import { NO_CONFIGURATION } from '../../../../lib/core/rules/configuration/configuration';
import { judge } from '../../../../lib/tool/cli/judge';
import { KINDS, TRANSFORM_SECRETS } from '../../../../lib/core/contract/kinds';
import { renderJson } from '../../../../lib/tool/reports/json';
import { renderJunit } from '../../../../lib/tool/reports/junit';
import { renderMarkdown } from '../../../../lib/tool/reports/markdown';
import { buildReport } from '../../../../lib/tool/reports/report';
import { renderSarif } from '../../../../lib/tool/reports/sarif';
import { renderReviewTable } from '../../../../lib/tool/reports/table';
import { isInputError } from '../../../../lib/core/reading/input-error';
import { readDocumentText } from '../../../../lib/core/reading/inputs/read-document';
import { EVERY_SINK } from '../../../support/every-sink';
import { EVERY_SOURCE } from '../../../support/every-source';
import { Mutation, MUTATION, mutate, SECRET } from '../../../support/mutations';
import { synth, testStack, testStream } from '../../../support/synth';

const PLANS = join(__dirname, '..', 'data', 'plans');
const INPUTS = runs(10_500, 200);

const SECRETS = new Set([
  ...Object.values(KINDS).flatMap(({ secretParameters }) => secretParameters),
  ...TRANSFORM_SECRETS,
]);

/** The JSON of a part, with a credential planted wherever one can stand. */
function planted(part: unknown): string {
  return JSON.stringify(part, (key, value) => {
    if (!SECRETS.has(key) || value === undefined) return value;
    return typeof value === 'object' ? { Form: 'CONSTANT', Value: `${SECRET}-field` } : `${SECRET}-plain`;
  });
}

const TYPE = 'alicloud_event_bridge_event_streaming';

/** A stream of every kind of source and sink, in turns in a stack, a plan and a state. */
function everyKind(): string[] {
  return Array.from({ length: Math.max(EVERY_SOURCE.length, EVERY_SINK.length) }, (_, i) => {
    const attributes = {
      event_streaming_name: `stream-${i}`,
      description: 'costs 5',
      filter_pattern: '{"data":{"level":["WARN",{"prefix":"E"}]}}',
      source: planted(EVERY_SOURCE[i % EVERY_SOURCE.length][1]),
      sink: planted(EVERY_SINK[i % EVERY_SINK.length][1]),
      transforms: planted([
        { Arn: 'acs:fc:cn-hangzhou:1:functions/f' },
        { Model: { ApiKey: 'x', a: ['b'] } },
      ]),
      run_options: '{"ErrorsTolerance":"ALL","BatchWindow":{"CountBasedWindow":10,"TimeBasedWindow":3}}',
      tags: { team: 'a' },
    };
    const resource = { address: `${TYPE}.s`, mode: 'managed', type: TYPE, name: 's' };
    const change = { actions: ['update'], before: attributes, after: { ...attributes, description: 'x' } };
    const documents = [
      { resource: { [TYPE]: { s: attributes } }, provider: { alicloud: [{ region: 'cn-hangzhou' }] } },
      {
        format_version: '1.2',
        resource_changes: [{ ...resource, change }],
        configuration: { root_module: {} },
      },
      {
        format_version: '1.0',
        values: { root_module: { resources: [{ ...resource, values: attributes }] } },
      },
    ];
    return JSON.stringify(documents[i % documents.length]);
  });
}

function seeds(): string[] {
  const stack = testStack();
  testStream(stack, { description: 'costs ${5}' });
  const plans = readdirSync(PLANS).map((name) => readFileSync(join(PLANS, name), 'utf8'));
  return [...plans, ...everyKind(), JSON.stringify(synth(stack))];
}

const ajv = new Ajv({ strict: false });
const isReport = ajv.compile(require('../../../../schema/review-report.schema.json') as object);

/** @returns everything the command would print, by format */
function review(text: string, withTable: boolean): { code: number; outputs: Record<string, string> } {
  const input = readDocumentText(text, 'input', () => 'input');
  const judgement = judge(input.app, NO_CONFIGURATION, '2026-11-21');
  const report = buildReport({ ...input, files: new Map([['input', 'folder/input']]) }, judgement);
  const options = { rules: judgement.rules, toolVersion: '0.0.0', root: '/', lineOf: () => 1 };
  const outputs = {
    // Laying out a table takes longer than all the rest.
    table: withTable ? renderReviewTable(report, { color: false, width: 100 }) : '',
    json: renderJson(report),
    sarif: renderSarif(report, options),
    junit: renderJunit(report, { severity: 'error', loss: false }),
    markdown: renderMarkdown(report),
  };
  if (!isReport(JSON.parse(outputs.json)))
    throw new Error(`no valid report: ${ajv.errorsText(isReport.errors)}`);
  JSON.parse(outputs.sarif);
  return { code: report.summary.errors > 0 ? 1 : 0, outputs };
}

describe('the review of documents that went wrong', () => {
  const documents = seeds();
  const codes: Record<number, number> = { 0: 0, 1: 0, 2: 0 };
  const sentences = new Map<string, number>();

  function check(document: string, mutations: readonly Mutation[]): void {
    const { text, movedSecret } = mutate(document, mutations);
    try {
      const { code, outputs } = review(text, mutations[0].at % 10 === 0);
      codes[code] += 1;
      for (const [format, output] of Object.entries(outputs)) {
        if (!movedSecret && output.includes(SECRET)) throw new Error(`a credential is in the ${format}`);
        if (ACTIVE.test(output)) throw new Error(`a control character is in the ${format}`);
      }
    } catch (error) {
      if (!isInputError(error)) throw error;
      codes[2] += 1;
      if (!ONE_SENTENCE.test(error.message)) throw new Error(`no clear sentence: ${error.message}`);
      if (!movedSecret && error.message.includes(SECRET)) throw new Error('a credential is in the message');
      const sentence = error.message.replace(/\d+/g, 'N');
      sentences.set(sentence, (sentences.get(sentence) ?? 0) + 1);
    }
  }

  it(`is a report or one sentence, without credentials, for ${INPUTS} mutants`, () => {
    const mutants = fc.tuple(
      fc.nat(documents.length - 1),
      fc.array(MUTATION, { minLength: 1, maxLength: 4 }),
    );
    fc.assert(
      fc.property(mutants, ([document, mutations]) => check(documents[document], mutations)),
      { numRuns: INPUTS },
    );
  }, 300_000);

  afterAll(() => {
    const count = Object.values(codes).reduce((sum, each) => sum + each, 0);
    process.stderr.write(
      `\nfuzz: ${count} inputs from ${documents.length} documents; exit codes ${JSON.stringify(codes)}; ${sentences.size} sentences\n` +
        [...sentences].map(([sentence, times]) => `  ${times} × ${sentence}\n`).join(''),
    );
  });
});

/** What a terminal would act on. */
const ACTIVE = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;
const ONE_SENTENCE = /^input: (?!.*\n)(?!.*\bat .*:\d+:\d+).+\.$/;
