import { existsSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { pageUrl } from '../../../lib/core/contract/pages';
import { CATALOGUE } from '../../../lib/core/rules/catalogue';
import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

const CLEAN = planFile('mqtt-to-kafka');
const WARNINGS = planFile('hcl-changes');
const ERRORS = planFile('hcl-modules');

describe('review', () => {
  it.each([
    [CLEAN, 'error', 0],
    [CLEAN, 'warning', 0],
    [WARNINGS, 'error', 0],
    [WARNINGS, 'warning', 1],
    [ERRORS, 'error', 1],
    [ERRORS, 'never', 0],
  ])('of %s with --fail-on %s ends with %i', async (file, failOn, code) =>
    expect((await runCommand(['review', file, '--fail-on', failOn])).code).toBe(code),
  );

  it.each(['table', 'json', 'sarif', 'junit', 'markdown'])(
    'prints %s on standard output and nothing beside it, the same each time',
    async (format) => {
      const first = await runCommand(['review', ERRORS, '--format', format]);
      expect(first.out.endsWith('\n')).toBe(true);
      expect(first.err).toBe('');
      expect(first.out).not.toMatch(/s3cr3t|\u001b/);
      expect(await runCommand(['review', ERRORS, '--format', format])).toEqual(first);
    },
  );

  it('reads standard input', async () => {
    const { code, out } = await runCommand(['review', '-', '--format', 'json'], {
      stdin: readFileSync(CLEAN),
    });
    expect(code).toBe(0);
    expect(JSON.parse(out).streams).toHaveLength(1);
  });

  it('judges several inputs as one app', async () => {
    const { out } = await runCommand(['review', CLEAN, planFile('orders'), CLEAN, '--format', 'json']);
    expect(JSON.parse(out).summary.streams).toBe(3);
  });

  it('writes a file whole, and leaves nothing else there', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'review-'));
    writeFileSync(join(folder, 'report.json'), 'old');
    const run = await runCommand(['review', CLEAN, '--format', 'json', '--output', 'report.json'], {
      folder,
    });
    expect(run).toMatchObject({ code: 0, out: '' });
    expect(readdirSync(folder)).toEqual(['report.json']);
    expect(JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8')).version).toBe(1);
  });

  it('has colors on a terminal, unless its user wants none', async () => {
    const on = (environment: Record<string, string>) =>
      runCommand(['review', WARNINGS], { outIsTerminal: true, columns: 100, environment });
    expect((await on({})).out).toContain('\u001b[');
    expect((await on({ NO_COLOR: '1' })).out).not.toContain('\u001b');
    expect((await on({ TERM: 'dumb' })).out).not.toContain('\u001b');
  });
});

describe('graph', () => {
  it.each([
    ['mermaid', /^---\ntitle|^flowchart/],
    ['dot', /^digraph/],
    ['svg', /<svg /],
    ['html', /^<!doctype html>/i],
  ])('draws %s', async (format, start) => {
    const { code, out } = await runCommand(['graph', ERRORS, '--format', format]);
    expect(code).toBe(0);
    expect(out).toMatch(start);
    expect(out).not.toContain('s3cr3t');
  });
});

describe('rules and explain', () => {
  it('list every rule of the catalogue', async () => {
    const { out } = await runCommand(['rules', '--format', 'json']);
    const { rules } = JSON.parse(out);
    expect(rules.map(({ id }: any) => id)).toEqual(CATALOGUE.map(({ id }) => id));
    expect(rules.map(({ page }: any) => page)).toEqual(CATALOGUE.map(({ id }) => pageUrl(`rules/${id}`)));
    expect((await runCommand(['rules'])).out).toContain('streams-per-region');
  });

  it.each(CATALOGUE.map(({ id }) => id))('explain %s', async (id) => {
    const { code, out } = await runCommand(['explain', id]);
    expect(code).toBe(0);
    expect(out).toContain(`${id} (`);
    expect(out).toContain('Source');
    expect(out).toContain(`Wrong and right code:\n  ${pageUrl(`rules/${id}`)}\n`);
    expect(existsSync(join(__dirname, '../../../docs/rules', `${id}.md`))).toBe(true);
    const folder = mkdtempSync(join(tmpdir(), 'explain-'));
    const written = [...out.matchAll(/^ {2}((?:acknowledgements|quotas): .*)$/gm)].map(([, line]) =>
      line.replace('maximum: ...', 'maximum: 1000000').replaceAll('...', 'x'),
    );
    expect(written.join('\n')).toContain(`acknowledgements: [{ rule: ${id}, `);
    writeFileSync(join(folder, '.event-streams.yaml'), written.join('\n'));
    expect(await runCommand(['rules', '--format', 'json'], { folder })).toMatchObject({ code: 0, err: '' });
  });

  it('explain fits a terminal of 80 columns, addresses apart', async () => {
    for (const { id } of CATALOGUE) {
      const { out } = await runCommand(['explain', id], { outIsTerminal: true, columns: 80 });
      for (const line of stripVTControlCharacters(out).split('\n'))
        if (!/^ *https:/.test(line)) expect([line, line.length <= 80]).toEqual([line, true]);
      expect(out).toContain(`acknowledge({\n    rule: '${id}',\n    reason: '...',\n  });\n`);
    }
  });

  it('suggest what may be meant', async () =>
    expect(await runCommand(['explain', 'stream-names'])).toEqual({
      code: 2,
      out: '',
      err: 'error: There is no rule "stream-names". Did you mean "stream-name"? The command `rules` lists them.\n',
    }));
});

describe('the call itself', () => {
  it.each([
    [[], /Usage:/],
    [['reviw'], /unknown command 'reviw'/],
    [['review'], /missing required argument 'path'/],
    [['review', CLEAN, '--format', 'yaml'], /Allowed choices are table, json, sarif, junit, markdown/],
    [['review', CLEAN, '--format', 'jsn'], /invalid\. Did you mean "json"\? Allowed choices are table, json/],
    [['review', CLEAN, '--fail-on', 'eror'], /Did you mean "error"\?/],
    [['graph', CLEAN, '--format', 'mermiad'], /Did you mean "mermaid"\?/],
    [['review', CLEAN, '--fail-on', 'info'], /Allowed choices are error, warning, never/],
    [['review', CLEAN, '--color'], /unknown option '--color'/],
  ])('%j ends with 2 and says what is wrong', async (args, message) => {
    const { code, out, err } = await runCommand(args);
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(out).toBe('');
  });

  it.each([['--help'], ['help'], ['review', '--help'], ['--version']])(
    '%j %s ends with 0',
    async (...args) => {
      const { code, out, err } = await runCommand(args);
      expect([code, err]).toEqual([0, '']);
      expect(out).not.toBe('');
    },
  );
});

describe('progress', () => {
  it('is silent on short work and speaks on standard error on long work', async () => {
    let time = 0;
    const now = () => new Date(Date.UTC(2026, 10, 21) + (time += 1500));
    const { out, err } = await runCommand(['review', CLEAN, '--format', 'json'], { now });
    expect(err).toMatch(/^reading .*mqtt-to-kafka\.json…\njudging 1 event stream…\nwriting the report…\n$/);
    expect(JSON.parse(out).version).toBe(1);
  });

  it('clears its line on a terminal', async () => {
    let time = 0;
    const now = () => new Date(Date.UTC(2026, 10, 21) + (time += 1500));
    const { err } = await runCommand(['review', CLEAN], { now, errIsTerminal: true });
    expect(err.endsWith('\r\u001b[K')).toBe(true);
  });
});
