import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { runCommand } from '../../support/cli';
import { scratchFolder } from '../../support/export-folder';
import {
  ACCOUNT,
  answersOf,
  kafkaStack,
  kafkaStream,
  madeInventory,
  REGION,
  reviewWith,
} from '../../support/inventories';

const folder = scratchFolder('review-inventory-place');
const made = (exported: Readonly<Record<string, unknown>>, about?: object) =>
  madeInventory(folder, exported, about);
const validateEvidence = new Ajv2020({ strict: false, formats: { date: true } }).compile(
  JSON.parse(readFileSync('schema/review-evidence.schema.json', 'utf8')),
);

const OTHER = '6543210987654321';
const streams = (count: number, name = 's') =>
  Array.from({ length: count }, (_, i) => kafkaStream(`${name}${i}`));
const ids = (count: number, name = 's') =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, {}]));

describe('review --inventory', () => {
  it.each([
    ['2026-11-21T00:00:00Z', 0, false],
    ['2026-11-14T23:59:59Z', 7, false],
    ['2026-11-13T00:00:00Z', 8, true],
  ])('says of one of %s that it is %d days old; warns: %s', async (exportedAt, days, isOld) => {
    const stack = kafkaStack(folder, { orders: {} });
    const inventory = await made(answersOf([kafkaStream('orders')]), { exportedAt });
    const { of, report } = await reviewWith(stack, [inventory]);
    expect(report.inventories).toEqual([
      {
        ...{ file: inventory, readAt: exportedAt, ageInDays: days, streams: 1, beside: 0 },
        ...{ accounts: [ACCOUNT], regions: [REGION] },
      },
    ]);
    expect(of('account-inventory')).toMatchObject(
      isOld
        ? [
            {
              severity: 'warning',
              message: `the inventory ${inventory} is older than 7 days`,
              got: expect.stringMatching(/^8 days: .*export.json was read on 2026-11-13/),
            },
          ]
        : [],
    );
    for (const format of ['table', 'markdown']) {
      const { out } = await runCommand([
        'review',
        stack,
        '--no-config',
        '--inventory',
        inventory,
        '--format',
        format,
      ]);
      expect(out.replaceAll('\\', '')).toContain(
        `: read on ${exportedAt.slice(0, 10)}, ${days} day${days === 1 ? '' : 's'} ago, 1 stream, 0 of them not in what is reviewed, accounts ${ACCOUNT}, regions ${REGION}`,
      );
    }
  });

  it('says where nothing says how old it is', async () => {
    const inventory = await made(answersOf([kafkaStream('orders')]), {});
    const { skips } = await reviewWith(kafkaStack(folder, { orders: {} }), [inventory]);
    expect(skips('account-inventory')).toEqual([expect.stringContaining('nothing says when')]);
  });

  it('counts of another account or region only what it covers, and says so', async () => {
    const stack = kafkaStack(folder, ids(5, 'new'));
    const far = await made(answersOf(streams(48), 'cn-beijing'));
    const elsewhere = await reviewWith(stack, [far]);
    expect(elsewhere.of('streams-per-region')).toEqual([]);
    expect(elsewhere.skips('account-inventory')).toEqual([
      `no inventory covers cn-hangzhou of account ${ACCOUNT}: only what is reviewed is counted there`,
    ]);
    const theirs = await made(answersOf(streams(48)), {
      ...{ exportedAt: '2026-11-20T08:00:00Z', account: OTHER },
    });
    const other = await reviewWith(stack, [theirs]);
    expect([other.of('streams-per-region'), other.skips('account-inventory')]).toEqual([
      [],
      elsewhere.skips('account-inventory'),
    ]);
    const unsaid = kafkaStack(folder, ids(5, 'new'), { provider: {} });
    expect((await reviewWith(unsaid, [far])).skips('account-inventory')).toEqual([
      expect.stringContaining('no inventory covers a region that is not known'),
    ]);
  });

  it('warns where nothing says whether the account is that of the inventory', async () => {
    const stack = kafkaStack(folder, { ...ids(5, 'new'), ...ids(1) }, { provider: { region: REGION } });
    const { of, code } = await reviewWith(stack, [await made(answersOf(streams(48)))]);
    expect([code, of('streams-per-region')]).toMatchObject([
      0,
      [
        {
          severity: 'warning',
          got: '6 streams in this app and 47 beside it',
          message: expect.stringContaining('if these are one account'),
        },
      ],
    ]);
    expect((await reviewWith(stack, [await made(answersOf(streams(15)))])).of('streams-per-region')).toEqual(
      [],
    );
  });

  it('takes several inventories, and counts what they share once', async () => {
    const stack = kafkaStack(folder, ids(5, 'new'));
    const [one, two] = [
      await made(answersOf(streams(10))),
      await made(answersOf([...streams(10), ...streams(5, 'x')])),
    ];
    expect((await reviewWith(stack, [one, two])).of('streams-per-region')).toEqual([]);
    const third = await made(answersOf(streams(6, 'y')));
    expect((await reviewWith(stack, [one, two, third])).of('streams-per-region')).toMatchObject([
      { got: '5 streams in this app and 21 beside it' },
    ]);
  });

  it('says what an inventory does not have', async () => {
    const missing = [{ region: REGION, action: 'ListRules', reason: 'NoPermission: none' }];
    const inventory = await made(answersOf([kafkaStream('orders')]), {
      exportedAt: '2026-11-20T08:00:00Z',
      missing,
    });
    const { skips } = await reviewWith(kafkaStack(folder, { orders: {} }), [inventory]);
    expect(skips('account-inventory')).toEqual([
      `${inventory} does not have ${REGION} ListRules: NoPermission: none`,
    ]);
  });

  it('takes the larger of what it has and what the configuration says of what exists', async () => {
    const existing = (count: number) => [{ quota: 'streams-per-region', region: REGION, count }];
    const inventory = await made(answersOf(streams(46)));
    const stack = kafkaStack(folder, ids(5, 'new'));
    const run = async (configuration: object) => {
      const config = join(folder, 'config.yaml');
      writeFileSync(config, JSON.stringify(configuration));
      const { out } = await runCommand(['review', stack, '--config', config, '--format', 'json']);
      return JSON.parse(out).findings.find(({ rule }: any) => rule === 'streams-per-region')?.got;
    };
    const inventories = [inventory.slice(folder.length + 1)];
    expect(await run({ inventories })).toBe('5 streams in this app and 46 beside it');
    expect(await run({ inventories, existing: existing(10) })).toBe('5 streams in this app and 46 beside it');
    expect(await run({ inventories, existing: existing(60) })).toBe('5 streams in this app and 60 beside it');
  });

  it('is in the evidence, with its hash', async () => {
    const evidence = join(folder, 'evidence.json');
    const inventory = await made(answersOf([kafkaStream('orders')]));
    await reviewWith(kafkaStack(folder, { orders: {} }), [inventory], ['--evidence', evidence]);
    const written = JSON.parse(readFileSync(evidence, 'utf8'));
    expect(written.files).toContainEqual({
      ...{ file: inventory, role: 'inventory' },
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect([validateEvidence(written), validateEvidence.errors]).toEqual([true, null]);
  });

  it('refuses what cannot be used in one sentence with the place', async () => {
    const stack = kafkaStack(folder, { orders: {} });
    const refused = async (text: string) => {
      const file = join(folder, 'broken.json');
      writeFileSync(file, text);
      const { code, err } = await runCommand(['review', stack, '--no-config', '--inventory', 'broken.json'], {
        folder,
      });
      expect([code, err.split('\n').length]).toEqual([2, 2]);
      return err;
    };
    const whole = JSON.parse(readFileSync(await made(answersOf([kafkaStream('orders')])), 'utf8'));
    expect(await refused('{')).toContain('broken.json: is not JSON, it ends too early.');
    whole.streams[0].region = 5;
    expect(await refused(JSON.stringify(whole))).toBe(
      'error: broken.json: /streams/0/region is not text. Give a file that `inventory --output` wrote.\n',
    );
    const gone = await runCommand(['review', stack, '--no-config', '--inventory', 'no.json'], { folder });
    expect([gone.code, gone.err]).toEqual([2, 'error: no.json: there is no such file or folder.\n']);
    const over = await runCommand(['review', stack, '--no-config', '--inventory', stack, '--output', stack]);
    expect([over.code, over.err]).toEqual([2, expect.stringContaining('would write over what is read')]);
  });
});
