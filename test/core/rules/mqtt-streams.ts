import { StreamDefinition } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';

const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

/** RocketMQ to MQTT. */
export function inflow(mqtt: object = {}, rocketMq: object = {}, path = 'Stack/In'): StreamDefinition {
  return definition({
    source: {
      kind: 'SourceRocketMQParameters',
      parameters: {
        RegionId: 'cn-hangzhou',
        InstanceType: 'Cloud_4',
        InstanceId: 'MQ_INST_1',
        Topic: 't',
        ...rocketMq,
      },
    },
    sink: { kind: 'SinkMQTTParameters', parameters: { InstanceId: 'post-cn-1', ParentTopic: 'p', ...mqtt } },
    location: { constructPath: path },
  });
}

/** MQTT to RocketMQ. */
export function outflow(topic: unknown, type = 'Cloud_4'): StreamDefinition {
  const { source } = definition();
  return definition({
    source: { kind: source.kind, parameters: { ...source.parameters, Topic: topic } },
    sink: {
      kind: 'SinkRocketMQParameters',
      parameters: { InstanceType: constant(type), InstanceId: constant('MQ_INST_1'), Topic: constant('t') },
    },
  });
}
