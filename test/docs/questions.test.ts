/** The pages by question: their code compiles, runs on the sources, prints what stands below it, and raises no finding. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdktf';
import { payloadPathOf } from '../../lib/core/contract/event-envelopes';
import { KINDS } from '../../lib/core/contract/kinds';
import { judgeApp } from '../../lib/constructs/synthesis/judge-app';
import { EventPattern, Match } from '../../lib';
import { readContext } from '../../lib/constructs/synthesis/context-settings';
import { runSnippet } from '../../scripts/parts/run-snippet';
import { codeBlocks, ROOT } from '../support/shell-blocks';
import { typecheck } from '../support/typecheck';

const PAGES = ['filters', 'functions', 'many-streams', 'networks', 'secrets', 'sink-fields', 'testing'];

const pageOf = (name: string) => readFileSync(join(ROOT, 'docs', `${name}.md`), 'utf8');

/** Its TypeScript, and what it prints where that stands below it. */
function snippetsOf(name: string): { readonly code: string; readonly printed?: string }[] {
  const blocks = codeBlocks(pageOf(name)).filter(({ language }) => language !== 'python');
  return blocks.flatMap(({ language, code }, i) => {
    const next = blocks[i + 1];
    return language === 'ts' ? [{ code, ...(next?.language === 'text' && { printed: next.code }) }] : [];
  });
}

const folder = mkdtempSync(join(tmpdir(), 'questions-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => jest.restoreAllMocks());

it('compile', () => {
  const files = PAGES.flatMap((name) =>
    snippetsOf(name).map(({ code }, i) => {
      const file = join(folder, `${name}-${i}.ts`);
      writeFileSync(file, code);
      return file;
    }),
  );
  expect(files.length).toBeGreaterThanOrEqual(PAGES.length);
  expect(typecheck(files)).toEqual([]);
});

it.each(PAGES)('docs/%s.md does as it says', (name) => {
  for (const { code, printed } of snippetsOf(name)) {
    const lines: string[] = [];
    jest.spyOn(console, 'log').mockImplementation((...texts) => void lines.push(texts.join(' ')));
    const apps = runSnippet(code);
    if (printed !== undefined) expect(`${lines.join('\n')}\n`).toBe(printed);
    for (const app of apps) {
      const { findings, app: made } = judgeApp(app);
      expect(made.streams).not.toEqual([]);
      expect(findings.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
    }
  }
});

/** The rows of a table between two comments. */
function rowsOf(page: string, mark: string): string[][] {
  const [, table] = new RegExp(`<!-- ${mark} -->([^]*?)<!-- end of ${mark} -->`).exec(page)!;
  const cells = (line: string) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim());
  return table.trim().split('\n').slice(2).map(cells);
}

describe('docs/filters.md', () => {
  it('says where the message stands in the events of each source that shows it', () => {
    const expected = Object.entries(KINDS).flatMap(([kind, { side }]) => {
      const path = side === 'source' ? payloadPathOf(kind) : undefined;
      return path === undefined ? [] : [`\`${path}\``];
    });
    expect(
      rowsOf(pageOf('filters'), 'messages')
        .map(([, path]) => path)
        .sort(),
    ).toEqual(expected.sort());
  });

  it.each(rowsOf(pageOf('filters'), 'matches'))('%s', (code, matches, not) => {
    const match: Match = new Function('Match', `return ${code.replaceAll('`', '')}`)(Match);
    const pattern = EventPattern.of({ data: { field: [match] } });
    const outcomeOf = (cell: string) =>
      pattern.evaluate({ data: cell === 'no field' ? {} : { field: JSON.parse(cell.replaceAll('`', '')) } })
        .outcome;
    expect([outcomeOf(matches), outcomeOf(not)]).toEqual(['MATCH', 'NO_MATCH']);
  });

  it('a text is no number', () => {
    const pattern = EventPattern.of({ data: { field: [Match.greaterThan(30)] } });
    expect(pattern.evaluate({ data: { field: '31' } }).outcome).toBe('NO_MATCH');
  });
});

it('docs/upgrading.md names the day in a way that the library reads', () => {
  const [{ code }] = codeBlocks(pageOf('upgrading'));
  const { context } = JSON.parse(code);
  const app = new App({ context, outdir: join(folder, 'upgrading') });
  expect(readContext(app).rulesAsOf).toBe('2026-11-26');
});
