import { STRUCTS } from '../../../lib/constructs/types/declared-types';
import { factsOf, KINDS } from '../../../lib/core/contract/kinds';
import { propertyFirst, propertyLabel, withProperties } from '../../../lib/core/rules/property-label';
import { typesOf } from '../../../stand-in/cloud/checks/types';

describe('propertyLabel', () => {
  it.each([
    ['/RunOptions/MaximumTasks', 'concurrency (MaximumTasks)'],
    ['/RunOptions/BatchWindow/TimeBasedWindow', 'batchWindow.interval (TimeBasedWindow)'],
    [
      '/RunOptions/RetryStrategy/MaximumRetryAttempts',
      'retryPolicy.maximumRetryAttempts (MaximumRetryAttempts)',
    ],
    ['/RunOptions/DeadLetterQueue/Arn', 'deadLetterQueue (Arn)'],
    ['/RunOptions', 'runOptions (RunOptions)'],
    ['/EventStreamingName', 'streamName (EventStreamingName)'],
    ['/FilterPattern/data/value', 'filter (FilterPattern)'],
    ['/Source', 'source (Source)'],
    ['/Sink/SinkKafkaParameters', 'sink (SinkKafkaParameters)'],
    ['/Sink/SinkKafkaParameters/Acks/Value', 'acknowledgement (Acks)'],
    ['/Source/SourceRocketMQParameters/GroupID', 'groupId (GroupID)'],
    ['/Source/SourceRocketMQParameters/VpcId', 'crossBorderNetwork (VpcId)'],
    ['/Source/SourceKafkaParameters/VpcId', 'vpc (VpcId)'],
    ['/Source/SourceOfTomorrowParameters/NewName', 'newName (NewName)'],
    ['/Transforms/1/Arn', 'transforms[1] (Arn)'],
    ['/Transforms/0/AiChunkTransformParameters/ChunkSize', 'transforms[0] (ChunkSize)'],
    ['/Transforms', 'transforms (Transforms)'],
    ['/vswitch_id', 'vswitchId (vswitch_id)'],
    ['/description', 'description'],
    [
      '/targets/0/param_list/1/template',
      'targets[0].paramList[1].template (targets[0].param_list[1].template)',
    ],
    ['/environment_variables/PATH', 'environmentVariables (environment_variables)'],
    ['', undefined],
    [undefined, undefined],
    ['/~1~1/acknowledged', undefined],
  ])('of %s is %s', (pointer, label) => expect(propertyLabel(pointer, true)).toBe(label));

  it.each([
    ['/RunOptions/MaximumTasks', 'MaximumTasks'],
    ['/vswitch_id', 'vswitch_id'],
    ['/Sink/SinkKafkaParameters/Acks/Value', 'Acks'],
  ])('of %s is %s to who wrote no construct', (pointer, label) =>
    expect(propertyLabel(pointer, false)).toBe(label),
  );
});

describe('a message', () => {
  const pointer = '/Source/SourceRocketMQParameters/Timestamp';

  it('says the property where it leaves a place for it, and else first', () => {
    expect(propertyFirst('{property} is missing', pointer, true)).toBe(
      'consumePosition (Timestamp) is missing',
    );
    expect(propertyFirst('it is late', pointer, true)).toBe('consumePosition (Timestamp): it is late');
    expect(propertyFirst('Timestamp is not known here', pointer, true)).toBe('Timestamp is not known here');
    expect(propertyFirst('the app is large', undefined, true)).toBe('the app is large');
  });

  it('says the property of another parameter', () => {
    expect(withProperties('Set {property Offset}.', pointer, true)).toBe('Set consumePosition (Offset).');
    expect(withProperties('Set {property Offset}.', pointer, false)).toBe('Set Offset.');
    const inside = '/Sink/SinkKafkaParameters/Topic/Value';
    expect(withProperties('{property DynamicTopic}', inside, true)).toBe('dynamicTopic (DynamicTopic)');
  });
});

/** The properties of a struct and of what it extends. */
function propertiesOf(struct: string): string[] {
  return (STRUCTS[struct] ?? '')
    .split(' ')
    .flatMap((part) => (part.startsWith('<') ? propertiesOf(part.slice(1)) : [part.replace(/\??:.*/, '')]));
}

it.each(Object.entries(KINDS))('the properties of %s are those of its class', (kind, { className }) => {
  const known = propertiesOf(`${className}Props`);
  const named = Object.keys(typesOf(kind.startsWith('Source') ? 'Source' : 'Sink', kind) ?? {}).map(
    (parameter) =>
      factsOf(kind)!.properties[parameter] ?? parameter.charAt(0).toLowerCase() + parameter.slice(1),
  );
  expect(named.filter((name) => !known.includes(name))).toEqual([]);
});
