import { runCommand } from '../../support/cli';
import { scratchFolder } from '../../support/export-folder';
import {
  answersOf,
  exportFolder,
  freeInventory,
  inventoryOf,
  kafkaStack,
  kafkaStream,
  madeInventory,
  REGION,
  reviewWith,
} from '../../support/inventories';

const folder = scratchFolder('review-inventory');
const made = (exported: Readonly<Record<string, unknown>>) => madeInventory(folder, exported);
const streams = (count: number, name = 's') =>
  Array.from({ length: count }, (_, i) => kafkaStream(`${name}${i}`));
const ids = (count: number, name = 's') =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`${name}${i}`, {}]));

describe('review --inventory', () => {
  it('counts a quota over the account, and names the streams that take part', async () => {
    const stack = kafkaStack(folder, ids(5, 'new'));
    const inventory = await made(answersOf(streams(48)));
    expect((await reviewWith(stack, [])).of('streams-per-region')).toEqual([]);
    const { code, of } = await reviewWith(stack, [inventory]);
    const [finding] = of('streams-per-region');
    expect([code, finding.severity, finding.got]).toEqual([
      1,
      'error',
      '5 streams in this app and 48 beside it',
    ]);
    expect(finding.inventory).toHaveLength(48);
    expect(finding.inventory).toContain('cn-hangzhou/s47');
    const table = await runCommand(['review', stack, '--no-config', '--inventory', inventory]);
    expect(table.out).toContain('In the inventory: cn-hangzhou/s0, cn-hangzhou/s1, cn-hangzhou/s2, 45 more.');
  });

  it('counts the app’s own streams once', async () => {
    const stack = kafkaStack(folder, ids(20));
    const inventory = await made(answersOf([...streams(20), ...streams(20, 'other')]));
    const { of, report } = await reviewWith(stack, [inventory]);
    expect(of('streams-per-region')).toMatchObject([{ got: '20 streams in this app and 20 beside it' }]);
    expect(report.inventories).toMatchObject([{ streams: 40, beside: 20 }]);
    // One of the two is a stream of another region, and none of the app.
    const far = await made({ ...answersOf(streams(20)), ...answersOf(streams(20), 'cn-beijing') });
    expect((await reviewWith(stack, [far])).report.inventories).toMatchObject([{ streams: 40, beside: 20 }]);
  });

  it('counts streams whose names are not known as those that there are', async () => {
    const names = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [`s${i}`, { event_streaming_name: `\${var.name${i}}` }]),
    );
    const inventory = await made(answersOf(streams(30)));
    const { of } = await reviewWith(kafkaStack(folder, names), [inventory]);
    const [{ got, inventory: named }] = of('streams-per-region');
    expect([got, named]).toEqual(['30 streams in this app', undefined]);
    expect(of('competing-streams')).toEqual([]);
    const more = await made(answersOf(streams(51)));
    expect((await reviewWith(kafkaStack(folder, names), [more])).of('streams-per-region')).toMatchObject([
      { got: '30 streams in this app and 21 beside it' },
    ]);
  });

  it('counts buses, and rules of a bus', async () => {
    const bus = 'alicloud_event_bridge_event_bus';
    const rule = 'alicloud_event_bridge_rule';
    const targets = { target_id: 't', type: 'acs.mns.queue', endpoint: 'acs:mns:cn-hangzhou:1:queues/q' };
    const more = {
      [bus]: { own: { event_bus_name: 'own' }, a: { event_bus_name: 'b0' } },
      [rule]: {
        own: {
          event_bus_name: '${alicloud_event_bridge_event_bus.a.event_bus_name}',
          rule_name: 'own',
          filter_pattern: '{}',
          targets,
        },
        a: { event_bus_name: 'b0', rule_name: 'r0', filter_pattern: '{}', targets },
      },
    };
    const lists = (count: number, item: (i: number) => object) =>
      Array.from({ length: count }, (_, i) => item(i));
    const inventory = await made({
      ...answersOf(streams(1)),
      [`${REGION}/ListEventBuses/page.json`]: {
        Data: { EventBuses: [{ EventBusName: 'default' }, ...lists(50, (i) => ({ EventBusName: `b${i}` }))] },
      },
      [`${REGION}/ListRules/b0.json`]: {
        Data: { Rules: lists(100, (i) => ({ EventBusName: 'b0', RuleName: `r${i}`, FilterPattern: '{}' })) },
      },
      [`${REGION}/ListRules/b1.json`]: {
        Data: { Rules: lists(100, (i) => ({ EventBusName: 'b1', RuleName: `r${i}`, FilterPattern: '{}' })) },
      },
    });
    const { of } = await reviewWith(kafkaStack(folder, {}, { more }), [inventory]);
    expect(of('buses-per-region')).toMatchObject([
      {
        got: '2 event buses in this app and 49 beside it',
        inventory: expect.arrayContaining(['cn-hangzhou/b9']),
      },
    ]);
    expect(of('rules-per-bus')).toMatchObject([
      {
        got: '2 rules in this app and 99 beside it',
        inventory: expect.arrayContaining(['cn-hangzhou/b0/r99']),
      },
    ]);
  });

  it('finds a consumer group that a stream of the account reads with', async () => {
    const inventory = await made(answersOf([kafkaStream('clicked', 'GID_mine'), kafkaStream('mine')]));
    const { of } = await reviewWith(kafkaStack(folder, { mine: {} }), [inventory]);
    expect(of('competing-streams')).toMatchObject([
      {
        severity: 'warning',
        inventory: ['cn-hangzhou/clicked'],
        message: expect.stringContaining('GID_mine'),
      },
    ]);
    const own = await made(answersOf([kafkaStream('mine')]));
    expect((await reviewWith(kafkaStack(folder, { mine: {} }), [own])).of('competing-streams')).toEqual([]);
  });

  it('finds the data rules of an MQTT instance and topic in the account', async () => {
    const mqtt = (name: string, topic: string) => ({
      ...kafkaStream(name),
      Source: {
        SourceMQTTParameters: {
          RegionId: REGION,
          InstanceId: 'post-cn-1',
          Topic: topic,
          BodyDataType: 'JSON',
        },
      },
      Sink: {
        SinkRocketMQParameters: {
          InstanceId: { Form: 'CONSTANT', Value: 'rmq-1' },
          Topic: { Form: 'CONSTANT', Value: topic },
          Body: { Form: 'ORIGINAL' },
        },
      },
    });
    const { Source, Sink } = mqtt('own', 'orders');
    const stack = kafkaStack(folder, { own: { source: JSON.stringify(Source), sink: JSON.stringify(Sink) } });
    const listed = Array.from({ length: 100 }, (_, i) => mqtt(`m${i}`, i === 0 ? 'orders' : `t${i}`));
    const { of } = await reviewWith(stack, [await made(answersOf(listed))]);
    expect(of('one-rule-per-topic')).toMatchObject([{ inventory: ['cn-hangzhou/m0'] }]);
    expect(of('rules-per-mqtt-instance')).toMatchObject([
      { got: '1 streams to or from RocketMQ in this app and 100 beside it' },
    ]);
  });

  it('finds a name that another stack has, and not the stream itself', async () => {
    const other = kafkaStack(folder, { theirs: { event_streaming_name: 'orders' } });
    const file = freeInventory(folder);
    await inventoryOf(file, [other, exportFolder(folder, answersOf([kafkaStream('orders')]))]);
    const { of } = await reviewWith(kafkaStack(folder, { orders: {} }), [file]);
    expect(of('stream-name-unique')).toMatchObject([
      {
        ...{ severity: 'warning', inventory: ['cn-hangzhou/orders'] },
        message: expect.stringContaining(`alicloud_event_bridge_event_streaming.theirs in ${other}`),
      },
    ]);
    expect((await reviewWith(other, [file])).of('stream-name-unique')).toEqual([]);
  });
});
