import Ajv from 'ajv/dist/2020';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const ERRORS = planFile('hcl-modules');

function project(yaml: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'configuration-'));
  writeFileSync(join(folder, '.event-streams.yaml'), yaml);
  return folder;
}

async function review(yaml: string, ...args: string[]) {
  const run = await runCommand(['review', ERRORS, '--format', 'json', ...args], { folder: project(yaml) });
  return { ...run, report: run.out === '' ? undefined : JSON.parse(run.out) };
}

const rulesIn = (report: any) => [...new Set(report.findings.map(({ rule }: any) => rule))].sort();

describe('.event-streams.yaml', () => {
  it('turns rules off and changes severities', async () => {
    const { code, report } = await review(
      'rules:\n  plaintext-secret: off\n  contract: warning\n  concurrent-tasks: info\n',
    );
    expect(code).toBe(0);
    expect(rulesIn(report)).not.toContain('plaintext-secret');
    expect(report.findings.filter(({ rule }: any) => rule === 'contract')).toMatchObject([
      { severity: 'warning' },
    ]);
  });

  it('raises quotas, for all or for one region, and adds what exists', async () => {
    const existing = 'existing: [{ quota: streams-per-region, region: cn-hangzhou, count: 50 }]\n';
    expect(rulesIn((await review(existing)).report)).toContain('streams-per-region');
    for (const place of ['', ', region: cn-hangzhou']) {
      const { report } = await review(
        `${existing}quotas: [{ quota: streams-per-region, maximum: 200${place} }]\n`,
      );
      const errors = report.findings.filter(
        ({ rule, severity }: any) => rule === 'streams-per-region' && severity === 'error',
      );
      expect(errors).toEqual([]);
    }
  });

  it('acknowledges findings below an address, with the reason', async () => {
    const { report, err } = await review(
      'acknowledgements:\n  - rule: concurrent-tasks\n    path: alicloud_event_bridge_event_streaming.counted\n    reason: agreed with support\n',
    );
    expect(report.acknowledged).toMatchObject([
      { rule: 'concurrent-tasks', reason: 'agreed with support' },
      { rule: 'concurrent-tasks', reason: 'agreed with support' },
    ]);
    expect(rulesIn(report)).not.toContain('concurrent-tasks');
    expect(err).toBe('');
  });

  it.each([
    ['2026-11-20', 2, 'Its acknowledgement expired on 2026-11-20.'],
    ['2026-11-21', 0, ''],
  ])('counts an acknowledgement until %s', async (expires, found, text) => {
    const { report } = await review(
      `acknowledgements:\n  - { rule: concurrent-tasks, reason: for now, expires: ${expires} }\n`,
    );
    const findings = report.findings.filter(({ rule }: any) => rule === 'concurrent-tasks');
    expect(findings).toHaveLength(found);
    for (const { fix } of findings) expect(fix).toContain(text);
  });

  it('acknowledges only what is at a pointer or below it, and says the ticket', async () => {
    const said = (pointer: string) =>
      `acknowledgements:\n  - { rule: concurrent-tasks, reason: agreed, ticket: OPS-12, expires: 2099-12-31, pointer: ${pointer} }\n`;
    const { report } = await review(said('/RunOptions'));
    expect(report.acknowledged).toMatchObject([
      { rule: 'concurrent-tasks', reason: 'agreed', ticket: 'OPS-12', expires: '2099-12-31' },
      { rule: 'concurrent-tasks', ticket: 'OPS-12' },
    ]);
    const elsewhere = await review(said('/Sink'));
    expect(elsewhere.report.acknowledged).toEqual([]);
    expect(elsewhere.err).toBe(
      'note: The acknowledgement of concurrent-tasks matches no finding; remove it.\n',
    );
    for (const format of ['table', 'markdown', 'sarif']) {
      const folder = project(said('/RunOptions'));
      const { out } = await runCommand(['review', ERRORS, '--format', format], { folder });
      expect(out).toContain('agreed (OPS-12, until 2099-12-31)');
    }
  });

  it('says when an acknowledgement matches nothing', async () =>
    expect((await review('acknowledgements:\n  - { rule: loop, path: a/b, reason: old }\n')).err).toBe(
      'note: The acknowledgement of loop for a/b matches no finding; remove it.\n',
    ));

  it('says so of one that has expired as well', async () =>
    expect(
      (await review('acknowledgements:\n  - { rule: loop, reason: old, expires: 2020-01-31 }\n')).err,
    ).toBe('note: The acknowledgement of loop expired on 2020-01-31 and matches no finding; remove it.\n'));

  it('is found up to the root of the repository, given by name, or not taken', async () => {
    const folder = project('rules:\n  plaintext-secret: off\n');
    mkdirSync(join(folder, '.git'));
    mkdirSync(join(folder, 'deep', 'down'), { recursive: true });
    const run = async (...args: string[]) => {
      const { out } = await runCommand(['review', ERRORS, '--format', 'json', ...args], {
        folder: join(folder, 'deep', 'down'),
      });
      return rulesIn(JSON.parse(out)).includes('plaintext-secret');
    };
    expect(await run()).toBe(false);
    expect(await run('--no-config')).toBe(true);
    expect(await run('--config', '../../.event-streams.yaml')).toBe(false);
  });

  it('is taken where it is empty', async () => expect((await review('')).code).toBe(1));

  it('says every problem at once, with its line', async () => {
    const { code, out, err } = await review(
      [
        'rules:',
        '  loop: sometimes',
        'acknowledgements:',
        '  - rule: loop',
        '  - rule: loop',
        '    reason: ok',
        '    expires: 2026-13-01',
        'limit: 5',
      ].join('\n'),
    );
    expect([code, out]).toEqual([2, '']);
    const lines = err.trimEnd().split('\n');
    expect(lines.map((line) => line.replace(/^error: .*\.event-streams\.yaml:/, ''))).toEqual([
      '8:8: there is no setting "limit" in the file. Settings: rules, quotas, existing, acknowledgements, rulesAsOf, trust, language, extensions, inventories.',
      '2:9: rules.loop is another text. Allowed: off, error, warning or info.',
      '4:5: acknowledgements.0 has no reason. Add it.',
      '7:14: acknowledgements.1.expires is "2026-13-01". Allowed: a date such as 2027-01-31.',
    ]);
  });

  it.each([
    [
      'rules:\n  lop: off\n',
      'there is no rule "lop". Did you mean "loop"? The command `rules` lists those that there are.',
    ],
    ['quotas:\n  - { quota: loop, maximum: 5 }\n', '.event-streams.yaml:2:5: "loop" has no quota.'],
    [
      'quotas:\n  - { quota: streams-per-region, maximum: 10 }\n',
      'streams-per-region cannot be raised to 10.',
    ],
    [
      'quotas:\n  - { quota: streams-per-region, maximum: 100, instance: post-cn-1 }\n',
      'streams-per-region is counted a region, and instance is given. Give region instead.',
    ],
    [
      'existing:\n  - { quota: streams-per-region, region: cn-hangzhou, count: -1 }\n',
      '-1 is not a count for streams-per-region.',
    ],
    [
      'existing:\n  - { quota: streams-per-region, count: 1 }\n',
      'streams-per-region is counted a region, and none is given. Give region.',
    ],
    [
      'acknowledgements:\n  - { rule: loop, reason: x, expires: 2027-02-30 }\n',
      'acknowledgements.0.expires is "2027-02-30". Allowed: a date such as 2027-01-31.',
    ],
    ['quotas: { streams-per-region: 200 }\n', 'Allowed: a list of raised quotas with quota and maximum.'],
    ['rules: [a]\n', 'rules is a list. Allowed: rule ids with off, error, warning or info.'],
    ['rules:\n  loop: off\n  loop: error\n', 'Map keys must be unique'],
    ['rules: {', 'Flow map in block collection must be sufficiently indented and end with a }'],
  ])('refuses %j', async (yaml, message) => {
    const { code, err } = await review(yaml);
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toMatch(/ at .*:\d+:\d+\)/);
  });

  it('is checked by the schema that editors use', () => {
    const ajv = new Ajv({ strict: false });
    const isValid = ajv.compile(require('../../../schema/event-streams-config.schema.json'));
    expect(isValid(parse('rules: { loop: off }\nacknowledgements: [{ rule: a, reason: b }]'))).toBe(true);
    expect(isValid(parse('rules: { loop: maybe }'))).toBe(false);
  });
});
