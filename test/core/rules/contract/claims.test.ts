import { Complaint, complaintsOf } from '../../../../lib/core/rules/contract/schema-errors';
import { ownerOf } from '../../../../lib/core/rules/contract/claims';
import { assemble } from '../../../../scripts/generate-schema';
import { definition } from '../../../support/rules';

const PARTS = assemble({ admitUnknown: false }).$defs;
const REQUEST = {
  type: 'object',
  properties: {
    EventStreamingName: assemble({ admitUnknown: false }).properties.EventStreamingName,
    RunOptions: PARTS.RunOptions,
    Transforms: { items: PARTS.Transform },
  },
};

/** The node of the schema that judges a place, and the object it is in; a kind is another schema. */
function nodesAt(pointer: string): { node: Record<string, any>; parent: Record<string, any> } {
  const [, attribute, kind, ...rest] = pointer.split('/');
  const isPart = attribute === 'Source' || attribute === 'Sink';
  let node: Record<string, any> = isPart ? (PARTS[kind] ?? {}) : REQUEST;
  let parent: Record<string, any> = {};
  for (const name of isPart ? rest : pointer.split('/').slice(1)) {
    parent = node;
    node = node.properties?.[name] ?? (/^\d+$/.test(name) ? node.items : undefined) ?? {};
  }
  return { node, parent };
}

/** The rule that a complaint about a place belongs to. */
function owner(pointer: string, change: Partial<Complaint> = {}, keyword = 'type') {
  const { node, parent } = nodesAt(pointer);
  const missing = change.missing === undefined ? {} : { missing: pointer.split('/').pop() };
  const parentSchema = change.missing === undefined ? node : parent;
  const error = { instancePath: pointer, keyword, params: {}, parentSchema };
  return ownerOf({ error, pointer, value: 'text', ...change, ...missing });
}

describe('ownerOf', () => {
  it.each([
    ['/EventStreamingName', 'stream-name'],
    ['/RunOptions/BatchWindow/CountBasedWindow', 'batch-window'],
    ['/RunOptions/RetryStrategy', 'retry-policy'],
    ['/RunOptions/RetryStrategy/PushRetryStrategy', 'retry-policy'],
    ['/RunOptions/DeadLetterQueue/Arn', 'dead-letter-arn'],
    ['/Transforms/0/Arn', 'function-arn'],
    ['/Transforms/12/Arn', 'function-arn'],
    ['/Source/SourceMQTTParameters/Topic', 'topic-name'],
    ['/Source/SourceKafkaParameters/Topic', 'topic-name'],
    ['/Source/SourceRocketMQParameters/Topic', 'topic-name'],
    ['/Sink/SinkKafkaParameters/Topic/Value', 'topic-name'],
    ['/Sink/SinkRocketMQParameters/Topic/Value', 'topic-name'],
    ['/Sink/SinkMQTTParameters/ParentTopic', 'topic-name'],
    ['/Source/SourceKafkaParameters/ConsumerGroup', 'group-name'],
    ['/Source/SourceRocketMQParameters/GroupID', 'group-name'],
    ['/Source/SourceMNSParameters/QueueName', 'queue-name'],
    ['/Source/SourceRabbitMQParameters/QueueName', 'queue-name'],
    ['/Sink/SinkMNSParameters/QueueName/Value', 'queue-name'],
    ['/Sink/SinkRabbitMQParameters/QueueName/Value', 'queue-name'],
  ])('%s is of %s', (pointer, rule) => expect(owner(pointer)).toBe(rule));

  it.each([
    '',
    '/EventStreamingName/x',
    '/x/EventStreamingName',
    '/RunOptions',
    '/RunOptions/BatchWindow',
    '/x/RunOptions/BatchWindow/y',
    '/RunOptions/BatchWindow/TimeBasedWindow/x',
    '/RunOptions/RetryStrategyX',
    '/RunOptions/DeadLetterQueue',
    '/RunOptions/DeadLetterQueue/Arn/x',
    '/Transforms/x/Arn',
    '/Transforms/0/Arn/x',
    '/Transforms/0/Other',
    '/Source/SourceMQTTParameters/Topic/Value',
    '/Source/SourceMySQLParameters/Topic',
    '/Sink/SinkKafkaParameters/Topic',
    '/Sink/SinkMQTTParameters/ParentTopic/Value',
    '/Source/SourceRocketMQParameters/Topics',
    '/Sink/SinkMNSParameters/QueueName',
    '/Source/SourceMQTTParameters/InstanceId',
  ])('"%s" is of the contract', (pointer) => expect(owner(pointer)).toBeUndefined());

  it('leaves names that are missing or no text to the contract, but no other', () => {
    for (const pointer of ['/EventStreamingName', '/Source/SourceMNSParameters/QueueName']) {
      expect(owner(pointer, { missing: 'x', value: {} })).toBeUndefined();
      expect(owner(pointer, { missing: 'x' })).toBeUndefined();
      expect(owner(pointer, { value: 5 })).toBeUndefined();
      expect(owner(pointer, { value: '' })).toMatch(/-name$/);
    }
    expect(owner('/RunOptions/BatchWindow/TimeBasedWindow', { value: 5 })).toBe('batch-window');
    expect(owner('/RunOptions/DeadLetterQueue/Arn', { missing: 'Arn', value: {} })).toBe('dead-letter-arn');
  });

  it('gives every JSONPath that does not begin with $ to json-path, wherever it stands', () => {
    const field = (Value: unknown) => ({ Form: 'JSONPATH', Value });
    const { sink } = definition();
    const owners = (Value: unknown) => {
      const parameters = { ...sink.parameters, Value: field(Value) };
      return complaintsOf(definition({ sink: { ...sink, parameters } })).complaints.map(ownerOf);
    };
    expect(owners('data')).toEqual(['json-path']);
    expect(new Set(owners(5))).toEqual(new Set([undefined]));
  });

  it('gives a role that is missing or empty to role-missing', () => {
    const role = '/Source/SourceSLSParameters/RoleName';
    expect(owner(role, { missing: 'RoleName', value: {} })).toBe('role-missing');
    expect(owner(role, { value: '' })).toBe('role-missing');
    expect(owner(role, { value: 5 })).toBeUndefined();
    expect(owner('/Source/SourceMQTTParameters/RoleName', { value: '' })).toBeUndefined();
    expect(owner('/Transforms/SourceSLSParameters/RoleName', { value: '' })).toBeUndefined();
    expect(owner('/Sink/SinkFnfParameters/RoleName/Value', { value: '' })).toBe('role-missing');
  });

  it.each([
    '/Source/SourceMQTTParameters/VpcId',
    '/Source/SourceRocketMQParameters/InstanceSecurityGroupId',
    '/Sink/SinkDorisParameters/VSwitchIds/Value',
    '/RunOptions/DeadLetterQueue/VpcId',
    '/RunOptions/DeadLetterQueue/VSwitchIds',
    '/RunOptions/DeadLetterQueue/SecurityGroupId',
  ])('gives %s, missing or empty, to network-complete', (pointer) => {
    expect(owner(pointer, { missing: 'x', value: {} })).toBe('network-complete');
    expect(owner(pointer, { value: '' })).toBe('network-complete');
    expect(owner(pointer, { value: 5 })).toBeUndefined();
  });

  it.each([
    '/Source/SourceMQTTParameters/NetworkType',
    '/Source/SourceRocketMQParameters/InstanceNetwork',
    '/Source/SourceRocketMQParameters/Network',
    '/Source/SourceMQTTParameters/InstanceId',
    '/RunOptions/DeadLetterQueue/Network',
    '/RunOptions/DeadLetterQueue/VpcId/x',
    '/x/RunOptions/DeadLetterQueue/VpcId',
  ])('leaves %s, missing or empty, to the contract', (pointer) => {
    expect(owner(pointer, { missing: 'x', value: {} })).toBeUndefined();
    expect(owner(pointer, { value: '' })).toBeUndefined();
  });
});
