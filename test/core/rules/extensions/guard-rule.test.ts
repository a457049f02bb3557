import { evaluate } from '../../../../lib/core/rules/evaluate';
import { ExtensionRule } from '../../../../lib/core/rules/extensions/extension';
import { guardRule } from '../../../../lib/core/rules/extensions/guard-rule';
import { DEFAULT_SETTINGS } from '../../../../lib/core/rules/settings';
import { definition, resource } from '../../../support/rules';

const RULE = { id: 'acme/rule', title: 'Rule', severity: 'warning' } as const;

function run(checks: Partial<ExtensionRule>) {
  const problems: string[] = [];
  const rule = guardRule({ ...RULE, ...checks }, (problem) => problems.push(problem));
  const app = { streams: [definition(), definition()], resources: [resource('alicloud_vpc', {})] };
  return { rule, problems, ...evaluate(app, DEFAULT_SETTINGS, [rule]) };
}

const oops = () => {
  throw new Error('oops.\n    at here');
};

describe('a rule of an organization', () => {
  it('has what it leaves out filled in', () => {
    const check = (_: unknown, output: any) => output.report({ message: 'found' });
    const { rule, findings } = run({ check });
    expect(rule).toMatchObject({ protectsFrom: '', documents: [] });
    expect(findings).toMatchObject([{ message: 'found', fix: '', severity: 'warning' }, {}]);
  });

  it.each<[string, Partial<ExtensionRule>, string]>([
    ['stream', { check: oops }, 'the rule acme/rule failed at Stack/Stream: oops.'],
    [
      'resource',
      { types: ['alicloud_vpc'], checkResource: oops },
      'the rule acme/rule failed at Stack/vpc: oops.',
    ],
    ['app', { checkApp: oops }, 'the rule acme/rule failed: oops.'],
    [
      'app and speaks of nothing',
      { checkApp: (_, about) => about({} as any).report({ message: 'x', fix: '' }) },
      'failed: Cannot',
    ],
  ])('says once that it fails on a %s, in one line', (_, checks, problem) => {
    const { problems } = run(checks);
    expect(problems).toEqual([expect.stringContaining(problem)]);
    expect(problems[0]).not.toContain('\n');
  });

  it.each([
    [undefined, 'it reports without a message.'],
    [{ message: 7 }, 'it reports without a message.'],
    [{ message: 'x', severity: 'bad' }, 'it reports the severity "bad".'],
    [{ message: 'x', pointer: 7 }, 'it reports a pointer that is not text.'],
  ])('cannot report %j', (report, problem) => {
    const { problems, findings } = run({ check: (_, output) => output.report(report as any) });
    expect(findings).toEqual([]);
    expect(problems).toEqual([`the rule acme/rule failed at Stack/Stream: ${problem}`]);
  });

  it.each<[string, any]>([
    ['rejects', async () => oops()],
    ['reports late', async (_: unknown, output: any) => output.report({ message: await 'late' })],
    ['never comes', () => new Promise(() => undefined)],
    ['is one of another library', () => ({ then: () => undefined })],
  ])('answers at once: a promise that %s is a failure', async (_, check) => {
    expect(run({ check }).problems).toEqual([
      'the rule acme/rule failed at Stack/Stream: it returns a promise, and a check must answer at once.',
    ]);
    expect(run({ types: ['alicloud_vpc'], checkResource: check }).problems).toHaveLength(1);
    expect(run({ checkApp: async (app, about) => check(app, about(app.streams[0])) }).problems).toHaveLength(
      1,
    );
    await new Promise((done) => void setImmediate(done));
  });

  it('skips with a pointer and a reason', () => {
    const skips = [[], ['/Source'], [7, 'x'], [undefined, 'x']];
    for (const given of skips)
      expect(run({ check: (_, output) => (output.skip as any)(...given) }).problems).toEqual([
        'the rule acme/rule failed at Stack/Stream: it skips without a pointer and a reason.',
      ]);
  });

  it('changes nothing that another rule sees, nor what counts', () => {
    const changes: ((app: any, settings: any) => void)[] = [
      (app) => void (app.streams[0].name = 'other'),
      (app) => void delete app.streams[0].source,
      (app) => void app.streams[0].source.parameters.push?.(1),
      (app) => void Object.assign(app.streams[0].runOptions, { MaximumTasks: 1 }),
      (app) => void (app.streams.length = 0),
      (app) => void app.resources.splice(0),
      (app) => void (app.resources[0].values.cidr_block = '10.0.0.0/8'),
      (_, settings) => settings.severities?.set('acme/rule', 'info'),
      (_, settings) => settings.acknowledgements.push({ rule: 'acme/rule', path: '', reason: 'x' }),
    ];
    const app = { streams: [definition()], resources: [resource('alicloud_vpc', {})] };
    const before = JSON.stringify(app);
    const settings = { ...DEFAULT_SETTINGS, acknowledgements: [], severities: new Map() };
    for (const change of changes) {
      const rule = guardRule({ ...RULE, checkApp: (given, _, said) => change(given, said) }, () => undefined);
      evaluate(app, settings, [rule]);
      expect([JSON.stringify(app), settings]).toEqual([
        before,
        { ...DEFAULT_SETTINGS, acknowledgements: [], severities: new Map() },
      ]);
    }
  });

  it('survives whatever is thrown', () => {
    for (const thrown of [undefined, null, 'text', 7, {}])
      expect(
        run({
          check: () => {
            throw thrown;
          },
        }).problems,
      ).toHaveLength(1);
  });

  it('shows no credential', () => {
    const pointer = '/Source/SourceRocketMQParameters/InstancePassword';
    const check: ExtensionRule['check'] = (_, output) => {
      output.report({ pointer, message: 'password=hunter2 is weak', got: 'hunter2', fix: '' });
      output.report({ message: 'found', got: 'https://user:hunter2@host', fix: '' });
      output.report({ message: 'found', got: ['a', 7] as any, fix: '' });
    };
    const { findings } = run({ check });
    expect(JSON.stringify(findings)).not.toContain('hunter2');
    expect(findings.slice(0, 3).map(({ got }) => got)).toEqual([
      '(not shown)',
      'https://(not shown)@host',
      '["a",7]',
    ]);
  });

  it('prints to standard error, and leaves standard output as it was', () => {
    const written = { out: '', err: '' };
    const out = jest
      .spyOn(process.stdout, 'write')
      .mockImplementation((text) => Boolean((written.out += text)));
    const err = jest
      .spyOn(process.stderr, 'write')
      .mockImplementation((text) => Boolean((written.err += text)));
    try {
      run({ check: () => void process.stdout.write('chatter ') });
      run({ check: oops });
      process.stdout.write('report');
      expect(written).toEqual({ out: 'report', err: 'chatter chatter ' });
    } finally {
      out.mockRestore();
      err.mockRestore();
    }
  });
});
