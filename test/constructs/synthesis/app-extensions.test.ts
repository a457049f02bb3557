import { App, TerraformStack } from 'cdktf';
import { mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  AlicloudProvider,
  EventBus,
  PrivateNetwork,
  PrometheusSink,
  EventStreamRules,
  SinkField,
  UnsafeSecret,
} from '../../../lib';
import { judgeApp } from '../../../lib/constructs/synthesis/judge-app';
import { Finding } from '../../../lib/core/rules/finding';
import { load } from '../../../lib/tool/cli/load';
import { processTerminal } from '../../../lib/tool/cli/terminal';
import { problems, testStack, testStream } from '../../support/synth';

const ACME = join(__dirname, '../../support/extensions/acme.ts');

function fileOf(text: string, name = 'rules.js'): string {
  const file = join(mkdtempSync(join(tmpdir(), 'extension-')), name);
  writeFileSync(file, text);
  return file;
}

const refuses = (id: string) =>
  `{ id: '${id}', title: 'No', severity: 'error', check(stream, output) { output.report({ message: 'no stream', fix: 'Remove it.' }); } }`;

describe('an extension at synthesis', () => {
  it('judges the whole app, whichever construct it is added to', () => {
    const stack = testStack();
    const stream = testStream(stack);
    testStream(stack, { streamName: 'other' }, 'Other');
    expect(problems(stack)).toBe('');
    EventStreamRules.of(stream).addExtension(fileOf(`module.exports = [${refuses('acme/none')}];`));
    for (const id of ['Stream', 'Other'])
      expect(problems(stack)).toContain(`Stack0/${id}: no stream. Remove it. [acme/none]`);
  });

  it('may stand in the context of cdktf.json, with paths from its folder', () => {
    const file = fileOf(`module.exports = [${refuses('acme/none')}];`);
    const synthesize = (extensions: unknown) => {
      const stack = testStack(
        'cn-hangzhou',
        new App({
          context: { 'event-streams': { extensions } },
          outdir: mkdtempSync(join(tmpdir(), 'out-')),
        }),
      );
      testStream(stack);
      return problems(stack);
    };
    expect(synthesize([file])).toContain('[acme/none]');
    writeFileSync(join(file, '..', 'cdktf.json'), '{}');
    const cwd = jest.spyOn(process, 'cwd').mockReturnValue(join(file, '..', 'below'));
    try {
      expect(synthesize(['./rules.js'])).toContain('[acme/none]');
      expect(synthesize([])).toBe('');
    } finally {
      cwd.mockRestore();
    }
    for (const [wrong, part, allowed] of [
      ['./rules.js', 'extensions is another text', 'a list of paths'],
      [[7], 'extensions.0 is 7', 'the path of a module'],
      [[' '], 'extensions.0 is " "', 'the path of a module'],
    ])
      expect(synthesize(wrong)).toContain(
        `context event-streams of cdktf.json: ${part}. Allowed: ${allowed}`,
      );
  });

  it('that cannot be used is one error with every problem, and nothing is written', () => {
    const outdir = mkdtempSync(join(tmpdir(), 'out-'));
    const app = new App({ outdir });
    for (const name of ['A', 'B']) {
      const stack = new TerraformStack(app, name);
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
      testStream(stack, { streamName: `stream_${name}` });
    }
    const faulty = fileOf('module.exports = { rules: [7], mandatory: 7 };');
    const failing = fileOf(
      "module.exports = [{ id: 'acme/x', title: 'X', severity: 'info', checkApp() { null.x; } }];",
    );
    for (const module of [faulty, './none.js', failing]) EventStreamRules.of(app).addExtension(module);
    const message = (() => {
      try {
        app.synth();
        return '';
      } catch (error) {
        return (error as Error).message;
      }
    })();
    for (const problem of [
      `extension ${faulty}: rule 1 is not an object.`,
      `extension ${faulty}: has a mandatory that is not a list of rule ids.`,
      'extension ./none.js: there is no such file in ',
      `extension ${failing}: the rule acme/x failed: Cannot read properties of null`,
      'A/Stream: streamName (EventStreamingName)',
      'B/Stream: streamName (EventStreamingName)',
    ])
      expect(message).toContain(problem);
    expect(readdirSync(join(outdir, 'stacks'))).toEqual([]);
  });

  it('brings rules that can be acknowledged once it is added, and mandatory ones that cannot', () => {
    const stack = testStack();
    testStream(stack);
    const acknowledge = (id: string) => () =>
      void EventStreamRules.of(stack).acknowledge({ rule: id, reason: 'we like it so' });
    expect(acknowledge('acme/soft')).toThrow(
      /^Stack0: there is no rule "acme\/soft" to acknowledge\. Rules: .*An extension is added before/,
    );
    const file = fileOf(
      `module.exports = { rules: [${refuses('acme/soft')}, ${refuses('acme/hard')}], mandatory: ['acme/hard'] };`,
    );
    EventStreamRules.of(stack).addExtension(file);
    acknowledge('acme/soft')();
    acknowledge('acme/hard')();
    const message = problems(stack);
    expect(message).not.toContain('[acme/soft]');
    expect(message).toContain(
      `Stack0/Stream: no stream. Remove it. The rule is mandatory (${file}): its acknowledgement does not count. [acme/hard]`,
    );
  });

  it('that cannot be loaded does not stop an app from acknowledging its rules', () => {
    const stack = testStack();
    testStream(stack);
    EventStreamRules.of(stack).addExtension('./none.js');
    EventStreamRules.of(stack).acknowledge({ rule: 'acme/unknown', reason: 'we like it so' });
    expect(problems(stack)).toContain('extension ./none.js: there is no such file in ');
  });
});

describe('the same extension at synthesis and in the review of what was written', () => {
  const outdir = mkdtempSync(join(tmpdir(), 'out-'));
  const app = new App({ outdir, skipValidation: true });
  const findings = (all: readonly Finding[]) =>
    all.map(({ rule, constructPath, stack, pointer, got, severity, message, fix }) => ({
      rule,
      constructPath,
      stack,
      pointer,
      got,
      severity,
      message,
      fix,
    }));

  beforeAll(() => {
    EventStreamRules.of(app).addExtension(ACME);
    for (const name of ['one', 'two']) {
      const stack = new TerraformStack(app, name);
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
      new PrivateNetwork(stack, 'Net', {
        vSwitches: [{ zoneId: 'cn-hangzhou-h', cidrBlock: '10.0.1.0/24' }],
      });
      new EventBus(stack, 'Bus', { eventBusName: `bus-${name}` });
      testStream(stack, { streamName: `plain-${name}` }, 'Plain');
      testStream(stack, { streamName: `tagged-${name}`, tags: { team: 'iot' } }, 'Tagged');
      const sink = new PrometheusSink({
        url: 'https://prometheus.example/write',
        data: SinkField.jsonPath('$.data'),
        password: UnsafeSecret.plainText('hunter2'),
      });
      testStream(stack, { streamName: `metrics-${name}`, sink }, 'Metrics');
      EventStreamRules.of(stack).acknowledge({ rule: 'acme/topics', reason: 'old topics' });
      EventStreamRules.of(stack).acknowledge({ rule: 'acme/team', reason: 'they know' });
    }
    app.synth();
  });

  it('finds the same, weighs it the same and accepts the same', async () => {
    const synthesized = judgeApp(app);
    const config = fileOf(`extensions: [${ACME}]\n`, '.event-streams.yaml');
    const terminal = { ...processTerminal(), out: () => undefined, err: () => undefined };
    const { judgement } = await load([outdir], { config }, terminal);
    expect(findings(judgement.findings)).toEqual(findings(synthesized.findings));
    expect(judgement.notEvaluated).toEqual(synthesized.notEvaluated);
    expect(judgement.acknowledged).toEqual(synthesized.acknowledged);
    expect(judgement.overruled).toEqual(synthesized.overruled);
    const count = (id: string, list = synthesized.findings) => list.filter(({ rule }) => rule === id).length;
    // Two stacks: two streams without a team each, a network each, and one for the whole.
    expect(['acme/team', 'acme/networks', 'acme/few', 'concurrent-tasks'].map((id) => count(id))).toEqual([
      4, 2, 1, 0,
    ]);
    expect(synthesized.acknowledged.filter(({ finding }) => finding.rule === 'acme/topics')).toHaveLength(4);
    const severities = (id: string) =>
      new Set(synthesized.findings.filter(({ rule }) => rule === id).map(({ severity }) => severity));
    expect(severities('dead-letter-missing')).toEqual(new Set(['error']));
    // Mandatory: what the app says to be unsafe on purpose is an error all the same.
    expect(severities('plaintext-secret')).toEqual(new Set(['error']));
    expect(synthesized.findings.find(({ rule }) => rule === 'plaintext-secret')?.fix).toMatch(
      /The rule is mandatory \(.*acme\.ts\): UnsafeSecret does not count\.$/,
    );
  });

  it('is needed by a review: without it, its rules say nothing', async () => {
    const terminal = { ...processTerminal(), out: () => undefined, err: () => undefined };
    const { judgement } = await load([outdir], { config: false }, terminal);
    expect(judgement.findings.filter(({ rule }) => rule.startsWith('acme/'))).toEqual([]);
  });
});
