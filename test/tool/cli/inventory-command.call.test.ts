import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../support/cli';
import { scratchFolder } from '../../support/export-folder';
import {
  ACCOUNT,
  answersOf,
  exportFolder,
  inventoryOf,
  kafkaStack,
  kafkaStream,
  REGION,
} from '../../support/inventories';

const folder = scratchFolder('inventory');
let number = 0;
const free = () => join(folder, `inventory-${(number += 1)}.json`);

const AROUND = {
  [`${REGION}/ListEventBuses/page.json`]: {
    Data: { EventBuses: [{ EventBusName: 'default' }, { EventBusName: 'mine' }] },
  },
  [`${REGION}/ListRules/mine.json`]: {
    Data: { Rules: [{ EventBusName: 'mine', RuleName: 'r', FilterPattern: '{}', Targets: [] }] },
  },
  [`${REGION}/ListUserDefinedEventSources/page.json`]: {
    Data: { EventSourceList: [{ Name: 's', EventBusName: 'mine' }] },
  },
  [`${REGION}/ListConnections/page.json`]: { Data: { Connections: [{ ConnectionName: 'c' }] } },
};

describe('inventory', () => {
  it('prints a table, JSON or Markdown: what there is, how full quotas are, what is shared', async () => {
    const many = Array.from({ length: 30 }, (_, i) => kafkaStream(`s${i}`, i < 2 ? 'GID_SHARED' : undefined));
    const path = exportFolder(folder, { ...answersOf(many), ...AROUND });
    const one = kafkaStack(folder, { s0: {} });
    const two = kafkaStack(folder, { other: { event_streaming_name: 's0' } });
    const { out } = await inventoryOf(free(), [path, one, two]);
    for (const words of [
      ACCOUNT,
      `cn-hangzhou of account ${ACCOUNT}: 30 streams, 50 a region unless raised (streams-per-region)`,
      'GID_SHARED of kafka alikafka_post-cn-1: cn-hangzhou/s0, cn-hangzhou/s1',
      'cn-hangzhou/s0: alicloud_event_bridge_event_streaming.s0 in ',
      '(export), 2026-11-20',
      '30 streams, 2 buses, 1 event rule, 1 connection, 29 consumer groups, read from 3 inputs, 0 not counted.',
    ])
      expect(out).toContain(words);
    const json = await inventoryOf(free(), [path], ['--format', 'json']);
    expect(JSON.parse(json.out)).toEqual(json.written);
    const markdown = await inventoryOf(free(), [path], ['--format', 'markdown']);
    expect(markdown.out).toContain('### Inventory of event streams');
    expect(markdown.out).toContain(`| ${ACCOUNT} | cn-hangzhou | 30 | 2 | 1 | 1 | 1 |`);
  });

  it('writes the same file in every language, and prints it in that of its caller', async () => {
    const path = kafkaStack(folder, {
      known: {},
      computed: { event_streaming_name: '${1 + 1}' },
      named: { event_streaming_name: '${var.name}' },
      twice: { event_streaming_name: '${var.name}-${var.stage}' },
    });
    const elsewhere = kafkaStack(folder, { nowhere: {} }, { provider: {} });
    const english = await inventoryOf(free(), [path, elsewhere]);
    const chinese = await inventoryOf(free(), [path, elsewhere, '--lang', 'zh-CN']);
    expect(chinese.written).toEqual(english.written);
    expect(english.written.notCounted.map(({ reason }: { reason: string }) => reason)).toEqual([
      'its name is not known: an expression',
      'its name is not known: ${var.name}',
      'its name is not known: ${var.name}, ${var.stage}',
      'its region is not known; say it with --region',
    ]);
    expect(chinese.out).toContain('其地域未知；请用 --region 指定');
    expect(english.out).not.toMatch(/\p{Script=Han}/u);
  });

  it('is no wider than a terminal of 80 columns, and colored on a terminal alone', async () => {
    const path = exportFolder(folder, answersOf([kafkaStream('orders')]));
    const wide = (text: string) =>
      Math.max(
        ...text
          .split('\n')
          .slice(0, 8)
          .map((line) => line.length),
      );
    const terminal = { outIsTerminal: true, columns: 80 };
    const shown = await inventoryOf(free(), [path], [], terminal);
    expect(wide(shown.out)).toBeLessThanOrEqual(80);
    expect(shown.out).toContain('\u001b[1m');
    expect((await inventoryOf(free(), [path])).out).not.toContain('\u001b');
    const plain = await inventoryOf(free(), [path], [], { ...terminal, environment: { NO_COLOR: '1' } });
    expect(plain.out).not.toContain('\u001b');
  });

  it('writes the file whole or not at all', async () => {
    const file = free();
    const path = exportFolder(folder, answersOf([kafkaStream('orders')]));
    writeFileSync(join(path, REGION, 'GetEventStreaming', 'broken.json'), '{');
    const { code, err } = await runCommand(['inventory', path, '--output', file]);
    expect([code, existsSync(file)]).toEqual([2, false]);
    expect(err).toContain('broken.json');
  });

  it.each([
    [['--region', 'cn-hangzou'], '--region cn-hangzou: is not a region. Did you mean "cn-hangzhou"?'],
    [['--region', '../x'], 'is not a region.'],
    [['--account', '12'], 'is not the id of an account, which has 16 digits.'],
    [['--format', 'tabel'], 'Did you mean "table"?'],
    [['--regoin', 'cn-hangzhou'], '(Did you mean --region?)'],
  ])('refuses %j', async (more, words) => {
    const path = exportFolder(folder, {});
    const { code, err } = await runCommand(['inventory', path, '--output', free(), ...more]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });

  it('wants a file to write, which is none of those that are read', async () => {
    const path = kafkaStack(folder, { a: {} });
    expect(await runCommand(['inventory', path])).toMatchObject({
      code: 2,
      err: expect.stringContaining("required option '--output <file>' not specified"),
    });
    expect(await runCommand(['inventory', path, '--output', path])).toMatchObject({
      code: 2,
      err: expect.stringContaining('--output would write over what is read'),
    });
  });

  it('has help with exit codes and examples', async () => {
    const { out } = await runCommand(['inventory', '--help']);
    for (const words of ['Exit codes: 0', 'Examples:', '--output <file>', 'review cdktf.out --inventory'])
      expect(out).toContain(words);
  });
});
