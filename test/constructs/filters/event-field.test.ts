import {
  EventField,
  EventPattern,
  KafkaEvents,
  Match,
  MqttEvents,
  RocketMqEvents,
  SlsEvents,
} from '../../../lib';

describe('the fields of events', () => {
  it.each([
    [MqttEvents.body, '$.data.body'],
    [MqttEvents.propsFirstTopic, '$.data.props.firstTopic'],
    [KafkaEvents.value, '$.data.value'],
    [KafkaEvents.key, '$.data.key'],
    [RocketMqEvents.userProperties, '$.data.userProperties'],
    [SlsEvents.topic, '$.data.__topic__'],
    [EventField.inside(EventField.inside(MqttEvents.body, 'level'), 'a'), '$.data.body.level.a'],
    [EventField.inside(MqttEvents.body, "it's"), "$.data.body['it\\'s']"],
  ])('case %# is a JSONPath', (field, path) => {
    expect(field.path).toBe(path);
    expect(field.toSinkField().toApi()).toEqual({ Form: 'JSONPATH', Value: path });
  });

  it('make patterns', () => {
    const data = EventField.inside(MqttEvents.body, 'level').matching([Match.exact('ERROR')]);
    expect(EventPattern.of({ data }).toApi()).toEqual({ data: { body: { level: ['ERROR'] } } });
  });
});
