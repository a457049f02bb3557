import { buildFlowGraph } from '../../../lib/tool/graph/build-flow-graph';
import { streamDetails } from '../../../lib/tool/graph/stream-details';
import { StreamDefinition, unknown, unknownPart } from '../../../lib/core/model/stream-definition';
import { appOf } from './samples';

const detailsOf = (change: Partial<StreamDefinition>) =>
  Object.fromEntries(
    streamDetails(buildFlowGraph(appOf(change)).streams[0]).map(({ title, rows }) => [
      title,
      Object.fromEntries(rows),
    ]),
  );

it('says everything that a stream says of itself', () => {
  const details = detailsOf({
    name: 'orders',
    status: 'RUNNING',
    description: 'All orders.',
    tags: { team: 'shop' },
    runOptions: { MaximumTasks: 8, BatchWindow: { CountBasedWindow: 100, TimeBasedWindow: 3 } },
    transforms: [{ Arn: 'acs:fc:cn-hangzhou:1:functions/mask' }],
    filterPattern: { a: ['b'] },
  });
  expect(details).toMatchObject({
    'Event stream': { Name: 'orders', State: 'running', Region: 'cn-hangzhou', Description: 'All orders.' },
    'Source: ApsaraMQ for MQTT': { InstanceId: 'post-cn-1', Topic: 'telemetry' },
    'Filter pattern': { 'Events that pass': '{\n  "a": [\n    "b"\n  ]\n}' },
    Transform: { Arn: 'acs:fc:cn-hangzhou:1:functions/mask' },
    'Sink: ApsaraMQ for Kafka': { Acks: '1', Value: 'ORIGINAL' },
    'Run options': {
      MaximumTasks: '8',
      'BatchWindow.CountBasedWindow': '100',
      'BatchWindow.TimeBasedWindow': '3',
    },
    Tags: { team: 'shop' },
  });
});

it('says how a sink field is made', () => {
  const sink = {
    kind: 'SinkKafkaParameters',
    parameters: {
      Key: { Form: 'JSONPATH', Value: '$.id' },
      Value: { Form: 'TEMPLATE', Value: '{"v":"$.data.v"}', Template: 'v is ${v}' },
    },
  };
  expect(detailsOf({ sink })['Sink: ApsaraMQ for Kafka']).toEqual({
    Key: 'JSONPATH\n$.id',
    Value: 'TEMPLATE\nv is ${v}\n{"v":"$.data.v"}',
  });
});

it('says what is not known yet, and to what it refers', () => {
  const reference = unknown('later', 'Stack:alicloud_vpc.Net.id');
  const details = detailsOf({
    name: unknown('a variable'),
    source: unknownPart(reference),
    runOptions: { ...unknown('a variable') },
    transforms: [unknown('a variable')],
  });
  expect(details['Event stream'].Name).toBe('known after apply');
  expect(details.Source).toEqual({ Parameters: 'known after apply (Stack:alicloud_vpc.Net.id)' });
  expect(details['Run options']).toEqual({ Value: 'known after apply' });
  expect(details.Transform).toEqual({ Value: 'known after apply' });
});

it('numbers transforms where there are several', () => {
  const transforms = [{ Arn: 'a' }, { Arn: 'b' }];
  expect(Object.keys(detailsOf({ transforms }))).toEqual(
    expect.arrayContaining(['Transform 1', 'Transform 2']),
  );
});

it('shows no credential, known or not', () => {
  const sink = {
    kind: 'SinkHttpsParameters',
    parameters: {
      Token: { Form: 'CONSTANT', Value: 'hunter2' },
      URL: { Form: 'CONSTANT', Value: 'https://u:hunter2@e.example' },
    },
  };
  const source = {
    kind: 'SourceMySQLParameters',
    parameters: {
      Password: unknown('hunter2${var.password}'),
      HostName: unknown('later', 'Stack:alicloud_db.Shop.host'),
    },
  };
  const details = detailsOf({ sink, source, description: 'password=hunter2' });
  expect(JSON.stringify(details)).not.toContain('hunter2');
  expect(details['Sink: HTTPS'].Token).toBe('(not shown)');
  expect(details['Source: MySQL']).toEqual({
    Password: 'known after apply',
    HostName: 'known after apply (Stack:alicloud_db.Shop.host)',
  });
});

it('says of a stream without a filter that every event passes', () => {
  expect(detailsOf({})['Filter pattern']).toEqual({ 'Events that pass': 'every event' });
});
