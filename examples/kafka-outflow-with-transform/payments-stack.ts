import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  ContentMapping,
  DeadLetterQueue,
  DeliveryRole,
  Duration,
  EventEnvelope,
  EventPattern,
  KafkaOutflow,
  Match,
  OffsetReset,
  RetryPolicy,
  SinkField,
  SlsSink,
} from 'cdktf-alicloud-event-streams';

/** The large payments of a Kafka topic, with their card numbers masked, in a logstore. */
export class PaymentsStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);

    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-hangzhou',
      accountId: '1234567890123456',
      accountType: 'Domestic',
    });

    const role = new DeliveryRole(this, 'Role');
    role.allowWriteLogs({ project: 'payments', logstore: 'large' });
    const mask = new ContentMapping(this, 'Mask', {
      mappings: [{ field: 'data.value.card', pattern: '\\d(?=\\d{4})', replacement: '*' }],
      logging: { project: 'payments', logstore: 'functions' },
    });

    new KafkaOutflow(this, 'Payments', {
      streamName: 'payments-to-sls',
      kafka: { instanceId: 'alikafka_post-cn-example', topic: 'payments', offsetReset: OffsetReset.EARLIEST },
      filter: EventPattern.of({
        type: EventEnvelope.kafka().matchType(),
        data: { value: { amount: [Match.atLeast(1000)], country: [Match.anythingBut('XX', 'YY')] } },
      }),
      transforms: [mask.asTransform()],
      sink: new SlsSink({
        project: 'payments',
        logstore: 'large',
        roleName: role.roleName,
        body: SinkField.jsonPath('$.data'),
      }),
      batchWindow: { messages: 500, interval: Duration.seconds(5) },
      concurrency: 8,
      retryPolicy: RetryPolicy.exponentialDecay(),
      deadLetterQueue: DeadLetterQueue.mnsQueue('payments-dead'),
    });
  }
}
