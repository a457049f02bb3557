import { isMqttDataRule, mqttEnd, rocketMqEnd } from '../../../lib/core/contract/mqtt-data-rule';
import { definition } from '../../support/rules';

const part = (kind: string, parameters: Record<string, unknown> = {}) => ({ kind, parameters });
const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('streams between RocketMQ and MQTT', () => {
  const rocketMq = part('SourceRocketMQParameters', { Topic: 'r' });
  const toRocketMq = part('SinkRocketMQParameters', { Topic: constant('r') });
  const mqtt = part('SourceMQTTParameters', { InstanceId: 'i', Topic: 't', ParentTopic: 'no' });
  const toMqtt = part('SinkMQTTParameters', { InstanceId: constant('i'), ParentTopic: 'p', Topic: 'no' });
  const inbound = definition({ source: rocketMq, sink: toMqtt });
  const outbound = definition({ source: mqtt, sink: toRocketMq });

  it('are those of both directions, and no others', () => {
    expect([inbound, outbound].map(isMqttDataRule)).toEqual([true, true]);
    const others = [
      definition({ source: rocketMq, sink: toRocketMq }),
      definition({ source: mqtt, sink: toMqtt }),
      definition({ source: rocketMq }),
      definition({ source: part('SourceRocketMQCheckpointParameters'), sink: toMqtt }),
      definition({ source: mqtt }),
      definition({ source: part('SourceMNSParameters'), sink: toMqtt }),
      definition({ source: part('SourceMNSParameters'), sink: toRocketMq }),
    ];
    expect(others.map(isMqttDataRule)).toEqual(others.map(() => false));
  });

  it('have an MQTT end, on either side', () => {
    expect(mqttEnd(inbound)).toEqual({
      pointer: '/Sink/SinkMQTTParameters',
      direction: 'inbound',
      instanceId: 'i',
      topic: 'p',
    });
    expect(mqttEnd(outbound)).toEqual({
      pointer: '/Source/SourceMQTTParameters',
      direction: 'outbound',
      instanceId: 'i',
      topic: 't',
    });
  });

  it('have a RocketMQ end, on the other', () => {
    expect(rocketMqEnd(inbound)).toBe(rocketMq);
    expect(rocketMqEnd(outbound)).toBe(toRocketMq);
  });
});
