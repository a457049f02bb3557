import { said, say, words } from '../../core/language/say';
import { inARow, listed } from '../../core/language/lists';
import { createColors } from 'picocolors';
import { fewOf } from '../../core/model/excerpt';
import {
  AROUND,
  WrittenEntry,
  WrittenInventory,
  WrittenStream,
} from '../../core/reading/inventory/inventory-format';
import { describeQuota } from '../../core/rules/settings';
import { QUOTAS } from '../../core/rules/quotas/quota-checks';
import { perOf } from '../../core/rules/rule-scope';
import { counted, visible } from './display';
import { codeOf, escapeMarkdown } from './markdown-text';
import { TerminalOptions } from './table';
import { renderTable } from './table-layout';

const HEAD = [
  words`account`,
  words`region`,
  words`streams`,
  words`buses`,
  words`event rules`,
  words`event sources`,
  words`connections`,
];

/** What an inventory has, for people at a terminal. */
export function renderInventoryTable(inventory: WrittenInventory, { color, width }: TerminalOptions): string {
  const colors = createColors(color);
  const rows = rowsOf(inventory);
  return [
    rows.length === 0
      ? say`There is nothing in it.`
      : renderTable(
          HEAD.map(said),
          rows.map((row) => row.map(visible)),
          width,
        ),
    '',
    ...partsOf(inventory).flatMap(([title, lines]) => [
      colors.bold(title),
      ...lines.map((line) => `    ${visible(line)}`),
      '',
    ]),
    say`${summaryOf(inventory)}.`,
    '',
  ].join('\n');
}

/** The same for a comment or a summary of a workflow. */
export function renderInventoryMarkdown(inventory: WrittenInventory): string {
  const rows = rowsOf(inventory).map((row) => `| ${row.map(escapeMarkdown).join(' | ')} |`);
  return `${[
    say`### Inventory of event streams`,
    '',
    say`${summaryOf(inventory)}.`,
    ...(rows.length === 0
      ? []
      : ['', `| ${HEAD.map(said).join(' | ')} |`, `|${HEAD.map(() => ' --- |').join('')}`, ...rows]),
    ...partsOf(inventory).flatMap(([title, lines]) => [
      '',
      `**${title}**`,
      '',
      ...lines.map((line) => `- ${codeOf(line)}`),
    ]),
  ].join('\n')}\n`;
}

/** The last line, and the first one of Markdown. */
export function summaryOf({ inputs, notCounted, ...lists }: WrittenInventory): string {
  return listed([
    counted(lists.streams.length, 'stream'),
    counted(lists.buses.length, 'bus', 'buses'),
    counted(lists.rules.length, 'event rule'),
    counted(lists.connections.length, 'connection'),
    counted(consumerGroups(lists).size, 'consumer group'),
    say`read from ${counted(inputs.length, 'input')}`,
    say`${notCounted.length} not counted`,
  ]);
}

/** A row an account and region. */
function rowsOf(inventory: WrittenInventory): string[][] {
  const lists: readonly (readonly WrittenEntry[])[] = [
    inventory.streams,
    ...AROUND.map((name) => inventory[name]),
  ];
  const places = new Map<string, string[]>();
  lists.forEach((entries, column) => {
    for (const { account = say`not known`, region = '' } of entries) {
      const key = JSON.stringify([account, region]);
      const row = places.get(key) ?? [account, region, ...lists.map(() => '0')];
      row[column + 2] = String(Number(row[column + 2]) + 1);
      places.set(key, row);
    }
  });
  return [...places.keys()].sort().map((key) => places.get(key)!);
}

/** The parts of the summary that have something to say. */
function partsOf(inventory: WrittenInventory): [title: string, lines: string[]][] {
  const { inputs, notCounted } = inventory;
  const parts: [string, string[]][] = [
    [say`Quotas`, quotaLines(inventory)],
    [say`Consumer groups that several streams share`, sharedGroups(inventory)],
    [say`Streams that several stacks or states have`, managedTwice(inventory)],
    [
      say`Read from`,
      inputs.map(
        ({ path, kind, readAt }) =>
          say`${path} (${said(kind)}), ${readAt === undefined ? say`nothing says when` : readAt.slice(0, 'yyyy-mm-dd'.length)}`,
      ),
    ],
    [
      say`Not in it`,
      [
        ...inputs.flatMap(({ path, missing }) =>
          missing.map(({ region, action, reason }) => say`${path}: ${`${region} ${action}`}: ${reason}`),
        ),
        ...notCountedLines(notCounted, inputs),
      ],
    ],
  ];
  return parts.filter(([, lines]) => lines.length > 0);
}

/** What is not counted, a line for each reason. */
function notCountedLines(
  notCounted: WrittenInventory['notCounted'],
  inputs: WrittenInventory['inputs'],
): string[] {
  const byReason = new Map<string, string[]>();
  for (const { input, address, reason } of notCounted) {
    const key = say`${inputs[input].path}: ${reason}`;
    byReason.set(key, [...(byReason.get(key) ?? []), address]);
  }
  return [...byReason].map(([reason, addresses]) => say`${reason}: ${fewOf(addresses)}`);
}

/** How much of each quota is used, where at least half is. */
function quotaLines(inventory: WrittenInventory): string[] {
  const places = new Map<string, { readonly quota: string; readonly where: string; count: number }>();
  const entries: readonly (WrittenEntry & { readonly bus?: string; readonly consumerGroup?: unknown })[] = [
    ...inventory.streams,
    ...inventory.buses,
    ...inventory.rules,
  ];
  for (const { counts, account, region, bus } of entries) {
    for (const quota of counts) {
      if (QUOTAS.get(quota)?.per === 'instance') continue;
      const where = inARow([region, bus, account && say`of account ${account}`]);
      const key = JSON.stringify([quota, where]);
      const known = places.get(key);
      if (known === undefined) places.set(key, { quota, where, count: 1 });
      else known.count += 1;
    }
  }
  return [...places.values()].flatMap(({ quota, where, count }) => {
    const known = QUOTAS.get(quota);
    if (known === undefined || count * 2 < known.limit.maximum) return [];
    return [
      say`${where}: ${count} ${said(known.what)}, ${describeQuota(known.limit, perOf(known), undefined)} (${quota})`,
    ];
  });
}

/** The streams that read with each group of a broker. */
function consumerGroups({ streams }: Pick<WrittenInventory, 'streams'>): Map<string, WrittenStream[]> {
  const groups = new Map<string, WrittenStream[]>();
  for (const stream of streams) {
    const { consumerGroup, account, region } = stream;
    if (consumerGroup === undefined) continue;
    const { service, instance, group } = consumerGroup;
    const key = JSON.stringify([account, region, service, instance, group]);
    groups.set(key, [...(groups.get(key) ?? []), stream]);
  }
  return groups;
}

function sharedGroups(inventory: WrittenInventory): string[] {
  return [...consumerGroups(inventory).values()]
    .filter(({ length }) => length > 1)
    .map((streams) => {
      const { service, instance, group } = streams[0].consumerGroup!;
      const names = streams.map(({ region, name }) => `${region}/${name}`);
      return say`${group} of ${inARow([service, instance])}: ${fewOf(names)}`;
    });
}

/** Two stacks that have one stream overwrite it in turn; a stack and its state or plan have the same address. */
function managedTwice({ streams, inputs }: WrittenInventory): string[] {
  return streams.flatMap(({ region, name, from }) => {
    const managers = from.filter(({ input }) => inputs[input].kind !== 'export');
    const addresses = new Map(managers.map((origin) => [origin.address, origin]));
    if (addresses.size < 2) return [];
    const places = [...addresses.values()].map(
      ({ input, address }) => say`${address} in ${inputs[input].path}`,
    );
    return [say`${`${region}/${name}`}: ${fewOf(places)}`];
  });
}
