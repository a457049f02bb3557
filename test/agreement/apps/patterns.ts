import * as lib from '../../../lib';
import { fc } from '../../support/sampling';
import { maybe, region } from './building';
import { making } from './making';
import { instance, sink, source, topic } from './streams';

/** A ready-made stream. */
export const pattern = making(
  'Pattern',
  fc
    .record({
      source,
      sink,
      instanceId: instance,
      topic,
      group: maybe(topic),
      where: maybe(region),
      to: maybe(region),
    })
    .chain((parts) => fc.constantFrom('inflow', 'outflow', 'route').map((kind) => ({ ...parts, kind })))
    .map(({ kind, ...parts }) => (b, scope, id) => {
      const kafka = { instanceId: parts.instanceId(b), topic: parts.topic(b) };
      if (kind === 'inflow') new lib.KafkaInflow(scope, id, { source: parts.source(b), kafka });
      else if (kind === 'outflow')
        new lib.KafkaOutflow(scope, id, {
          kafka: { ...kafka, region: parts.where(b), consumerGroup: parts.group(b) },
          sink: parts.sink(b),
          region: parts.to(b),
        });
      else
        new lib.RocketMqRoute(scope, id, {
          source: {
            instance: lib.RocketMqInstance.cloud5(kafka.instanceId),
            topic: kafka.topic,
            groupId: parts.group(b),
            region: parts.where(b),
          } as any,
          target: {
            instance: lib.RocketMqInstance.cloud5('rmq-cn-2'),
            topic: 'out',
            region: parts.to(b),
          } as any,
          borderNetwork: { zoneId: 'cn-hangzhou-h' },
        });
    }),
);
