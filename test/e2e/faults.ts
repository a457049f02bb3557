import { rpc } from '../../stand-in/cloud/client';
import { DEFAULTS } from '../../stand-in/cloud/options';
import { Cloud } from '../../stand-in/cloud/server';
import { STREAM, TriedFault } from './tried-fault';

const CREATE = 'CreateEventStreaming';

/** A stream of the same kinds as that of the example, otherwise not like it. */
const OTHER = {
  Source: JSON.stringify({
    SourceMQTTParameters: {
      RegionId: 'cn-hangzhou',
      InstanceId: 'post-cn-other',
      Topic: 'other',
      BodyDataType: 'JSON',
    },
  }),
  Sink: JSON.stringify({
    SinkKafkaParameters: {
      InstanceId: { Form: 'CONSTANT', Value: 'alikafka_post-cn-other' },
      Topic: { Form: 'CONSTANT', Value: 'other' },
      Acks: { Form: 'CONSTANT', Value: '1' },
      Value: { Form: 'JSONPATH', Value: '$.data' },
    },
  }),
  FilterPattern: '{}',
};

const clear = (cloud: Cloud) => cloud.faults.clear();

const called = (action: string) => (cloud: Cloud) => cloud.calls.some((call) => call.action === action);

export const FAULTS: readonly TriedFault[] = [
  {
    title: 'throttled while it is created, three times',
    cause: ({ faults }) => faults.add({ kind: 'throttle', action: CREATE, times: 3 }),
    outcome: 'succeeds',
    asked: [CREATE, CREATE, CREATE, CREATE],
  },
  {
    title: 'status 500 while it is created, three times',
    cause: ({ faults }) => faults.add({ kind: 'server-error', action: CREATE, times: 3 }),
    outcome: 'succeeds',
    asked: [CREATE, CREATE, CREATE, CREATE],
  },
  {
    title: 'throttled for longer than the provider is patient',
    cause: ({ faults }) => faults.add({ kind: 'throttle', action: CREATE, times: Infinity }),
    clear,
    outcome: 'deploy again',
    next: { [STREAM]: 'create' },
    says: /Throttling/,
  },
  {
    title: 'the connection breaks before the create arrives',
    cause: ({ faults }) => faults.add({ kind: 'drop-before', action: CREATE }),
    outcome: 'succeeds',
    asked: [CREATE, CREATE],
  },
  {
    title: 'the answer to the create is lost',
    cause: ({ faults }) => faults.add({ kind: 'drop-after', action: CREATE }),
    outcome: 'import, deploy again',
    says: /EventStreamingAlreadyExisted/,
  },
  {
    title: 'the answer to the create comes later than the provider waits',
    cause: ({ faults }) => faults.add({ kind: 'delay', action: CREATE, milliseconds: 3_000 }),
    outcome: 'import, deploy again',
    says: /EventStreamingAlreadyExisted/,
  },
  {
    title: 'somebody else has made a stream of that name',
    cause: async (cloud, EventStreamingName) =>
      rpc(await cloud.endpoint('cn-hangzhou'), '2020-04-01', CREATE, { ...OTHER, EventStreamingName }),
    outcome: 'import, deploy again',
    says: /EventStreamingAlreadyExisted/,
  },
  {
    title: 'the process is killed while the stream is created',
    cause: ({ faults }) => faults.add({ kind: 'delay', action: CREATE, milliseconds: 60_000 }),
    clear,
    killWhen: called(CREATE),
    outcome: 'import, deploy again',
    says: /EventStreamingAlreadyExisted/,
  },
  {
    title: 'the process is killed while the stream is changed',
    isThere: true,
    edits: ['parameter'],
    cause: ({ faults }) =>
      faults.add({ kind: 'delay', action: 'UpdateEventStreaming', milliseconds: 60_000 }),
    clear,
    killWhen: called('UpdateEventStreaming'),
    outcome: 'deploy again',
    next: {},
  },
  {
    title: 'the process is killed while something is created that the cloud gives an id',
    example: 'rocketmq-cross-border',
    cause: ({ faults }) => faults.add({ kind: 'delay', action: 'CreateNatGateway', milliseconds: 60_000 }),
    clear,
    killWhen: called('CreateNatGateway'),
    outcome: 'deploy again',
    next: { 'alicloud_nat_gateway.': 'create', [STREAM]: 'create' },
    orphan: ['ngw-', 'NAT gateway'],
  },
  {
    title: 'it cannot be read once it is created',
    cause: ({ faults }) => faults.add({ kind: 'server-error', action: 'GetEventStreaming', times: Infinity }),
    clear,
    outcome: 'deploy again',
    next: { [STREAM]: 'delete,create' },
    says: /InternalError/,
  },
  {
    title: 'its tags fail once it is created',
    // The timeout of an update rules how long tags are tried, ten minutes by default.
    edits: ['tags', 'impatient'],
    cause: ({ faults }) => faults.add({ kind: 'throttle', action: 'TagResources', times: Infinity }),
    clear,
    outcome: 'deploy again',
    next: { [STREAM]: 'delete,create' },
    says: /Throttling/,
  },
  {
    title: 'a new stream fails to start',
    edits: ['running'],
    cause: (cloud, stream) => cloud.streams.failStarts(stream),
    outcome: 'deploy again',
    next: { [STREAM]: 'delete,create' },
    says: /STARTING_FAILED/,
  },
  {
    title: 'a stream that was there fails to start',
    isThere: true,
    edits: ['running'],
    cause: (cloud, stream) => cloud.streams.failStarts(stream),
    outcome: 'deploy again',
    next: { [STREAM]: 'update' },
    says: /STARTING_FAILED/,
  },
  {
    title: 'the answer to a change is lost',
    isThere: true,
    edits: ['parameter'],
    cause: ({ faults }) => faults.add({ kind: 'drop-after', action: 'UpdateEventStreaming' }),
    outcome: 'succeeds',
    asked: ['UpdateEventStreaming', 'UpdateEventStreaming'],
  },
  {
    title: 'the answer to the delete of a replacement is lost',
    isThere: true,
    edits: ['kind'],
    cause: ({ faults }) => faults.add({ kind: 'drop-after', action: 'DeleteEventStreaming' }),
    outcome: 'succeeds',
    asked: ['DeleteEventStreaming', 'DeleteEventStreaming', CREATE],
  },
  {
    title: 'a replacement deletes the old stream and cannot create the new one',
    isThere: true,
    edits: ['kind'],
    cause: ({ faults }) => faults.add({ kind: 'throttle', action: CREATE, times: Infinity }),
    clear,
    outcome: 'deploy again',
    next: { [STREAM]: 'create' },
    says: /Throttling/,
  },
  {
    title: 'no stream more fits into the quota of the region',
    cause: (cloud) => cloud.behave({ quotas: { ...DEFAULTS.quotas, streamsPerRegion: 0 } }),
    clear: (cloud) => cloud.behave({ quotas: DEFAULTS.quotas }),
    outcome: 'deploy again',
    next: { [STREAM]: 'create' },
    says: /EventStreamingCountExceedLimit/,
  },
  {
    title: 'a service-linked role is not visible yet',
    example: 'rocketmq-to-mqtt',
    cause: (cloud) => cloud.roles.hide('AliyunServiceRoleForEventBridgeSendToMqtt', 1),
    outcome: 'deploy again',
    next: {
      'alicloud_event_bridge_service_linked_role.Roles_SendToMqtt_': 'delete,create',
      [STREAM]: 'create',
    },
    says: /Failed to reach target status\. Last status: false/,
  },
  {
    title: 'a policy cannot be attached to its role',
    example: 'kafka-outflow-with-transform',
    cause: ({ faults }) =>
      faults.add({ kind: 'server-error', action: 'AttachPolicyToRole', times: Infinity }),
    clear,
    outcome: 'deploy again',
    next: { 'alicloud_ram_role_policy_attachment.Role_': 'create', [STREAM]: 'create' },
    says: /InternalError/,
  },
];
