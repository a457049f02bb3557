import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { scratchFolder, writeJson } from '../../support/export-folder';
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

const SCHEMA = JSON.parse(readFileSync('schema/event-streams-inventory.schema.json', 'utf8'));
const validate = addFormats(new Ajv2020({ strict: false })).compile(SCHEMA);

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
  it('has streams, buses, rules, sources and connections with account, region, names, quotas, groups and origins', async () => {
    const path = exportFolder(folder, { ...answersOf([kafkaStream('orders')]), ...AROUND });
    const { code, written, err } = await inventoryOf(free(), [path]);
    expect([code, err]).toEqual([0, '']);
    const from = (address: string) => [{ input: 0, address: `${REGION}/${address}` }];
    const place = { account: ACCOUNT, region: REGION };
    expect(written).toEqual({
      ...{ format: 'event-streams-inventory', version: 1, writtenAt: '2026-11-21T12:00:00.000Z' },
      inputs: [
        {
          ...{ path: join(path, 'export.json'), kind: 'export', readAt: '2026-11-20T08:00:00Z' },
          ...{ account: ACCOUNT, regions: [REGION], missing: [] },
        },
      ],
      streams: [
        {
          ...{ name: 'orders', ...place, status: 'RUNNING', from: from('orders') },
          source: {
            kind: 'SourceKafkaParameters',
            parameters: {
              ...{ InstanceId: 'alikafka_post-cn-1', Topic: 'orders', ConsumerGroup: 'GID_orders' },
              RegionId: REGION,
            },
          },
          sink: { kind: 'SinkMNSParameters', parameters: { QueueName: 'orders-out' } },
          consumerGroup: {
            ...{ service: 'kafka', instance: 'alikafka_post-cn-1', topic: 'orders', group: 'GID_orders' },
          },
          counts: ['streams-per-region'],
        },
      ],
      buses: [
        { name: 'default', ...place, counts: [], from: from('EventBuses/default') },
        { name: 'mine', ...place, counts: ['buses-per-region'], from: from('EventBuses/mine') },
      ],
      rules: [{ name: 'r', bus: 'mine', ...place, counts: ['rules-per-bus'], from: from('Rules/r') }],
      eventSources: [{ name: 's', bus: 'mine', ...place, counts: [], from: from('EventSourceList/s') }],
      connections: [{ name: 'c', ...place, counts: [], from: from('Connections/c') }],
      notCounted: [],
    });
    expect(validate(written)).toBe(true);
  });

  it('has what several inputs have once, and says where each came from', async () => {
    const stack = kafkaStack(folder, { orders: {}, planned: {} });
    const path = exportFolder(folder, answersOf([kafkaStream('orders'), kafkaStream('clicked')]));
    const { code, written } = await inventoryOf(free(), [stack, path]);
    expect(code).toBe(0);
    expect(written.streams.map(({ name, from }: any) => [name, from.map(({ input }: any) => input)])).toEqual(
      [
        ['clicked', [1]],
        ['orders', [1, 0]],
        ['planned', [0]],
      ],
    );
    expect(written.inputs.map(({ kind, readAt }: any) => [kind, readAt])).toEqual([
      ['stack', '2026-11-21T12:00:00.000Z'],
      ['export', '2026-11-20T08:00:00Z'],
    ]);
    expect(validate(written)).toBe(true);
  });

  it('reads plans, which say when they were made, and states, whose region is told', async () => {
    const values = {
      ...{ event_streaming_name: 'orders', filter_pattern: '{}' },
      source: JSON.stringify(kafkaStream('orders').Source),
      sink: JSON.stringify(kafkaStream('orders').Sink),
    };
    const type = 'alicloud_event_bridge_event_streaming';
    const address = `${type}.orders`;
    const { 'state.json': state, 'plan.json': plan } = {
      'state.json': {
        format_version: '1.0',
        values: { root_module: { resources: [{ address, type, name: 'orders', mode: 'managed', values }] } },
      },
      'plan.json': {
        ...{ format_version: '1.2', timestamp: '2026-11-19T10:00:00Z' },
        configuration: {
          provider_config: {
            alicloud: { name: 'alicloud', expressions: { region: { constant_value: REGION } } },
          },
          root_module: {
            resources: [{ address, type, name: 'orders', mode: 'managed', provider_config_key: 'alicloud' }],
          },
        },
        resource_changes: [
          {
            address,
            type,
            name: 'orders',
            mode: 'managed',
            change: { actions: ['no-op'], before: values, after: values },
          },
        ],
      },
    };
    const own = writeJson(join(folder, 'terraform'), { 'state.json': state, 'plan.json': plan });
    const unsaid = await inventoryOf(free(), [join(own, 'state.json')]);
    expect([unsaid.code, unsaid.written.streams]).toEqual([1, []]);
    expect(unsaid.out).toContain(`its region is not known; say it with --region: ${address}`);
    const told = await inventoryOf(
      free(),
      [join(own, 'state.json'), join(own, 'plan.json')],
      ['--region', REGION, '--account', ACCOUNT],
    );
    expect(told.code).toBe(0);
    expect(told.written.inputs.map(({ kind, readAt }: any) => [kind, readAt])).toEqual([
      ['state', '2026-11-21T12:00:00.000Z'],
      ['plan', '2026-11-19T10:00:00Z'],
    ]);
    expect(told.written.streams).toMatchObject([
      { name: 'orders', region: REGION, account: ACCOUNT, from: [{ input: 0 }, { input: 1 }] },
    ]);
  });

  it('says what it could not take in, and ends with 1', async () => {
    const stack = kafkaStack(
      folder,
      { a: { event_streaming_name: '${var.name}' }, b: { group: '${var.group}' } },
      { more: { alicloud_event_bridge_event_bus: { x: { event_bus_name: '${var.bus}' } } } },
    );
    const path = exportFolder(folder, answersOf([kafkaStream('orders')]), {
      missing: [{ region: REGION, action: 'ListRules', reason: 'NoPermission' }],
    });
    const { code, written, out } = await inventoryOf(free(), [stack, path]);
    expect(code).toBe(1);
    expect(written.notCounted.map(({ reason }: any) => reason)).toEqual([
      expect.stringContaining('its name is not known'),
      expect.stringContaining('its name is not known'),
    ]);
    expect(written.streams.find(({ name }: any) => name === 'b')).toMatchObject({
      notKnown: ['/Source/SourceKafkaParameters/ConsumerGroup'],
    });
    expect(written.inputs[1].missing).toEqual([
      { region: REGION, action: 'ListRules', reason: 'NoPermission' },
    ]);
    for (const words of [
      'Not in it',
      'cn-hangzhou ListRules: NoPermission',
      'its name is not known',
      'nothing says when',
    ])
      expect(out).toContain(words);
  });

  it('prints no credential, wherever one stands, and writes none', async () => {
    const SECRET = 'Zx81-canary-Passw0rd';
    const stack = kafkaStack(folder, {
      a: {
        event_streaming_name: 'a',
        description: `pass ${SECRET}`,
        source: JSON.stringify({
          SourceRabbitMQParameters: { InstanceId: 'i', QueueName: 'q', Username: 'u', Password: SECRET },
        }),
        sink: JSON.stringify({
          SinkHttpsParameters: {
            URL: { Form: 'CONSTANT', Value: `https://u:${SECRET}@example.com/?token=${SECRET}` },
          },
        }),
      },
    });
    const { out, err, written } = await inventoryOf(free(), [stack], ['--format', 'json']);
    expect(out + err + JSON.stringify(written)).not.toContain(SECRET);
    expect(written.streams).toHaveLength(1);
  });
});
