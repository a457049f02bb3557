import { LIMITS } from '../../contract/limits';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { checkQuota } from './check-quota';
import { AppRule, Quota } from '../rule';
import { identityOf, isMqttRule, mqttEnd } from '../../model/stream-parts';

const QUOTA: Quota = {
  rule: 'rules-per-mqtt-instance',
  limit: LIMITS.rulesPerMqttInstance,
  what: 'streams to or from RocketMQ',
  per: 'instance',
  fix: 'Use another instance, have the limit raised, or acknowledge it: event streams are not known to be bound by it.',
};

/** How many streams do the work of a data inbound or outbound rule on one MQTT instance. */
export const rulesPerMqttInstance: AppRule = {
  id: QUOTA.rule,
  quota: QUOTA,
  title: 'An MQTT instance has no more data rules than the service allows',
  severity: 'error',
  documents: [LIMITS.rulesPerMqttInstance.source],
  protectsFrom: 'ApsaraMQ for MQTT refuses the rules beyond the limit.',
  checkApp({ streams }, about, settings) {
    const byInstance = new Map<string, StreamDefinition[]>();
    for (const stream of streams.filter(isMqttRule)) {
      const { pointer, instanceId } = mqttEnd(stream);
      const key = identityOf(instanceId);
      if (key !== undefined) byInstance.set(key, [...(byInstance.get(key) ?? []), stream]);
      else if (isUnknown(instanceId)) about(stream).skip(`${pointer}/InstanceId`, instanceId.$unknown);
    }
    checkQuota(QUOTA, byInstance, about, settings);
  },
};
