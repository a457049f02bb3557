import { readInventory } from '../../../../lib/core/reading/inventory/read-inventory';
import { WrittenInventory } from '../../../../lib/core/reading/inventory/inventory-format';

const ENTRY = {
  ...{ name: 'orders', region: 'cn-hangzhou', account: '1234567890123456', counts: [] },
  from: [{ input: 0, address: 'a' }],
};

const WHOLE: WrittenInventory = {
  ...{ format: 'event-streams-inventory', version: 1, writtenAt: '2026-11-20T08:00:00Z' },
  inputs: [{ path: 'p', kind: 'stack', readAt: '2026-11-20T08:00:00Z', regions: [], missing: [] }],
  streams: [
    {
      ...ENTRY,
      source: { kind: 'SourceKafkaParameters', parameters: { Topic: 't', InstanceId: 'i' } },
      sink: { kind: '', parameters: {} },
    },
  ],
  buses: [ENTRY, { ...ENTRY, name: 'default' }],
  rules: [{ ...ENTRY, bus: 'b' }],
  eventSources: [{ ...ENTRY, bus: 'b' }],
  connections: [ENTRY],
  notCounted: [{ input: 0, address: 'x', reason: 'why' }],
};

/** The same with another value at a place. */
function changed(pointer: string, value: unknown): string {
  const copy = JSON.parse(JSON.stringify(WHOLE));
  const keys = pointer.split('/').slice(1);
  const last = keys.pop()!;
  const target = keys.reduce((inner, key) => inner[key], copy);
  if (value === undefined) delete target[last];
  else target[last] = value;
  return JSON.stringify(copy);
}

const read = (text: string) => readInventory(text, 'inventory.json');

describe('readInventory', () => {
  it('reads streams and what is around them, without the bus that every region has', () => {
    const { streams, resources, inputs, notCounted } = read(JSON.stringify(WHOLE));
    expect(streams).toMatchObject([
      {
        ...{ name: 'orders', region: 'cn-hangzhou', account: '1234567890123456' },
        location: { address: 'cn-hangzhou/orders', stack: 'inventory.json' },
        managedAt: [{ address: 'a', path: 'p' }],
      },
    ]);
    expect(resources.map(({ type, values }) => [type, values])).toEqual([
      ['alicloud_event_bridge_event_bus', { event_bus_name: 'orders' }],
      ['alicloud_event_bridge_rule', { event_bus_name: 'b', rule_name: 'orders' }],
      ['alicloud_event_bridge_event_source', { event_bus_name: 'b', event_source_name: 'orders' }],
      ['alicloud_event_bridge_connection', { connection_name: 'orders' }],
    ]);
    expect([inputs.length, notCounted]).toEqual([1, [{ address: 'x', reason: 'why' }]]);
  });

  it('lets members be that it does not know', () => {
    expect(read(changed('/streams/0/newer', { a: 1 })).streams).toHaveLength(1);
    expect(read(changed('/newer', [])).streams).toHaveLength(1);
  });

  it('shows no credential that somebody wrote into it', () => {
    const { streams } = read(
      changed('/streams/0/source/parameters/InstanceId', 'https://u:canary-Passw0rd@example.com'),
    );
    expect(JSON.stringify(streams)).not.toContain('canary');
  });

  it.each([
    ['/format', 'something', '/format is not event-streams-inventory: this is no inventory'],
    ['/version', 2, '/version is not 1'],
    ['/writtenAt', 'yesterday', '/writtenAt is not a date and time such as 2027-01-31T12:00:00Z'],
    ['/inputs', {}, '/inputs is not a list'],
    ['/inputs/0', 'p', '/inputs/0 is not an object'],
    ['/inputs/0/kind', 'plane', '/inputs/0/kind is not stack or plan or state or export'],
    ['/inputs/0/readAt', 5, '/inputs/0/readAt is not a date and time'],
    ['/inputs/0/account', '12', '/inputs/0/account is not the id of an account, 16 digits'],
    ['/inputs/0/regions', undefined, '/inputs/0/regions is not a list'],
    ['/inputs/0/missing', [{}], '/inputs/0/missing/0/region is not text'],
    ['/streams', undefined, '/streams is not a list'],
    ['/streams/0/name', '', '/streams/0/name is not text'],
    ['/streams/0/region', { $unknown: 'x' }, '/streams/0/region is not text'],
    ['/streams/0/account', 1234567890123456, '/streams/0/account is not the id of an account'],
    ['/streams/0/source', [], '/streams/0/source is not an object'],
    ['/streams/0/source/kind', null, '/streams/0/source/kind is not text'],
    ['/streams/0/source/parameters', 'x', '/streams/0/source/parameters is not an object'],
    [
      '/streams/0/source/parameters/Topic',
      { $unknown: 'x' },
      '/streams/0/source/parameters/Topic is neither text nor a number nor a list of them',
    ],
    ['/streams/0/from/0/input', 1, '/streams/0/from/0/input is not the number of an input'],
    ['/streams/0/from/0/input', -1, '/streams/0/from/0/input is not the number of an input'],
    ['/streams/0/from/0/input', '0', '/streams/0/from/0/input is not the number of an input'],
    ['/streams/0/counts', 'x', '/streams/0/counts is not a list'],
    ['/buses/0/name', 1, '/buses/0/name is not text'],
    ['/rules/0/bus', undefined, '/rules/0/bus is not text'],
    ['/eventSources/0/bus', undefined, '/eventSources/0/bus is not text'],
    ['/connections/0/from', undefined, '/connections/0/from is not a list'],
    ['/notCounted/0/reason', undefined, '/notCounted/0/reason is not text'],
  ])('refuses %s = %j', (pointer, value, words) => {
    expect(() => read(changed(pointer, value))).toThrow(`inventory.json: ${words}`);
    expect(() => read(changed(pointer, value))).toThrow('Give a file that `inventory --output` wrote.');
  });

  it.each([
    ['[]', 'is not an inventory'],
    ['5', 'is not an inventory'],
    ['null', 'is not an inventory'],
    ['{}', '/format is not event-streams-inventory'],
    ['', 'is empty'],
    ['{"a":', 'is not JSON, it ends too early'],
    [`${'['.repeat(300)}${']'.repeat(300)}`, 'nests values deeper than 100 levels'],
  ])('refuses %.20s', (text, words) => {
    expect(() => read(text)).toThrow(`inventory.json: ${words}`);
  });
});
