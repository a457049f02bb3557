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

describe('a rule of an organisation', () => {
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
  ])('cannot report %j', (report, problem) => {
    const { problems, findings } = run({ check: (_, output) => output.report(report as any) });
    expect(findings).toEqual([]);
    expect(problems).toEqual([`the rule acme/rule failed at Stack/Stream: ${problem}`]);
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
