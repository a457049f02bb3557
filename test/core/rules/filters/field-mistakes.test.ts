import { unknown } from '../../../../lib/core/model/stream-definition';
import { filterUnreachable } from '../../../../lib/core/rules/filters/filter-unreachable';
import { check, definition } from '../../../support/rules';

const says = (kind: string, data: unknown, parameters = {}) =>
  check(filterUnreachable, definition({ source: { kind, parameters }, filterPattern: { data } })).map(
    ({ message }) => message,
  );

describe('what a filter asks of the envelope of its source', () => {
  it.each([
    [
      'SourceKafkaParameters',
      { partition: [{ prefix: '7' }] },
      'data.partition is a number in every event, and prefix never matches that',
    ],
    ['SourceKafkaParameters', { partition: [7, { numeric: ['>', 1] }, { exists: true }] }, undefined],
    [
      'SourceKafkaParameters',
      { offset: [null] },
      'data.offset is a number in every event, and null never matches that',
    ],
    [
      'SourceKafkaParameters',
      { headers: { isReadOnly: [null] } },
      'data.headers.isReadOnly is true or false in every event, and null never matches that',
    ],
    [
      'SourceMNSParameters',
      { messageId: [{ prefix: 'a' }, null] },
      'data.messageId is a text in every event, and null never matches that',
    ],
    ['SourceKafkaParameters', { key: [null], value: [null] }, undefined],
    ['SourceMQTTParameters', { props: { clientId: [null] }, body: [null] }, undefined],
    ['SourceRocketMQParameters', { systemProperties: { TAGS: [null] } }, undefined],
    [
      'SourceKafkaParameters',
      { headers: { isReadOnly: ['false'] } },
      'data.headers.isReadOnly is true or false in every event, and a text never matches that',
    ],
    [
      'SourceKafkaParameters',
      { headers: { headers: { key: ['a'] } } },
      'the pattern looks for a name in data.headers.headers, which is a list',
    ],
    [
      'SourceKafkaParameters',
      { headers: { header: ['a'] } },
      'no event of the source has data.headers.header',
    ],
    ['SourceKafkaParameters', { value: { any: { thing: ['a'] } } }, undefined],
    [
      'SourceMNSParameters',
      { messageBody: { level: ['a'] } },
      'the pattern looks inside data.messageBody, which has no fields',
    ],
    [
      'SourceMQTTParameters',
      { props: { clientID: ['a'] } },
      'the documents show no data.props.clientID, but data.props.clientId',
    ],
    ['SourceMQTTParameters', { props: { mine: ['a'] } }, undefined],
    ['SourceMQTTParameters', { level: ['a'] }, 'no event of the source has data.level'],
    [
      'SourceRabbitMQParameters',
      { envelope: { routingkey: ['a'] } },
      'no event of the source has data.envelope.routingkey',
    ],
    [
      'SourceDTSParameters',
      { afterImage: { values: { data: ['1'] } } },
      'the pattern looks for a name in data.afterImage.values, which is a list',
    ],
    [
      'SourceDTSParameters',
      { afterImage: { values: [{ exists: true }] } },
      'data.afterImage.values is a list of objects, which matches no value; the open-source engine takes it neither for present nor for absent',
    ],
    ['SourceDTSParameters', { afterImage: { recordSchema: { x: ['1'] } } }, undefined],
    [
      'SourceSLSParameters',
      { __receive_time__: [{ numeric: ['>', 1] }] },
      'data.__receive_time__ is a text in every event, and numeric never matches that',
    ],
    ['SourceEventBusParameters', { any: { thing: ['a'] } }, undefined],
  ])('of %s says of %j: %s', (kind, data, message) =>
    expect(says(kind, data)).toEqual(message === undefined ? [] : [message]),
  );

  it('waits for what decides which sample holds', () =>
    expect(says('SourceRocketMQParameters', { nothing: ['x'] }, { InstanceType: unknown('later') })).toEqual(
      [],
    ));
});
