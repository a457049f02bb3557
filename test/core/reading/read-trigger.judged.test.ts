import { DOORS, findingsOf, reviewText } from '../../support/doors';
import { changed, Config, CONFIG, kafka, ofChannel, trigger, TYPE } from '../../support/triggers';

const STREAM = 'alicloud_event_bridge_event_streaming';

describe.each(DOORS)('a trigger in event-streaming mode, in %s', (_, door) => {
  const reviewed = (config: unknown, more: object = {}) =>
    reviewText('main.tf.json', door({ [TYPE]: { t: trigger(config, more) } }));

  it('is the event stream that it makes', async () => {
    const report = await reviewed(CONFIG);
    expect(report.summary.streams).toBe(1);
    expect(report.streams).toMatchObject([{ address: `${TYPE}.t`, region: 'cn-hangzhou' }]);
    expect(findingsOf(report).filter((line) => !line.startsWith('service-linked-role'))).toEqual([]);
    expect(report.notEvaluated).toEqual([]);
  });

  it.each<[string, (config: Config) => void, string]>([
    [
      'the filter',
      (config) => (config.eventRuleFilterPattern = '{"data":{"body":["x"]}}'),
      'filter-unreachable /trigger_config/eventRuleFilterPattern/data/body',
    ],
    [
      'the grammar of the filter',
      (config) => (config.eventRuleFilterPattern = '{"data":[{"prefx":"x"}]}'),
      'filter-pattern /trigger_config/eventRuleFilterPattern/data',
    ],
    [
      'the batch',
      (config) => (config.runOptions.batchWindow.TimeBasedWindow = 16),
      'batch-window /trigger_config/runOptions/batchWindow/TimeBasedWindow',
    ],
    [
      'the tasks',
      (config) => (config.runOptions.maximumTasks = 99),
      'concurrent-tasks /trigger_config/runOptions/maximumTasks',
    ],
    [
      'the retries',
      (config) => (config.runOptions.retryStrategy.PushRetryStrategy = 'SOMETIMES'),
      'retry-policy /trigger_config/runOptions/retryStrategy/PushRetryStrategy',
    ],
    [
      'the dead letters',
      (config) => (config.runOptions.deadLetterQueue.Arn = 'acs:mns:cn-hangzhou:9999999999999999:/queues/d'),
      'same-account /trigger_config/runOptions/deadLetterQueue/Arn',
    ],
    [
      'the id of the instance',
      (config) => (kafka(config).InstanceId = 'post-cn-1'),
      'instance-id /trigger_config/eventSourceConfig/eventSourceParameters/sourceKafkaParameters/InstanceId',
    ],
    [
      'the topic',
      (config) => (kafka(config).Topic = 'orders/#'),
      'topic-name /trigger_config/eventSourceConfig/eventSourceParameters/sourceKafkaParameters/Topic',
    ],
    [
      'a parameter that is missing',
      (config) => delete kafka(config).ConsumerGroup,
      'contract /trigger_config/eventSourceConfig/eventSourceParameters/sourceKafkaParameters/ConsumerGroup',
    ],
    [
      'the region of the source',
      (config) => (kafka(config).RegionId = 'cn-hangzou'),
      'region-known /trigger_config/eventSourceConfig/eventSourceParameters/sourceKafkaParameters/RegionId',
    ],
    [
      'the kind of its source',
      (config) => (config.eventSourceConfig.eventSourceType = 'RocketMQ'),
      'contract /trigger_config/eventSourceConfig/eventSourceParameters/sourceKafkaParameters',
    ],
    [
      'an option that there is not',
      (config) => (config.runOptions.batchwindow = {}),
      'contract /trigger_config/runOptions/batchwindow',
    ],
  ])('is judged by %s', async (_what, change, expected) => {
    const config = changed(change);
    expect(findingsOf(await reviewed(config))).toContain(expected);
  });

  it('counts among the streams of the region, and among the readers of a consumer group', async () => {
    const triggers = Object.fromEntries(
      Array.from({ length: 21 }, (_, i) => [`t${i}`, trigger(CONFIG, { trigger_name: `t${i}` })]),
    );
    const report = await reviewText('main.tf.json', door({ [TYPE]: triggers }));
    expect(report.summary.streams).toBe(21);
    expect(report.findings.map(({ rule }: any) => rule)).toEqual(
      expect.arrayContaining(['streams-per-region', 'competing-streams']),
    );
    const stream = {
      event_streaming_name: 'orders',
      source: JSON.stringify({ SourceKafkaParameters: { ...kafka(CONFIG), ConsumerGroup: 'triggered' } }),
      sink: JSON.stringify({
        SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: 'q' }, Body: { Form: 'ORIGINAL' } },
      }),
    };
    const both = door({ [TYPE]: { t: trigger(CONFIG) }, [STREAM]: { s: stream } });
    expect((await reviewText('main.tf.json', both)).findings.map(({ rule }: any) => rule)).toContain(
      'competing-streams',
    );
  });

  it('has its credentials judged, and hidden', async () => {
    const config = ofChannel('s3cr3t-Horse-42');
    const report = await reviewed(config);
    expect(findingsOf(report)).toContain(
      'plaintext-secret /trigger_config/eventSourceConfig/eventSourceParameters/sourceDTSParameters/Password',
    );
    expect(JSON.stringify(report)).not.toContain('s3cr3t-Horse-42');
  });

  it.each<[string, object | string, object]>([
    [
      'in event-driven mode',
      changed((config) => {
        config.runOptions = { mode: 'event-driven' };
        config.eventSourceConfig = {
          eventSourceType: 'MNS',
          eventSourceParameters: { sourceMNSParameters: { QueueName: 'q', RegionId: 'cn-hangzhou' } },
        };
      }),
      {},
    ],
    ['of a timer', { payload: 'x', cronExpression: '@every 5m', enable: true }, { trigger_type: 'timer' }],
    ['of HTTP', { authType: 'anonymous', methods: ['GET'] }, { trigger_type: 'http' }],
  ])('makes no stream %s', async (_what, config, more) => {
    const report = await reviewed(config, more);
    expect([report.summary.streams, report.findings, report.notEvaluated]).toEqual([0, [], []]);
  });

  it('makes one of a source that has this mode alone, whatever it says', async () => {
    const config = changed((it) => delete it.runOptions.mode);
    expect((await reviewed(config)).summary.streams).toBe(1);
  });
});
