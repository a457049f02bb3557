import { words } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { StreamDefinition } from '../../model/stream-definition';
import { besideBy, streamsBeside } from '../beside-app';
import { checkQuota } from './check-quota';
import { countBy } from '../count-by';
import { AppRule, Quota } from '../rule';
import { isMqttDataRule, mqttEnd } from '../../contract/mqtt-data-rule';

const QUOTA: Quota = {
  rule: 'rules-per-mqtt-instance',
  limit: LIMITS.rulesPerMqttInstance,
  // The limit of data rules, of 2023: no document binds event streams.
  severity: 'warning',
  what: words`streams to or from RocketMQ`,
  per: 'instance',
  fix: words`Use another instance, have the limit raised, or acknowledge it: event streams are not known to be bound by it.`,
};

/** How many streams do the work of a data inbound or outbound rule on one MQTT instance. */
export const rulesPerMqttInstance: AppRule = {
  id: QUOTA.rule,
  since: '2026-11-26',
  quota: QUOTA,
  title: 'An MQTT instance has no more data rules than the service allows',
  severity: 'warning',
  documents: [LIMITS.rulesPerMqttInstance.source],
  protectsFrom: 'ApsaraMQ for MQTT refuses the rules beyond the limit.',
  checkApp(app, about, settings) {
    const instance = (stream: StreamDefinition) => mqttEnd(stream).instanceId;
    const { items, isNamed } = streamsBeside(app);
    const beside = besideBy({ items: items.filter(isMqttDataRule), isNamed }, instance);
    const byInstance = countBy(
      app.streams.filter(isMqttDataRule),
      instance,
      about,
      (stream) => `${mqttEnd(stream).pointer}/InstanceId`,
    );
    checkQuota(QUOTA, byInstance, about, settings, beside);
  },
};
