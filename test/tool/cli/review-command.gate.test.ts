import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const CHANGES = planFile('hcl-changes');
const ADDRESS = 'alicloud_event_bridge_event_streaming';
const NEVER = ['--fail-on', 'never'];
const LOSS = [...NEVER, '--fail-on', 'loss'];

const review = (...args: string[]) => runCommand(['review', CHANGES, ...args]);
const allow = (...names: string[]) => names.flatMap((name) => ['--allow-loss', name]);

/** The plan's streams that may lose messages, by their names. */
async function losing(): Promise<any[]> {
  const { streams } = JSON.parse((await review(...NEVER, '--format', 'json')).out);
  return streams.filter(({ change }: any) => change.mayLose.length > 0);
}

describe('--fail-on loss', () => {
  it('fails where a plan may lose messages, whatever findings there are, and says how to accept it', async () => {
    expect((await review(...NEVER)).code).toBe(0);
    const { code, err } = await review(...LOSS);
    expect(code).toBe(1);
    for (const { address } of await losing())
      expect(err).toMatch(
        new RegExp(
          `^note: The plan may lose messages of ${address.replaceAll('.', '\\.')}, which fails the review\\.`,
          'm',
        ),
      );
    expect((await runCommand(['review', planFile('orders'), ...LOSS])).code).toBe(0);
  });

  it('comes on top of a severity, errors when none is said, in any order', async () => {
    const errors = planFile('hcl-modules');
    const codeOf = async (...said: string[]) =>
      (await runCommand(['review', errors, ...said.flatMap((item) => ['--fail-on', item])])).code;
    expect([await codeOf('loss'), await codeOf('loss', 'never'), await codeOf('never', 'loss')]).toEqual([
      1, 0, 0,
    ]);
    const { code, err } = await review('--fail-on', 'losses');
    expect([code, err]).toEqual([
      2,
      expect.stringContaining('Allowed choices are error, warning, never, loss.'),
    ]);
  });

  it('passes where every stream is named: by name, address, or what it was called', async () => {
    const streams = await losing();
    expect(streams.length).toBeGreaterThan(2);
    const addresses = await review(
      ...LOSS,
      ...allow(...streams.map(({ address }) => address)),
      '--format',
      'json',
    );
    expect([addresses.code, addresses.err]).toEqual([0, '']);
    const marked = JSON.parse(addresses.out).streams.filter(({ change }: any) => change.lossAllowed === true);
    expect(marked).toHaveLength(streams.length);
    const names = streams.map(({ name, change }) => change.formerName ?? name);
    expect(await review(...LOSS, ...allow(...names))).toMatchObject({ code: 0, err: '' });
    const [first, ...others] = names;
    const failed = await review(...LOSS, ...allow(...others));
    expect(failed).toMatchObject({
      code: 1,
      err: expect.stringContaining(`--allow-loss ${JSON.stringify(first)}`),
    });
    expect(failed.err.match(/^note:/gm)).toHaveLength(1);
  });

  it('shows what is allowed, and fails the test case of the rest', async () => {
    const name = `${ADDRESS}.removed`;
    const { out } = await review(...LOSS, ...allow(name));
    expect(out).toMatch(/removed: deleted.*\n    messages can be lost \(allowed\): /);
    const markdown = await review(...LOSS, ...allow(name), '--format', 'markdown');
    expect(markdown.out).toContain('Messages can be lost (allowed).');
    const [few, all] = [
      await review(...LOSS, ...allow(name), '--format', 'junit'),
      await review(...LOSS, '--format', 'junit'),
    ];
    const failures = ({ out: xml }: { out: string }) => Number(/failures="(\d+)"/.exec(xml)![1]);
    expect(failures(few)).toBe(failures(all) - 1);
    expect(all.out).toContain('<failure message="messages can be lost" type="loss">');
  });

  it('says a name that no stream has, and one of a stream that loses nothing', async () => {
    const { code, err } = await review(...NEVER, ...allow(`${ADDRESS}.remove`, 'nobody'));
    expect(code).toBe(0);
    expect(err).toContain(
      `note: --allow-loss: no stream of a plan is called "${ADDRESS}.remove". Did you mean "${ADDRESS}.removed"?\n`,
    );
    expect(err).toContain('note: --allow-loss: no stream of a plan is called "nobody".');
    const created = await runCommand(['review', planFile('orders'), ...NEVER, ...allow('orders')]);
    expect(created.err).toMatch(/^note: --allow-loss: /);
  });
});

describe('--baseline', () => {
  const PLAN = planFile('hcl-modules');
  let folder: string;
  let old: any;
  const run = (...args: string[]) => runCommand(['review', PLAN, ...args], { folder });
  const baseline = async (report: unknown, ...args: string[]) => {
    writeFileSync(join(folder, 'old.json'), typeof report === 'string' ? report : JSON.stringify(report));
    return run('--baseline', 'old.json', ...args);
  };

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'baseline-'));
    old = JSON.parse((await run('--format', 'json')).out);
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it('fails only at findings that it does not have, and counts those that are gone', async () => {
    const count = old.findings.length;
    const same = await baseline(old, '--fail-on', 'warning');
    expect(same.code).toBe(0);
    expect(same.out).toContain(`compared with the baseline 0 new, ${count} known, 0 gone.\n`);
    expect(same.out).toMatch(/^error .* \(known\)$/m);

    const gone = { ...old.findings[0], rule: 'loop' };
    const [error] = old.findings.filter(({ severity }: any) => severity === 'error');
    const findings = [...old.findings.filter((item: any) => item !== error), gone];
    const one = await baseline({ ...old, findings }, '--format', 'json');
    expect(one.code).toBe(1);
    const report = JSON.parse(one.out);
    expect(report.baseline).toEqual({ new: 1, known: count - 1, gone: 1 });
    expect(report.findings.filter(({ known }: any) => known !== true)).toMatchObject([error]);
  });

  it('compares rule, address and pointer, and how often there is one', async () => {
    const reworded = old.findings.map((item: any) => ({
      ...item,
      message: 'x',
      severity: 'info',
      file: 'elsewhere',
    }));
    const streams = old.streams.map((item: any) => ({ ...item, file: 'elsewhere' }));
    expect((await baseline({ ...old, streams, findings: reworded })).code).toBe(0);
    const moved = old.findings.map((item: any) => ({ ...item, pointer: `${item.pointer}/x` }));
    expect((await baseline({ ...old, findings: moved })).code).toBe(1);
    const doubled = [...old.findings, ...old.findings];
    const { out } = await baseline({ ...old, findings: doubled }, '--format', 'json');
    expect(JSON.parse(out).baseline).toMatchObject({ new: 0, gone: old.findings.length });
  });

  it('is in every format', async () => {
    const sarif = JSON.parse((await baseline(old, '--format', 'sarif')).out);
    const states = sarif.runs[0].results.map(({ baselineState }: any) => baselineState);
    expect(new Set(states)).toEqual(new Set(['unchanged']));
    expect((await baseline(old, '--format', 'junit')).out).toContain('failures="0"');
    expect((await baseline(old, '--format', 'markdown')).out).toContain('| error (known) |');
  });

  it.each<[string, unknown, string]>([
    [
      'no JSON',
      '{"version": 1,',
      'old.json: is not JSON, it ends too early. Give what `review --format json` printed.',
    ],
    ['empty', '', 'old.json: is empty. Give what `review --format json` printed.'],
    ['of SARIF', { version: '2.1.0', runs: [] }, 'old.json: version is not 1.'],
    ['evidence', { version: 1, findings: [], files: [] }, 'old.json: streams is not a list of streams.'],
    [
      'deeper than JSON goes',
      `${'['.repeat(1e5)}${']'.repeat(1e5)}`,
      'old.json: is not a report of a review.',
    ],
    [
      'without a place',
      { version: 1, findings: [{ rule: 'a', also: [null] }] },
      'old.json: findings.0.also is no',
    ],
    [
      'in no file',
      { version: 1, findings: [{ rule: 'a', file: null }] },
      'old.json: findings.0.file is not text.',
    ],
    ['a list', [], 'old.json: is not a report of a review.'],
    ['another version', { version: 2, findings: [] }, 'old.json: version is not 1.'],
    ['no findings', { version: 1 }, 'old.json: findings is not a list.'],
    ['null in findings', { version: 1, findings: [null] }, 'old.json: findings.0 is not a finding.'],
    ['a finding without a rule', { version: 1, findings: [{}] }, 'old.json: findings.0.rule is not text.'],
    [
      'a pointer that is not text',
      { version: 1, findings: [{ rule: 'a' }, { rule: 'a', pointer: 7 }] },
      'old.json: findings.1.pointer is not text.',
    ],
  ])('that cannot be used ends with 2 and the place: %s', async (_, report, sentence) => {
    const { code, out, err } = await baseline(report);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(`error: ${sentence}`);
  });

  it('that is not there ends with 2', async () =>
    expect(await run('--baseline', 'none.json')).toMatchObject({
      code: 2,
      err: expect.stringContaining('none.json: there is no such file or folder.'),
    }));
});
