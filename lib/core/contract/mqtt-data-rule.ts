import { StreamDefinition, StreamPart } from '../model/stream-definition';
import { valueOf } from '../model/stream-parts';
import { parameterOf } from './kind-lookups';
import { factsOf } from './kinds';

/**
 * Whether a stream does what a data inbound or outbound rule of ApsaraMQ for MQTT does: messages between RocketMQ and
 * MQTT. The limits of those rules are stricter than what a stream needs.
 */
export function isMqttDataRule({ source, sink }: StreamDefinition): boolean {
  const services = [source, sink].map(messagesOf);
  return services.includes('mqtt') && services.includes('rocketmq');
}

/** The service whose messages, and not its metadata, a part moves. */
function messagesOf({ kind }: StreamPart): string | undefined {
  return parameterOf(kind, 'topic') === undefined ? undefined : factsOf(kind)?.service;
}

/** The MQTT end of such a stream: its instance and topic, and the direction as MQTT sees it. */
export function mqttEnd({ source, sink }: StreamDefinition): {
  pointer: string;
  direction: 'inbound' | 'outbound';
  instanceId: unknown;
  topic: unknown;
} {
  const isInbound = messagesOf(sink) === 'mqtt';
  const part = isInbound ? sink : source;
  const valueAs = (role: 'instance' | 'topic') => valueOf(part, parameterOf(part.kind, role) ?? '');
  return {
    pointer: `/${isInbound ? 'Sink' : 'Source'}/${part.kind}`,
    direction: isInbound ? 'inbound' : 'outbound',
    instanceId: valueAs('instance'),
    topic: valueAs('topic'),
  };
}

/** The RocketMQ end of such a stream. */
export function rocketMqEnd({ source, sink }: StreamDefinition): StreamPart {
  return messagesOf(source) === 'rocketmq' ? source : sink;
}
