import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { parse } from 'yaml';
import { listedPrices } from '../../../lib/tool/usage/price-file';
import { CommandResult, runCommand } from '../../support/cli';
import { stackOf } from '../../support/usage-stacks';

const STACK = stackOf([{ name: 'orders', from: 'cn-beijing', business: { BusinessMode: 'EventNumMode' } }]);
const ajv = new Ajv({ strict: false });
const isPrices = ajv.compile(require('../../../schema/usage-prices.schema.json'));
const isTraffic = ajv.compile(require('../../../schema/usage-traffic.schema.json'));

const PRICES = `
date: 2026-11-01
document: a list that was made up
currency: CNY
perMillionEvents: 3
perCapacityUnitHour: 0.25
perIdleDay: 1
transfer:
  - { between: [mainland China, mainland China], perGigabyte: 0.8 }
`;

const folder = mkdtempSync(join(tmpdir(), 'usage-'));
afterAll(() => rmSync(folder, { recursive: true }));

function run(args: string, files: Record<string, string> = {}, stdin = STACK): Promise<CommandResult> {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return runCommand(['usage', '-', ...args.split(' ').filter((arg) => arg !== '')], { folder, stdin });
}

describe('usage', () => {
  it('prints a table, with what is not in it', async () => {
    const { code, out, err } = await run('--events 100 --size 1KB');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('│ orders ');
    expect(out).toContain('259,200,000');
    expect(out).toMatch(/Not in it: the brokers.*functions/);
    expect(out).toContain('No prices: name a dated file');
  });

  it('takes traffic from a file, and of one stream before that of all', async () => {
    const traffic =
      'all: { events: 1, size: 1KB }\nstreams:\n  orders: { events: 10-20 }\n  other: { events: 5 }\n';
    expect(isTraffic(parse(traffic))).toBe(true);
    const { out, err } = await run('--traffic traffic.yaml --events 3', { 'traffic.yaml': traffic });
    expect(out).toContain('25,920,000-51,840,000');
    expect(err).toBe('note: There is no event stream "other", of which traffic is assumed.\n');
  });

  it('names the stream that may be meant by one that there is not', async () => {
    const { err } = await run('--traffic traffic.yaml', {
      'traffic.yaml': 'streams: { ordres: { events: 5 } }',
    });
    expect(err).toBe(
      'note: There is no event stream "ordres", of which traffic is assumed. Did you mean "orders"?\n',
    );
  });

  it('takes prices from a dated file', async () => {
    expect(isPrices(parse(PRICES))).toBe(true);
    const { out, err } = await run('--events 1 --size 1KB --prices prices.yaml --days 10', {
      'prices.yaml': PRICES,
    });
    // 864,000 events x 3, and 0.823974609375 GB x 0.8.
    expect(out).toMatch(/CNY in 10 days/);
    expect(out).toContain('3.25');
    expect([err, out.includes('too old to rely on')]).toEqual(['', false]);
  });

  it('warns of prices that are older than half a year, its own too', async () => {
    expect(isPrices(listedPrices())).toBe(true);
    const { code, out, err } = await run('--events 1 --size 1KB --prices listed');
    expect(code).toBe(0);
    expect(err).toBe(
      'note: The prices are of 2025-11-10, 376 days old, more than 180: look them up and name a newer file with --prices.\n',
    );
    expect(out).toContain('too old to rely on');
  });

  it('prints Markdown in which names are no markup', async () => {
    const stack = stackOf([{ name: '@team <b>|x' }]);
    const { out } = await run('--format markdown --events 1 --size 1', {}, stack);
    expect(out).toMatch(/^### Usage of event streams\n\n\| stream \| billed by/);
    expect(out).not.toMatch(/@team|<b>/);
  });

  it('writes to a file, and says where there is nothing', async () => {
    expect((await run('--output usage.txt --events 1 --size 1')).out).toBe('');
    expect((await run('', {}, '{"resource":{}}')).out).toBe('There are no event streams.\n');
  });

  it('explains itself', async () => {
    const { code, out } = await runCommand(['usage', '--help']);
    expect(code).toBe(0);
    expect(out).toMatch(/Exit codes: 0 done, 2[^]*Examples:\n {2}\$ npx/);
  });
});

describe('usage refuses', () => {
  it.each([
    ['--events many', '--events: has to be events a second, for example 200 or 100-500, got "many".'],
    ['--events -5', ''],
    ['--events 5-2', '--events: 5-2 begins with more than it ends with.'],
    ['--events 5KB', '--events: has to be events a second, for example 200 or 100-500, got "5KB".'],
    ['--size 1TB', '--size: has to be bytes, or with a unit, for example 2KB or 1KB-8KB, got "1TB".'],
    ['--size 9999999999999', '--size: 9999999999999 is more than can be.'],
    ['--batch 0', '--batch: a batch has one event or more, got 0.'],
    ['--days 0', '--days has to be a whole number of days, 1-3660.'],
    ['--traffic none.yaml', 'none.yaml: '],
  ])('%s', async (args, message) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it.each([
    ['streams: 5', 'traffic.yaml: streams has to be an object, by the names of streams.'],
    ['streams: { a: 5 }', 'traffic.yaml: streams.a: has to be an object with events, size, retries, batch.'],
    [
      'all: { evnts: 5 }',
      'traffic.yaml: all: "evnts" is none of events, size, retries, batch. Did you mean "events"?',
    ],
    ['al: {}', 'traffic.yaml: "al" is none of version, all, streams.'],
    ['version: 2', 'traffic.yaml: version has to be 1.'],
    ['- 5', 'traffic.yaml: has to be an object with all, streams or both.'],
    ['a: [', 'traffic.yaml:1:'],
  ])('traffic such as %s', async (text, message) => {
    const { code, err } = await run('--traffic traffic.yaml', { 'traffic.yaml': text });
    expect(code).toBe(2);
    expect(err.replaceAll(`${folder}/`, '')).toContain(message);
  });

  it.each([
    ['no date', PRICES.replace(/date.*\n/, ''), 'date has to be the day of the prices, as 2027-01-31'],
    ['a month', PRICES.replace('2026-11-01', '2026-11'), 'date has to be the day of the prices'],
    ['no document', PRICES.replace(/document.*\n/, ''), 'document has to say where the prices were read'],
    ['no currency', PRICES.replace(/currency.*\n/, ''), 'currency has to be given'],
    ['a text', PRICES.replace('perIdleDay: 1', 'perIdleDay: one'), 'perIdleDay has to be a number'],
    ['less than nothing', PRICES.replace('perIdleDay: 1', 'perIdleDay: -1'), 'perIdleDay has to be a number'],
    [
      'an area',
      PRICES.replace('[mainland China,', '[Atlantis,'),
      'transfer[0]: has to be an object with between',
    ],
    ['a name', `${PRICES}\nperYear: 5\n`, '"perYear" is nothing that a file of prices has'],
    ['no list', PRICES.replace(/transfer:[^]*/, 'transfer: 5'), 'transfer has to be a list'],
  ])('prices with %s', async (_, text, message) => {
    const { code, err } = await run('--prices prices.yaml', { 'prices.yaml': text });
    expect([code, err]).toEqual([2, expect.stringContaining(`prices.yaml: ${message}`)]);
  });
});
