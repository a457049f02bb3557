import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { findingsOf, planOf, reviewText, stackOf, stateOf } from '../../support/doors';
import { changed, CONFIG, kafka, trigger, TYPE } from '../../support/triggers';

describe('a trigger in event-streaming mode', () => {
  it('is a stream in a state, by the name that Function Compute gave it', async () => {
    const arn = 'acs:eventbridge:cn-hangzhou:1234567890123456:eventstreaming/handler-on_order-1';
    const report = await reviewText(
      'state.json',
      stateOf({ [TYPE]: { t: trigger(CONFIG, { source_arn: arn }) } }),
    );
    expect(report.streams).toMatchObject([{ name: 'handler-on_order-1', address: `${TYPE}.t` }]);
  });

  it('has the numbers of its filter as they are spelt, and judges none that JavaScript does not hold', async () => {
    const config = changed((given) => {
      given.eventRuleFilterPattern = '{"data":{"body":{"n":[300.0,12345678901234567890]}}}';
      given.runOptions.maximumTasks = 0;
    });
    const text = JSON.stringify(config).replace('"maximumTasks":0', '"maximumTasks":12345678901234567890');
    const values = { ...trigger(CONFIG), trigger_config: text };
    const stack = stackOf({ [TYPE]: { t: values } });
    expect(readSynthesizedStack(stack).streams).toMatchObject([
      {
        spelt: {
          '/FilterPattern/data/body/n/0': '300.0',
          '/FilterPattern/data/body/n/1': '12345678901234567890',
        },
      },
    ]);
    const report = await reviewText('main.tf.json', stack);
    expect(findingsOf(report)).not.toContain('concurrent-tasks /trigger_config/runOptions/maximumTasks');
    expect(report.notEvaluated.map(({ rule, pointer }: any) => `${rule} ${pointer}`)).toContain(
      'concurrent-tasks /trigger_config/runOptions/maximumTasks',
    );
  });

  it('is one of Function Compute 2.0 too', async () => {
    const values = {
      service: 'svc',
      function: 'handler',
      name: 'on_order',
      type: 'eventbridge',
      config: JSON.stringify(changed((config) => (config.runOptions.maximumTasks = 99))),
    };
    const report = await reviewText('main.tf.json', stackOf({ alicloud_fc_trigger: { t: values } }));
    expect(findingsOf(report)).toContain('concurrent-tasks /config/runOptions/maximumTasks');
  });

  it('is one in HCL, with jsonencode inside jsonencode', async () => {
    const text = `
      provider "alicloud" {
        region     = "cn-hangzhou"
        account_id = "1234567890123456"
      }
      resource "${TYPE}" "t" {
        function_name = "handler"
        trigger_name  = "on_order"
        trigger_type  = "eventbridge"
        trigger_config = jsonencode({
          eventRuleFilterPattern = jsonencode({ data = { body = ["x"] } })
          eventSourceConfig = {
            eventSourceType = "Kafka"
            eventSourceParameters = {
              sourceKafkaParameters = {
                RegionId      = "cn-hangzhou"
                InstanceId    = "alikafka_post-cn-1"
                Topic         = alicloud_alikafka_topic.t.topic
                ConsumerGroup = "triggered"
                OffsetReset   = "latest"
              }
            }
          }
          runOptions = { mode = "event-streaming", maximumTasks = 99 }
        })
      }`;
    const report = await reviewText('main.tf', text);
    expect(findingsOf(report)).toEqual(
      expect.arrayContaining([
        'concurrent-tasks /trigger_config/runOptions/maximumTasks',
        'filter-unreachable /trigger_config/eventRuleFilterPattern/data/body',
      ]),
    );
  });

  it('is not evaluated where nothing says whether it is one', async () => {
    const unknown = trigger('${var.config}');
    const stack = stackOf({ [TYPE]: { t: unknown } });
    const report = await reviewText('main.tf.json', stack);
    expect(report.summary.streams).toBe(0);
    expect(report.notEvaluated).toMatchObject([
      { rule: 'contract', pointer: '/trigger_config', address: `${TYPE}.t` },
    ]);
  });

  it('is judged in what a plan of a configuration in JSON knows of it, and else not evaluated', async () => {
    const config = changed((it) => {
      it.runOptions.maximumTasks = 99;
      kafka(it).Topic = '${alicloud_alikafka_topic.t.topic}';
    });
    const plan = (expression: object) => {
      const body: Record<string, unknown> = trigger(config);
      const document = planOf({ [TYPE]: { t: body } });
      delete body.trigger_config;
      document.resource_changes[0].change.after_unknown = { trigger_config: true };
      document.configuration.root_module.resources[0].expressions.trigger_config = expression;
      return reviewText('plan.json', document);
    };
    const references = ['alicloud_alikafka_topic.t.topic', 'alicloud_alikafka_topic.t'];
    const known = await plan({ constant_value: JSON.stringify(config), references });
    expect(findingsOf(known)).toContain('concurrent-tasks /trigger_config/runOptions/maximumTasks');
    expect(known.notEvaluated.map(({ pointer }: any) => pointer)).toContain(
      '/trigger_config/eventSourceConfig/eventSourceParameters/sourceKafkaParameters/Topic',
    );
    const hidden = await plan({ references });
    expect(hidden.summary.streams).toBe(0);
    expect(hidden.notEvaluated).toMatchObject([{ rule: 'contract', pointer: '/trigger_config' }]);
  });
});
