import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEFAULT_RULES } from '../../../lib/core/rules/catalogue';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const PLAN = planFile('hcl-modules');
const FIRST = '2026-11-21';

describe('rulesAsOf', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'as-of-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  async function review(configuration: string) {
    writeFileSync(join(folder, '.event-streams.yaml'), configuration);
    const { code, out, err } = await runCommand(['review', PLAN, '--format', 'json'], { folder });
    const rules = out === '' ? [] : JSON.parse(out).findings.map(({ rule }: any) => rule);
    return { code, err, rules: new Set<string>(rules) };
  }

  it('leaves out what is newer, says so, and leaves what is older as it is', async () => {
    const [all, held] = [await review(''), await review(`rulesAsOf: ${FIRST}\n`)];
    const isNew = new Set(DEFAULT_RULES.filter(({ since }) => since > FIRST).map(({ id }) => id));
    expect([...all.rules].filter((rule) => !isNew.has(rule))).toEqual([...held.rules]);
    expect(held.err).toBe(
      `note: rulesAsOf ${FIRST} leaves out rules that are newer: ${[...isNew].join(', ')}.\n`,
    );
    expect(await review('rulesAsOf: 2099-12-31\n')).toMatchObject({ err: '', rules: all.rules });
  });

  it('leaves what the configuration names', async () => {
    const [newer] = DEFAULT_RULES.filter(({ since }) => since > FIRST);
    const { err } = await review(`rulesAsOf: ${FIRST}\nrules: { ${newer.id}: error }\n`);
    expect(err).not.toContain(`${newer.id},`);
  });

  it.each([
    ['soon', 'rulesAsOf is another text. Allowed: a date such as 2026-11-26.'],
    ['2027-02-30', 'rulesAsOf is "2027-02-30". Allowed: a date such as 2027-01-31.'],
    [
      '2020-01-01',
      `rulesAsOf is "2020-01-01", and the first rules are of ${FIRST}: nothing would be judged.`,
    ],
  ])('%s cannot be used', async (day, sentence) => {
    const { code, err } = await review(`rules: {}\nrulesAsOf: ${day}\n`);
    expect([code, err]).toEqual([2, expect.stringContaining(`.event-streams.yaml:2:12: ${sentence}`)]);
  });

  it('may stand in the context of an app, whose stacks record it', async () => {
    const said = { '//': { eventStreams: JSON.stringify({ rulesAsOf: FIRST }) }, resource: {} };
    writeFileSync(join(folder, 'cdk.tf.json'), JSON.stringify(said));
    const run = (...args: string[]) =>
      runCommand(['review', join(folder, 'cdk.tf.json'), ...args], { folder });
    expect((await run('--no-config')).err).toMatch(new RegExp(`^note: rulesAsOf ${FIRST} leaves out`));
    writeFileSync(join(folder, '.event-streams.yaml'), 'rulesAsOf: 2099-12-31\n');
    expect((await run()).err).toBe('');
    writeFileSync(join(folder, '.event-streams.yaml'), 'trust: configuration\n');
    expect((await run()).err).toBe(
      `note: The app says more than the configuration trusts (trust); this does not count: rulesAsOf (${FIRST}).\n`,
    );
    writeFileSync(join(folder, '.event-streams.yaml'), `trust: configuration\nrulesAsOf: ${FIRST}\n`);
    expect((await run()).err).toMatch(new RegExp(`^note: rulesAsOf ${FIRST} leaves out`));
    // Of both, that of the configuration, however old the other is.
    writeFileSync(join(folder, '.event-streams.yaml'), 'trust: app\nrulesAsOf: 2099-12-31\n');
    expect((await run()).err).toBe('');
  });

  it('is said of each rule', async () => {
    const { out } = await runCommand(['explain', 'loop', '--no-config']);
    expect(out).toMatch(/\nSince\n2026-11-2\d: warning\n/);
    const { rules } = JSON.parse((await runCommand(['rules', '--format', 'json', '--no-config'])).out);
    for (const { since } of rules) expect(since).toMatch(/^2026-/);
  });
});
