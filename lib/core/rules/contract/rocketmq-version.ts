import { say } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { StreamRule } from '../rule';
import { isMqttDataRule, rocketMqEnd } from '../../contract/mqtt-data-rule';
import { valueOf } from '../../model/stream-parts';

/** Data rules of MQTT work with RocketMQ 4.0 alone. */
export const rocketMqVersion: StreamRule = {
  id: 'rocketmq-version',
  since: '2026-11-21',
  title: 'Messages between RocketMQ and MQTT use a RocketMQ 4.0 instance',
  // The limit of data rules, of 2023: an outflow task to RocketMQ 5.0 is documented since, without a limit of versions.
  severity: 'warning',
  documents: [LIMITS.rulesPerMqttInstance.source],
  protectsFrom: 'ApsaraMQ for MQTT exchanges messages with ApsaraMQ for RocketMQ 4.0 instances only.',
  check(stream, output) {
    if (!isMqttDataRule(stream)) return;
    const part = rocketMqEnd(stream);
    const pointer = `/${part === stream.source ? 'Source' : 'Sink'}/${part.kind}/InstanceType`;
    const type = valueOf(part, 'InstanceType');
    if (isUnknown(type)) return output.skip(pointer, type.$unknown);
    // Any other text is the contract's to report.
    if (type !== 'Cloud_5' && type !== 'SelfBuilt') return;
    output.report({
      pointer,
      message: say`the RocketMQ instance of a stream to or from MQTT is not of version 4.0`,
      got: JSON.stringify(type),
      limit: 'Cloud_4',
      source: LIMITS.rulesPerMqttInstance.source,
      fix: say`Use RocketMqInstance.cloud4, or acknowledge it: the limit is that of data rules, not of event streams.`,
    });
  },
};
