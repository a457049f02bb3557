import { unknown, unknownText } from '../../../../lib/core/model/stream-definition';
import { undefinedText } from '../../../../lib/core/rules/contract/undefined-text';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';

const says = (change: object) =>
  check(undefinedText, definition(change)).map(({ severity, pointer }) => `${severity} ${pointer}`);
const kafka = (parameters: object) => ({ sink: { kind: 'SinkKafkaParameters', parameters } });
const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });
const mqtt = (parameters: object) => ({ source: { kind: 'SourceMQTTParameters', parameters } });

describe('undefined-text', () => {
  it.each<[object, string]>([
    [{ name: 'undefined' }, 'error /EventStreamingName'],
    [{ name: '[object Object]-events' }, 'error /EventStreamingName'],
    [{ name: 'orders-undefined' }, 'warning /EventStreamingName'],
    [{ name: 'orders-NaN-1' }, 'warning /EventStreamingName'],
    [{ name: 'null' }, 'warning /EventStreamingName'],
    [{ name: unknownText('later', ['a-undefined-', unknown('x')]) }, 'warning /EventStreamingName'],
    [{ description: '[object Object]' }, 'error /Description'],
    [{ tags: { stage: 'undefined' } }, 'warning /Tags/stage'],
    [mqtt({ InstanceId: 'post-cn-undefined' }), 'error /Source/SourceMQTTParameters/InstanceId'],
    [mqtt({ Topic: 'a/undefined' }), 'warning /Source/SourceMQTTParameters/Topic'],
    [
      kafka({ InstanceId: constant('alikafka_post-cn-null') }),
      'error /Sink/SinkKafkaParameters/InstanceId/Value',
    ],
    [kafka({ Topic: constant('undefined') }), 'error /Sink/SinkKafkaParameters/Topic/Value'],
    [kafka({ VSwitchIds: ['vsw-undefined'] }), 'error /Sink/SinkKafkaParameters/VSwitchIds/0'],
    [kafka({ Bootstraps: 'undefined:9092' }), 'warning /Sink/SinkKafkaParameters/Bootstraps'],
    [kafka({ URL: constant('https://undefined/path') }), 'warning /Sink/SinkKafkaParameters/URL/Value'],
    [kafka({ RoleArn: 'acs:ram::undefined:role/r' }), 'error /Sink/SinkKafkaParameters/RoleArn'],
    [{ transforms: [{ Arn: 'acs:fc:cn-hangzhou:NaN:functions/f' }] }, 'error /Transforms/0/Arn'],
    [
      { runOptions: { DeadLetterQueue: { Arn: 'acs:mns:cn-hangzhou:undefined:/queues/q' } } },
      'error /RunOptions/DeadLetterQueue/Arn',
    ],
  ])('finds %j', (change, place) => expect(says(change)).toEqual([place]));

  it.each<object>([
    { name: 'undefined-behavior' },
    { name: 'undefinedBehavior' },
    { name: 'nan-bakery' },
    { name: 'dev-null' },
    { name: unknownText('later', ['a-undefined', unknown('x')]) },
    { name: unknown('later') },
    { description: 'What is undefined is null' },
    { tags: { null: 'x' } },
    kafka({ Value: constant('null'), Key: constant('undefined') }),
    kafka({ Value: { Form: 'TEMPLATE', Template: 'undefined', Value: '{}' } }),
    mqtt({ Topic: 'undefined-behavior/null-island' }),
    { filterPattern: { data: { name: ['undefined', null] } } },
  ])('takes %j', (change) => expect(says(change)).toEqual([]));
});

resourceCases(undefinedText, 'alicloud_ram_role', [
  [{ role_name: 'writer', document: 'undefined' }, []],
  [{ role_name: 'undefined' }, ['/role_name: "undefined"']],
]);
resourceCases(undefinedText, 'alicloud_event_bridge_rule', [
  [
    { targets: [{ endpoint: 'acs:mns:cn-hangzhou:undefined:queues/q', target_id: 't' }] },
    ['/targets/0/endpoint: "acs:mns:cn-hangzhou:undefined:queues/q"'],
  ],
]);
