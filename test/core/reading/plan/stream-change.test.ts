import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../../../support/cli';
import { planOf, reviewText } from '../../../support/doors';
import { changed, Config, CONFIG, kafka, trigger, TYPE } from '../../../support/triggers';

const ARN = 'acs:eventbridge:cn-hangzhou:1234567890123456:eventstreaming/on-order-1';
const STREAM = 'alicloud_event_bridge_event_streaming';

/** A plan that makes something else of a trigger, or nothing. */
function planned(
  type: string,
  before: object | null,
  after: object | null,
  change: object = {},
  more: object = {},
) {
  const document = planOf({ [type]: { t: (after ?? before)! } });
  const actions = before === null ? ['create'] : after === null ? ['delete'] : ['update'];
  Object.assign(document.resource_changes[0].change, { actions, before, after }, change);
  Object.assign(document.resource_changes[0], more);
  return document;
}

const made = (change: (config: Config) => void = () => undefined, more: object = {}) =>
  trigger(changed(change), { source_arn: ARN, ...more });

const changeOf = async (document: object) => {
  const { streams } = await reviewText('plan.json', document);
  expect(streams).toHaveLength(1);
  return streams[0].change;
};

const notRead = expect.stringContaining('is not delivered');

describe('a plan that changes a trigger of a function in event-streaming mode', () => {
  it.each<[string, (config: Config) => void, string, unknown]>([
    [
      'a narrower filter',
      (config) => (config.eventRuleFilterPattern = '{"data":{"value":{"level":["error"],"code":[1]}}}'),
      'eventRuleFilterPattern/data/value/code',
      expect.stringContaining('The filter is narrower'),
    ],
    [
      'another topic',
      (config) => (kafka(config).Topic = 'payments'),
      'eventSourceConfig/eventSourceParameters/sourceKafkaParameters/Topic',
      expect.stringContaining('It reads from elsewhere (Topic)'),
    ],
    [
      'another consumer group',
      (config) => (kafka(config).ConsumerGroup = 'other'),
      'eventSourceConfig/eventSourceParameters/sourceKafkaParameters/ConsumerGroup',
      expect.stringContaining('The consumer group changes'),
    ],
    [
      'another position',
      (config) => (kafka(config).OffsetReset = 'earliest'),
      'eventSourceConfig/eventSourceParameters/sourceKafkaParameters/OffsetReset',
      expect.stringContaining('The consume position changes'),
    ],
    [
      'no dead-letter queue',
      (config) => delete config.runOptions.deadLetterQueue,
      'runOptions/deadLetterQueue',
      expect.stringContaining('The dead-letter queue is removed'),
    ],
    [
      'a trigger that is disabled',
      (config) => (config.triggerEnable = false),
      'triggerEnable',
      expect.stringContaining('It stops'),
    ],
  ])('says what is lost by %s, in the place of the trigger', async (_what, change, pointer, lost) => {
    expect(await changeOf(planned(TYPE, made(), made(change)))).toMatchObject({
      action: 'update',
      changed: [`/trigger_config/${pointer}`],
      mayLose: [lost],
    });
  });

  it('says that nothing is lost by a wider filter', async () => {
    const after = made((config) => (config.eventRuleFilterPattern = '{}'));
    expect(await changeOf(planned(TYPE, made(), after))).toMatchObject({ action: 'update', mayLose: [] });
  });

  it('says that another kind of source leaves what is in the old one', async () => {
    const after = made((config) => {
      config.eventSourceConfig = {
        eventSourceType: 'MQTT',
        eventSourceParameters: {
          sourceMQTTParameters: { RegionId: 'cn-hangzhou', InstanceId: 'post-cn-1', Topic: 't' },
        },
      };
    });
    expect(await changeOf(planned(TYPE, made(), after))).toMatchObject({
      action: 'update',
      mayLose: expect.arrayContaining([expect.stringContaining('The kind of its source changes')]),
    });
  });

  it('says that it is replaced, by which attribute, and what that loses', async () => {
    const change = { actions: ['delete', 'create'], replace_paths: [['function_name']] };
    const after = made(undefined, { function_name: 'other' });
    expect(await changeOf(planned(TYPE, made(), after, change))).toMatchObject({
      action: 'replace',
      reasons: ['function_name cannot be changed in place'],
      mayLose: [expect.stringContaining('It is running and is deleted before it is made again')],
    });
  });

  it('says that it is deleted, under the name that Function Compute gave it', async () => {
    const document = planned(TYPE, made(), null);
    expect((await reviewText('plan.json', document)).streams[0].name).toBe('on-order-1');
    expect(await changeOf(document)).toMatchObject({ action: 'delete', mayLose: [notRead] });
  });

  const driven = made((config) => {
    config.runOptions = { mode: 'event-driven' };
    config.eventSourceConfig = {
      eventSourceType: 'MNS',
      eventSourceParameters: { sourceMNSParameters: { QueueName: 'q' } },
    };
  });

  it('says that a trigger in event-driven mode has no stream any more', async () => {
    expect(await changeOf(planned(TYPE, made(), driven))).toMatchObject({
      action: 'delete',
      reasons: ['its trigger no longer makes an event stream'],
      mayLose: [notRead],
    });
  });

  it('says that a trigger begins to have one, and nothing of one that never has', async () => {
    expect(await changeOf(planned(TYPE, driven, made()))).toMatchObject({ action: 'create', mayLose: [] });
    expect((await reviewText('plan.json', planned(TYPE, driven, driven))).streams).toEqual([]);
  });

  it('says that it is not known what becomes of one whose configuration is not', async () => {
    const { trigger_config: _, ...rest } = made();
    const document = planned(TYPE, made(), rest, { after_unknown: { trigger_config: true } });
    document.configuration.root_module.resources[0].expressions.trigger_config = {
      references: ['var.config'],
    };
    expect(await changeOf(document)).toMatchObject({
      action: 'update',
      changed: ['/trigger_config'],
      mayLose: [expect.stringContaining('not known until apply')],
    });
  });

  it('is one of Function Compute 2.0 too', async () => {
    const of = (config: object) => ({
      service: 'svc',
      function: 'handler',
      name: 'on_order',
      type: 'eventbridge',
      config: JSON.stringify(config),
    });
    const after = of(changed((config) => (config.triggerEnable = false)));
    expect(await changeOf(planned('alicloud_fc_trigger', of(CONFIG), after))).toMatchObject({
      changed: ['/config/triggerEnable'],
      mayLose: [expect.stringContaining('It stops')],
    });
  });

  it('shows nothing of a configuration that is marked sensitive', async () => {
    const after = made((config) => (kafka(config).Topic = 'hush-hush'));
    const marks = { before_sensitive: { trigger_config: true }, after_sensitive: { trigger_config: true } };
    const report = await reviewText('plan.json', planned(TYPE, made(), after, marks));
    expect(JSON.stringify(report)).not.toContain('hush-hush');
    const gone = await reviewText('plan.json', planned(TYPE, after, null, marks));
    expect(JSON.stringify(gone)).not.toContain('hush-hush');
  });

  it('fails a review at loss, unless that is allowed by its address', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'trigger-'));
    try {
      const path = join(folder, 'plan.json');
      writeFileSync(path, JSON.stringify(planned(TYPE, made(), null)));
      const review = (...more: string[]) =>
        runCommand(['review', path, '--no-config', '--fail-on', 'never', '--fail-on', 'loss', ...more]);
      const { code, out } = await review();
      expect([code, out]).toEqual([1, expect.stringContaining('deleted')]);
      expect((await review('--allow-loss', `${TYPE}.t`)).code).toBe(0);
      expect((await review('--allow-loss', 'on-order-1')).code).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});

describe('a plan that changes the kind of the source of a stream in place', () => {
  it('says that what is left in the old one is not delivered', async () => {
    const of = (source: object) => ({
      event_streaming_name: 'orders',
      status: 'RUNNING',
      source: JSON.stringify(source),
      sink: JSON.stringify({
        SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: 'q' }, Body: { Form: 'ORIGINAL' } },
      }),
      filter_pattern: '{}',
    });
    const before = of({ SourceKafkaParameters: kafka(CONFIG) });
    const after = of({ SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'orders' } });
    expect(await changeOf(planned(STREAM, before, after))).toMatchObject({
      mayLose: [expect.stringContaining('The kind of its source changes')],
    });
  });
});
