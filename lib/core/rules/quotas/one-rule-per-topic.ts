import { say } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { AppRule } from '../rule';
import { inventoryOf, isApart, streamsBeside } from '../beside-app';
import { inOrder } from '../subject-order';
import { isMqttDataRule, mqttEnd } from '../../contract/mqtt-data-rule';
import { identityOf } from '../../model/stream-parts';

/** Two streams of the same direction on one MQTT topic. */
export const oneRulePerTopic: AppRule = {
  id: 'one-rule-per-topic',
  since: '2026-11-21',
  title: 'An MQTT topic has at most one data rule of each type',
  // The limit of data rules, of 2023: no document binds event streams.
  severity: 'warning',
  documents: [LIMITS.rulesPerMqttInstance.source],
  protectsFrom:
    'ApsaraMQ for MQTT allows one data inbound rule and one data outbound rule per topic, and refuses a second one.',
  checkApp(app, about) {
    const seen = new Map<string, StreamDefinition>();
    const others = streamsBeside(app);
    const beside = new Set<StreamDefinition>(others.items.filter(isMqttDataRule));
    for (const stream of [...beside, ...inOrder(app.streams.filter(isMqttDataRule))]) {
      const { pointer, direction, instanceId, topic } = mqttEnd(stream);
      const [instance, name] = [instanceId, topic].map((value) => identityOf(value));
      const unknown = [instanceId, topic].find(isUnknown);
      if (instance === undefined || name === undefined) {
        if (unknown !== undefined && !beside.has(stream)) about(stream).skip(pointer, unknown.$unknown);
        continue;
      }
      const key = JSON.stringify([direction, instance, name]);
      const first = seen.get(key);
      if (first === undefined) seen.set(key, stream);
      else if (!beside.has(stream)) {
        if (beside.has(first) && !isApart(others, stream, about(stream))) continue;
        about(stream).report({
          pointer,
          message: say`the topic has a data ${direction} rule already, ${first.location.constructPath ?? first.location.address}`,
          got: say`topic ${JSON.stringify(topic)}`,
          ...inventoryOf(beside.has(first) ? [first] : []),
          limit: say`one data inbound and one data outbound rule a topic`,
          source: LIMITS.rulesPerMqttInstance.source,
          fix: say`Merge the two streams, or acknowledge it: event streams are not known to be bound by it.`,
        });
      }
    }
  },
};
