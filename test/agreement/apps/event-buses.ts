import { TerraformStack } from 'cdktf';
import * as lib from '../../../lib';
import { fc } from '../../support/sampling';
import { Building, maybe, record, region, Step, Value } from './building';
import { ACCOUNT, making, name } from './making';
import { instance, topic } from './streams';

const bus = making(
  'Bus',
  record<lib.EventBusProps>({ eventBusName: maybe(name), description: maybe(topic) }).map(
    (props) => (b, scope, id, n) => {
      const bus = new lib.EventBus(scope, id, { ...props(b), provider: b.providerIn(scope, n) });
      b.buses.push(bus);
      b.refer(bus.eventBusName, bus.resource.id);
    },
  ),
);

const target: fc.Arbitrary<Value<lib.RuleTarget>> = fc.oneof(
  topic.map((value) => (b: Building) => lib.RuleTarget.mnsQueue({ queueName: value(b) })),
  record<lib.KafkaTargetProps>({ instanceId: instance, topic } as any).map(
    (props) => (b: Building) => lib.RuleTarget.kafka(props(b)),
  ),
  topic.map((value) => (b: Building) => lib.RuleTarget.functionCompute({ functionName: value(b) })),
);

const rule = making(
  'Rule',
  fc
    .tuple(fc.nat(), fc.array(target, { minLength: 1, maxLength: 7 }), maybe(name), maybe(region))
    .map(([n, targets, ruleName, where]) => (b, scope, id) => {
      const eventBus = b.pick(
        b.buses.filter((bus) => TerraformStack.of(bus) === TerraformStack.of(scope)),
        n,
      );
      if (eventBus === undefined) return;
      new lib.EventRule(scope, id, {
        eventBus,
        targets: targets.map((one) => one(b)),
        accountId: ACCOUNT,
        ruleName: ruleName(b),
        region: where(b),
      });
    }),
);

const location: fc.Arbitrary<Value<lib.CustomEventSourceConfig>> = fc.oneof(
  fc.constant(() => lib.CustomEventSourceConfig.application()),
  record<lib.KafkaEventSourceProps>({
    instanceId: instance,
    topic,
    consumerGroup: topic,
    region: maybe(region),
  } as any).map((props) => (b: Building) => lib.CustomEventSourceConfig.kafka(props(b))),
  record<lib.MnsEventSourceProps>({ queueName: topic, region: maybe(region) } as any).map(
    (props) => (b: Building) => lib.CustomEventSourceConfig.mnsQueue(props(b)),
  ),
  fc.tuple(instance, topic, topic).map(
    ([id, value, password]) =>
      (b: Building) =>
        lib.CustomEventSourceConfig.rocketMq({
          instance: lib.RocketMqInstance.cloud5(id(b), {
            credentials: { username: 'u', password: password(b) },
          }),
          topic: value(b),
          groupId: 'GID_1',
        }),
  ),
);

const eventSource = making(
  'CustomEventSource',
  fc.tuple(fc.nat(), location, maybe(name)).map(([n, from, eventSourceName]) => (b, scope, id) => {
    const eventBus = b.pick(
      b.buses.filter((bus) => TerraformStack.of(bus) === TerraformStack.of(scope)),
      n,
    );
    if (eventBus === undefined) return;
    new lib.CustomEventSource(scope, id, { eventBus, config: from(b), eventSourceName: eventSourceName(b) });
  }),
);

export const eventBuses: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: bus },
  { weight: 2, arbitrary: rule },
  { weight: 1, arbitrary: eventSource },
);
