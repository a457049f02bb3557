import { LIMITS } from '../../contract/limits';
import { valueOf } from '../../model/stream-parts';
import { partNameRule, Shape } from './part-names';

const KAFKA: Shape = {
  what: 'Kafka consumer group',
  ...LIMITS.kafkaGroupLength,
  pattern: /^(?=.*[A-Za-z0-9])[A-Za-z0-9_-]+$/,
  characters: 'letters, digits, - and _, at least one of them a letter or digit',
};

const ROCKETMQ_4: Shape = {
  what: 'RocketMQ consumer group',
  ...LIMITS.rocketMq4GroupLength,
  pattern: /^GID[_-][A-Za-z0-9_-]+$/,
  characters: 'GID_ or GID-, then letters, digits, _ and -',
};

const ROCKETMQ_5: Shape = {
  what: 'RocketMQ consumer group',
  ...LIMITS.rocketMq5GroupLength,
  pattern: /^[A-Za-z0-9_%-]+$/,
  characters: 'letters, digits, _, - and %',
};

/** A cluster of one's own may be set up otherwise: a name there only has to be one. */
const SELF_HOSTED: Shape = {
  ...ROCKETMQ_5,
  maximum: 255,
  pattern: /[^]/,
  characters: 'whatever the cluster takes',
};

/** The names of consumer groups, in streams and where they are made. */
export const groupName = partNameRule(
  'group-name',
  'The name of a consumer group is one that its broker takes',
  'The broker refuses the group, or cuts its name; the stream then cannot start.',
  {
    SourceKafkaParameters: ['ConsumerGroup', () => KAFKA],
    SourceRocketMQParameters: [
      'GroupID',
      ({ source }) => {
        const type = valueOf(source, 'InstanceType');
        if (type === 'Cloud_5') return ROCKETMQ_5;
        return type === undefined || type === 'Cloud_4' ? ROCKETMQ_4 : SELF_HOSTED;
      },
    ],
  },
  [
    { type: 'alicloud_alikafka_consumer_group', attributes: ['consumer_id'], ...KAFKA },
    { type: 'alicloud_ons_group', attributes: ['group_name', 'group_id'], ...ROCKETMQ_4 },
    { type: 'alicloud_rocketmq_consumer_group', attributes: ['consumer_group_id'], ...ROCKETMQ_5 },
  ],
);
