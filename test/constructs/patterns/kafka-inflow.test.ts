import { KafkaInflow } from '../../../lib';
import { mqtt, readBack, testStack } from '../../support/synth';

describe('KafkaInflow', () => {
  it('brings any source into a Kafka topic', () => {
    const stack = testStack();
    new KafkaInflow(stack, 'In', {
      source: mqtt,
      kafka: { instanceId: 'alikafka_post-cn-1', topic: 'payments' },
    });
    const { source, sink } = readBack(stack);
    expect([source.kind, sink.kind]).toEqual(['SourceMQTTParameters', 'SinkKafkaParameters']);
    expect(sink.parameters.Topic).toEqual({ Form: 'CONSTANT', Value: 'payments' });
  });
});
