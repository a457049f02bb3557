import { TerraformStack } from 'cdktf';
import { Construct } from 'constructs';
import {
  AlicloudProvider,
  DeadLetterQueue,
  EventPattern,
  EventStreamExpectations,
  EventStreamRules,
  Match,
  RetryPolicy,
  RocketMqInstance,
  RocketMqRoute,
  SinkField,
} from 'cdktf-alicloud-event-streams';

const account = { accountId: '1234567890123456', accountType: 'Domestic' };
const HANGZHOU = {
  region: 'cn-hangzhou',
  instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_BX6zY7ah'),
};
const SHANGHAI = {
  region: 'cn-shanghai',
  instance: RocketMqInstance.cloud4('MQ_INST_1234567890123456_CY7aZ8bi'),
};

/**
 * Two regions that have the same orders, whichever of them took an order: if one fails, the other goes on. Both streams
 * use one topic, so each marks what it delivers with the region that it comes from, and lets nothing through that is
 * marked: no order goes round in a circle.
 */
export class OrdersStack extends TerraformStack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    new AlicloudProvider(this, 'hangzhou', { region: HANGZHOU.region, ...account });
    new AlicloudProvider(this, 'shanghai', { region: SHANGHAI.region, alias: 'shanghai', ...account });
    this.copy('ToShanghai', HANGZHOU, SHANGHAI);
    this.copy('ToHangzhou', SHANGHAI, HANGZHOU);
    EventStreamRules.of(this).acknowledge({
      rule: 'loop',
      reason: 'each stream lets nothing through that the other one has delivered: it has the property origin',
    });
  }

  /** Copies the orders that were taken in one region to the other. */
  private copy(id: string, from: typeof HANGZHOU, to: typeof HANGZHOU): void {
    const stream = new RocketMqRoute(this, id, {
      streamName: `orders-from-${from.region}`,
      source: { ...from, topic: 'orders', groupId: `GID_orders_to_${to.region}` },
      filter: EventPattern.of({ data: { userProperties: { origin: [Match.doesNotExist()] } } }),
      target: {
        ...to,
        topic: 'orders',
        // All properties that a copy has: add those that consumers need, each with its JSONPath.
        properties: SinkField.json({ origin: from.region }),
      },
      retryPolicy: RetryPolicy.exponentialDecay(),
      deadLetterQueue: DeadLetterQueue.mnsQueue('orders-dead'),
    });
    const order = { id: 'o-1', amount: 5 };
    const expectations = EventStreamExpectations.of(stream);
    expectations.delivers('an order of the region', {
      message: { body: order },
      fields: { body: order, properties: { origin: from.region } },
    });
    expectations.drops('a copy', { message: { body: order, properties: { origin: to.region } } });
  }
}
