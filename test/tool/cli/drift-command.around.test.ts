import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import { rpc } from '../../../stand-in/cloud/client';
import { runCommand } from '../../support/cli';
import { scratchFolder } from '../../support/export-folder';
import { inventoryOf, kafkaStack, REGION } from '../../support/inventories';
import { LiveTest } from '../../support/live';

const test = new LiveTest();
const folder = scratchFolder('drift-around');
const validate = new Ajv2020({ strict: false }).compile(
  JSON.parse(readFileSync('schema/live-report.schema.json', 'utf8')),
);

const AROUND = {
  alicloud_event_bridge_event_bus: { mine: { event_bus_name: 'mine' } },
  alicloud_event_bridge_rule: {
    r: {
      event_bus_name: '${alicloud_event_bridge_event_bus.mine.event_bus_name}',
      rule_name: 'r',
      filter_pattern: '{}',
    },
  },
  alicloud_event_bridge_event_source: { s: { event_bus_name: 'mine', event_source_name: 's' } },
  alicloud_event_bridge_connection: { c: { connection_name: 'c' } },
};

/** An export of a region with a bus, a rule, an event source and a connection that somebody made by hand. */
async function exported(name: string): Promise<string> {
  const host = await test.cloud.endpoint(REGION);
  const call = async (action: string, given: Record<string, string>) => {
    expect(await rpc(host, '2020-04-01', action, given)).toMatchObject({ Code: 'Success' });
  };
  await call('CreateEventBus', { EventBusName: 'mine' });
  await call('CreateRule', { EventBusName: 'mine', RuleName: 'r', FilterPattern: '{}', EventTargets: '[]' });
  await call('CreateEventSource', { EventBusName: 'mine', EventSourceName: 's' });
  test.cloud.connections.put(REGION, { ConnectionName: 'c' });
  const output = join(folder, name);
  expect((await test.export(output)).code).toBe(0);
  return output;
}

async function drift(stack: string, path: string) {
  const { code, out } = await runCommand(['drift', stack, path, '--format', 'json']);
  const report = JSON.parse(out);
  expect([validate(report), validate.errors]).toEqual([true, null]);
  return { code, around: report.around };
}

describe('what stands around streams', () => {
  it('is saved by live export, and read by inventory', async () => {
    const { written } = await inventoryOf(join(folder, 'inventory.json'), [await exported('for-inventory')]);
    const names = (list: string) => written[list].map(({ name }: { name: string }) => name);
    expect(['buses', 'rules', 'eventSources', 'connections'].map(names)).toEqual([
      ['mine'],
      ['r'],
      ['s'],
      ['c'],
    ]);
  });

  it('is drift where no stack has it', async () => {
    const path = await exported('for-drift');
    const place = { region: REGION };
    const all = [
      { kind: 'event bus', name: 'mine', ...place },
      { kind: 'event rule', name: 'r', bus: 'mine', ...place },
      { kind: 'event source', name: 's', bus: 'mine', ...place },
      { kind: 'connection', name: 'c', ...place },
    ];
    const none = kafkaStack(folder, {});
    expect(await drift(none, path)).toEqual({ code: 1, around: all });
    expect(await drift(kafkaStack(folder, {}, { more: AROUND }), path)).toEqual({ code: 0, around: [] });
    const { out } = await runCommand(['drift', none, path]);
    expect(out).toContain('The event rule cn-hangzhou/mine/r: no stack has it.');
    const markdown = await runCommand(['drift', none, path, '--format', 'markdown']);
    expect(markdown.out).toContain('no stack has it');
  });

  it('is perhaps in a stack that has one whose name is not known', async () => {
    const path = await exported('for-perhaps');
    const unknown = { alicloud_event_bridge_connection: { c: { connection_name: '${var.name}' } } };
    const { code, around } = await drift(kafkaStack(folder, {}, { more: { ...AROUND, ...unknown } }), path);
    expect([code, around]).toEqual([0, [{ kind: 'connection', name: 'c', region: REGION, perhaps: true }]]);
  });
});
