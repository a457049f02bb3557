import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv from 'ajv/dist/2020';
import { LISTED_PRICES } from '../../../lib/core/contract/prices';
import { runCommand } from '../../support/cli';
import { BilledStream, planOf, stackOf } from '../../support/usage-stacks';

const isReport = new Ajv({ strict: false }).compile(require('../../../schema/usage-report.schema.json'));

async function usage(document: string, ...args: string[]): Promise<any> {
  const { code, out, err } = await runCommand(['usage', '-', '--format', 'json', ...args], {
    stdin: document,
  });
  expect([code, err.replace(/^note: The prices are of .*\n/m, '')]).toEqual([0, '']);
  const report = JSON.parse(out);
  expect(isReport(report) ? [] : isReport.errors).toEqual([]);
  return report;
}

/** The usage of one stream. */
async function of(stream: BilledStream, ...args: string[]): Promise<any> {
  const report = await usage(stackOf([stream]), ...args);
  return report.streams[0].after;
}

const EVENTS = { BusinessMode: 'EventNumMode' };
const exactly = (value: number) => ({ least: value, most: value });

describe('an example that was counted by hand', () => {
  it('billed by events, within mainland China', async () => {
    // 100 events a second, each of 100 KB; every tenth is tried once more; from cn-beijing to cn-hangzhou.
    const stream = { name: 'orders', from: 'cn-beijing', business: EVENTS };
    const after = await of(stream, ...'--events 100 --size 100KB --retries 0.1 --prices listed'.split(' '));
    // 30 days have 30 x 24 x 3,600 = 2,592,000 seconds.
    expect(after.events).toEqual(exactly(259_200_000));
    // 100 KB are two begun units of 64 KB: 259,200,000 x 2 x 1.1.
    expect(after.billableEvents).toEqual(exactly(570_240_000));
    // 259,200,000 x 102,400 bytes are 26,542,080,000,000; by 1,073,741,824.
    expect(after.transfer).toEqual({
      ...{ from: 'cn-beijing', to: 'cn-hangzhou', between: ['mainland China', 'mainland China'] },
      gigabytes: exactly(24_719.238281),
    });
    // 570.24 millions x 0.41, and 24,719.238281 x 0.10.
    expect(after.cost).toEqual({
      stream: exactly(233.7984),
      transfer: exactly(2_471.923828),
      total: exactly(2_705.722228),
    });
  });

  it('billed by capacity units, of which it has two at the least', async () => {
    const business = { BusinessMode: 'CapacityUnitMode', MinCapacityUnitCount: 2, MaxCapacityUnitCount: 10 };
    const args = '--events 4000-12000 --size 1KB --prices listed'.split(' ');
    const after = await of({ name: 'clicks', business }, ...args);
    // 4,000 a second fit into one unit of 5,000, and two are there; 12,000 take three. Both are below 50 MB a second.
    expect(after.capacityUnits).toEqual({ least: 2, most: 3 });
    // 30 x 24 = 720 hours.
    expect(after.capacityUnitHours).toEqual({ least: 1440, most: 2160 });
    expect(after.cost.total).toEqual({ least: 48.96, most: 73.44 });
  });

  it('billed by capacity units, by the bytes', async () => {
    const business = { BusinessMode: 'CapacityUnitMode', MaxCapacityUnitCount: 3 };
    // 1,000 x 200 KB are 204,800,000 bytes a second; a unit takes 52,428,800: four, and three are there.
    const after = await of({ name: 'clicks', business }, '--events', '1000', '--size', '200KB');
    expect(after.capacityUnits).toEqual(exactly(3));
    expect(after.notes).toEqual([
      'Its traffic may take 4 capacity units, and it has 3 at the most: it falls behind.',
    ]);
  });

  it('across the border of mainland China', async () => {
    const stream = { name: 'orders', from: 'ap-southeast-1', business: EVENTS };
    // One event a second of 1 MB: 2,592,000 MB are 2,531.25 GB; 1,024 KB are 16 units.
    const after = await of(stream, ...'--events 1 --size 1MB --prices listed'.split(' '));
    expect(after.transfer.gigabytes).toEqual(exactly(2531.25));
    expect(after.billableEvents).toEqual(exactly(41_472_000));
    expect(after.cost.transfer).toEqual(exactly(3088.125));
  });
});

describe('what is not known', () => {
  it('stays unknown without traffic', async () => {
    const after = await of({ name: 'orders', business: EVENTS }, '--prices', 'listed');
    const notKnown = 'nothing is assumed of its events';
    expect(after.billableEvents).toEqual({ notKnown });
    expect(after.cost.total).toEqual({ notKnown });
  });

  it.each([
    ['the size', ['--events', '5'], 'nothing is assumed of the size of its events'],
    ['the events', ['--size', '5'], 'nothing is assumed of its events'],
  ])('without %s', async (_, args, notKnown) =>
    expect((await of({ name: 'orders', business: EVENTS }, ...args)).billableEvents).toEqual({ notKnown }),
  );

  it('costs what either way costs where nothing says how it is billed', async () => {
    const args = '--events 5 --size 100 --prices listed'.split(' ');
    const after = await of({ name: 'orders' }, ...args);
    expect(after.billing).toBe('not known');
    // 12,960,000 events, or 720 hours.
    expect(after.cost.stream).toEqual({ least: 5.3136, most: 24.48 });
  });

  it('is the number of streams that count makes of it', async () => {
    const more = { count: '${var.many}' };
    const after = await of({ name: 'orders', business: EVENTS, more }, '--events', '5', '--size', '1');
    expect(after.billableEvents).toEqual({ notKnown: 'how many streams count makes is not known yet' });
    const three = await of(
      { name: 'orders', business: EVENTS, more: { count: 3 } },
      '--events',
      '5',
      '--size',
      '1',
    );
    expect(three.billableEvents).toEqual(exactly(3 * 12_960_000));
  });

  it('is a price that no table lists', async () => {
    const stream = { name: 'orders', from: 'rus-west-1', business: EVENTS };
    const after = await of(stream, ...'--events 5 --size 100 --prices listed'.split(' '));
    expect(after.cost.transfer).toEqual({
      notKnown: 'no table says what data from rus-west-1 to cn-hangzhou costs',
    });
    expect(after.cost.total).toEqual(after.cost.transfer);
  });

  it('is a reference', async () => {
    const stream = { name: 'orders', from: '${var.region}', business: EVENTS };
    const { transfer } = await of(stream, '--events', '5', '--size', '100');
    expect(transfer.gigabytes.notKnown).toMatch(/a region is not known yet/);
    const units = { BusinessMode: 'CapacityUnitMode', MinCapacityUnitCount: '${var.least}' };
    const { capacityUnits } = await of({ name: 'orders', business: units }, '--events', '5', '--size', '100');
    expect(capacityUnits).toEqual({ notKnown: 'its capacity units are not known yet' });
  });

  it('costs by the day without events', async () => {
    const after = await of(
      { name: 'orders', business: EVENTS },
      ...'--events 0 --size 1 --prices listed'.split(' '),
    );
    expect(after.cost.total).toEqual({ least: 0, most: 4.2 });
  });
});

it('is counted on the page as it is counted', () => {
  const page = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'usage.md'), 'utf8');
  for (const figure of [
    '259,200,000',
    '570,240,000',
    '24,719.24',
    'USD 233.80',
    'USD 2,471.92',
    'USD 2,705.72',
  ])
    expect(page).toContain(figure);
});

it('shows what is before a plan and after it', async () => {
  const stream = { name: 'moved', from: 'cn-beijing', business: EVENTS };
  const plan = planOf([
    { before: stream, after: { ...stream, from: 'cn-hangzhou' } },
    { after: { ...stream, name: 'new' } },
    { before: { ...stream, name: 'gone' } },
    { before: { ...stream, name: 'same' }, after: { ...stream, name: 'same' } },
  ]);
  const { streams, total } = await usage(plan, '--events', '10', '--size', '1KB');
  const found = streams.map(({ name, action, before, after }: any) => [
    ...[name, action, before?.transfer.gigabytes.most, after?.transfer.gigabytes.most],
  ]);
  // 25,920,000 KB.
  expect(found).toEqual([
    ['moved', 'update', 24.719238, 0],
    ['new', 'create', undefined, 24.719238],
    ['same', 'none', 24.719238, 24.719238],
    ['gone', 'delete', 24.719238, undefined],
  ]);
  expect([total.before.streams, total.after.streams]).toEqual([3, 3]);
  expect(total.before.billableEvents).toEqual(exactly(3 * 25_920_000));
});

it('has a price for every two areas that the document lists', () => {
  const pairs = LISTED_PRICES.transfer.map(({ between }) => [...between].sort().join(' - '));
  expect(new Set(pairs).size).toBe(pairs.length);
  expect(pairs).toHaveLength(18);
});
