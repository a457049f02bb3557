import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DeadLetterQueue,
  EventPattern,
  KafkaSink,
  Match,
  MqttSource,
  EventStream,
  DataFormat,
  ErrorTolerance,
  SinkField,
} from 'cdktf-alicloud-event-streams';

/** A stage: its account, and what it has otherwise than the others. Whatever is not here is the same in all. */
export interface Stage {
  readonly name: string;
  readonly account: string;
  readonly concurrency: number;
}

export const STAGES: readonly Stage[] = [
  { name: 'dev', account: '1234567890123456', concurrency: 1 },
  { name: 'prod', account: '6543210987654321', concurrency: 8 },
];

/** The large orders of a stage, from devices at the till to Kafka, in the account of the stage. */
export class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string, { name, account, concurrency }: Stage) {
    super(scope, id);

    // Your own stack rather has assumeRole: { roleArn: `acs:ram::${account}:role/deployer` }, which says the account too.
    // accountId and accountType keep `terraform plan` from asking the cloud.
    new AlicloudProvider(this, 'alicloud', {
      region: 'cn-hangzhou',
      accountId: account,
      accountType: 'Domestic',
    });

    new EventStream(this, 'Orders', {
      streamName: `orders-${name}`,
      source: new MqttSource({
        instanceId: `post-cn-${name}`,
        topic: 'orders',
        dataFormat: DataFormat.JSON,
      }),
      filter: EventPattern.of({ data: { body: { amount: [Match.atLeast(100)] } } }),
      sink: new KafkaSink({
        instanceId: `alikafka_post-cn-${name}`,
        topic: 'orders',
        value: SinkField.jsonPath('$.data.body'),
      }),
      concurrency,
      deadLetterQueue: DeadLetterQueue.mnsQueue('orders-dead'),
      errorTolerance: ErrorTolerance.ALL,
    });
  }
}
