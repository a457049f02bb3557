import {
  identityOf,
  isMqttRule,
  mqttEnd,
  pointerOf,
  rocketMqEnd,
  valueOf,
} from '../../../lib/core/model/stream-parts';
import { unknown } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';

const part = (kind: string, parameters: Record<string, unknown> = {}) => ({ kind, parameters });
const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('valueOf and pointerOf', () => {
  const sink = part('SinkKafkaParameters', { Topic: constant('t'), Plain: 'p', Key: { Form: 'ORIGINAL' } });

  it('look through a sink field to its constant', () => {
    expect([valueOf(sink, 'Topic'), pointerOf(sink, 'Topic')]).toEqual(['t', 'Topic/Value']);
  });

  it('take what has no constant as it stands', () => {
    expect([valueOf(sink, 'Plain'), pointerOf(sink, 'Plain')]).toEqual(['p', 'Plain']);
    expect([valueOf(sink, 'Key'), pointerOf(sink, 'Key')]).toEqual([{ Form: 'ORIGINAL' }, 'Key']);
    expect([valueOf(sink, 'None'), pointerOf(sink, 'None')]).toEqual([undefined, 'None']);
  });
});

describe('identityOf', () => {
  it('is the same text for the same value', () =>
    expect(['a', 5, '', false].map(identityOf)).toEqual(['a', '5', '', 'false']));

  it('is what a reference refers to, and nothing where that is not known', () => {
    expect(identityOf(unknown('later', 'S:x.y.id'))).toBe('S:x.y.id');
    expect([unknown('later'), undefined, null].map(identityOf)).toEqual([undefined, undefined, undefined]);
  });
});

describe('streams between RocketMQ and MQTT', () => {
  const rocketMq = part('SourceRocketMQParameters', { Topic: 'r' });
  const toRocketMq = part('SinkRocketMQParameters', { Topic: constant('r') });
  const mqtt = part('SourceMQTTParameters', { InstanceId: 'i', Topic: 't', ParentTopic: 'no' });
  const toMqtt = part('SinkMQTTParameters', { InstanceId: constant('i'), ParentTopic: 'p', Topic: 'no' });
  const inbound = definition({ source: rocketMq, sink: toMqtt });
  const outbound = definition({ source: mqtt, sink: toRocketMq });

  it('are those of both directions, and no others', () => {
    expect([inbound, outbound].map(isMqttRule)).toEqual([true, true]);
    const others = [
      definition({ source: rocketMq, sink: toRocketMq }),
      definition({ source: mqtt, sink: toMqtt }),
      definition({ source: rocketMq }),
      definition({ source: mqtt }),
      definition({ source: part('SourceMNSParameters'), sink: toMqtt }),
      definition({ source: part('SourceMNSParameters'), sink: toRocketMq }),
    ];
    expect(others.map(isMqttRule)).toEqual(others.map(() => false));
  });

  it('have an MQTT end, on either side', () => {
    expect(mqttEnd(inbound)).toEqual({ pointer: '/Sink/SinkMQTTParameters', instanceId: 'i', topic: 'p' });
    expect(mqttEnd(outbound)).toEqual({
      pointer: '/Source/SourceMQTTParameters',
      instanceId: 'i',
      topic: 't',
    });
  });

  it('have a RocketMQ end, on the other', () => {
    expect(rocketMqEnd(inbound)).toBe(rocketMq);
    expect(rocketMqEnd(outbound)).toBe(toRocketMq);
  });
});
