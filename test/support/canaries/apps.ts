import {
  Aspects,
  TerraformHclModule,
  TerraformLocal,
  TerraformResource,
  TerraformStack,
  TerraformVariable,
} from 'cdktf';
import { IConstruct } from 'constructs';
import {
  CustomizedKafkaConnectorSink,
  FunctionCode,
  FunctionRuntime,
  HttpsSink,
  JdbcSource,
  QueryMode,
  RocketMqInstance,
  RocketMqSource,
  StreamFunction,
  StreamTransform,
  UnsafeSecret,
} from '../../../lib';
import { testStream } from '../synth';
import { PASSWORDS, variable } from './passwords';
import { STREAM } from './shapes';
import { WRITTEN } from './written';

export type Build = (stack: TerraformStack, secret: string) => unknown;

const rocketMq = (password: string) =>
  new RocketMqSource({
    instance: RocketMqInstance.cloud4('MQ_INST_1', { credentials: { username: 'u', password } }),
    topic: 't',
    groupId: 'GID_group',
  });
const jdbc = (jdbcUrl: string, password: string) =>
  new JdbcSource({ jdbcUrl, password, username: 'u', queryMode: QueryMode.BULK });
const raw = (stack: TerraformStack, terraformResourceType: string, values: Record<string, unknown>) => {
  const resource = new TerraformResource(stack, 'Raw', { terraformResourceType });
  for (const [name, value] of Object.entries(values)) resource.addOverride(name, value);
};
const connector = (config: Record<string, string>, connectorPackageUrl = 'https://b.oss/x.zip') =>
  new CustomizedKafkaConnectorSink({ connectorPackageUrl, connector: { name: 'c', config } } as any);

const visiting = (change: (resource: TerraformResource) => void) => ({
  visit: (node: IConstruct) => {
    if ((node as TerraformResource).terraformResourceType === STREAM) change(node as TerraformResource);
  },
});

/** What writes past the properties of a stream. */
const secretSource = (s: string) => `{"SourceRocketMQParameters":{"InstancePassword":"${s}"}}`;

/** Apps with a canary where a credential can stand: synthesis finds each, or says that it cannot tell. */
export const CANARY_APPS: readonly [string, Build][] = [
  ...PASSWORDS.flatMap(([way, make]): [string, Build][] => [
    [`${way} of a source`, (stack, s) => testStream(stack, { source: rocketMq(make(stack, s)) })],
    [
      `${way} of a database`,
      (stack, s) => testStream(stack, { source: jdbc('jdbc:mysql://h/d', make(stack, s)) }),
    ],
    [
      `${way} of a sink`,
      (stack, s) => testStream(stack, { sink: new HttpsSink({ url: 'https://h', token: make(stack, s) }) }),
    ],
    [
      `${way} of an override`,
      (stack, s) => testStream(stack, { sinkOverrides: { Password: make(stack, s) } }),
    ],
    [
      `${way} of a provider`,
      (stack, s) => {
        testStream(stack);
        (stack.node.findChild('alicloud') as any).secretKey = make(stack, s);
      },
    ],
    [
      `${way} of a connection`,
      (stack, s) => {
        testStream(stack);
        raw(stack, 'alicloud_event_bridge_connection', {
          auth_parameters: { basic_auth_parameters: { username: 'u', password: make(stack, s) } },
        });
      },
    ],
  ]),
  ...WRITTEN.flatMap((write, i): [string, Build][] => [
    [`text ${i} of a description`, (stack, s) => testStream(stack, { description: write(s) })],
    [`text ${i} of a URL`, (stack, s) => testStream(stack, { sink: new HttpsSink({ url: write(s) }) })],
    [`text ${i} of a connector`, (stack, s) => testStream(stack, { sink: connector({ a: write(s) }) })],
  ]),
  ['a connector', (stack, s) => testStream(stack, { sink: connector({ 'database.password': s }) })],
  ['a package', (stack, s) => testStream(stack, { sink: connector({}, `https://u:${s}@h/x.zip`) })],
  [
    'a login of a database',
    (stack, s) => testStream(stack, { source: jdbc(`jdbc:mysql://u:${s}@h/d`, variable(stack).stringValue) }),
  ],
  [
    'a model',
    (stack, s) =>
      testStream(stack, {
        transforms: [StreamTransform.fromApi({ DashScopeTransformParameters: { ApiKey: s } })],
      }),
  ],
  [
    'an environment',
    (stack, s) => {
      testStream(stack);
      new StreamFunction(stack, 'F', {
        code: FunctionCode.inline('exports.handler = async () => [];'),
        runtime: FunctionRuntime.NODEJS_20,
        environment: { DB_PASSWORD: s },
      });
    },
  ],
  ['an unsafe secret', (stack, s) => testStream(stack, { source: rocketMq(UnsafeSecret.plainText(s)) })],
  [
    'a variable',
    (stack, s) => [testStream(stack), new TerraformVariable(stack, 'db_password', { default: s })],
  ],
  ['a local', (stack, s) => [testStream(stack), new TerraformLocal(stack, 'db_password', s)]],
  [
    'a map',
    (stack, s) => [testStream(stack), new TerraformLocal(stack, 'settings', { db: { password: s } })],
  ],
  [
    'a module',
    (stack, s) => [
      testStream(stack),
      new TerraformHclModule(stack, 'M', { source: 'oss/m', variables: { password: s } }),
    ],
  ],
  ['a resource', (stack, s) => testStream(stack).resource.addOverride('source', secretSource(s))],
  [
    'a stack',
    (stack, s) => {
      const { resource } = testStream(stack);
      stack.addOverride(`resource.${STREAM}.${resource.friendlyUniqueId}.source`, secretSource(s));
    },
  ],
  [
    'an Aspect',
    (stack, s) => {
      testStream(stack);
      Aspects.of(stack).add(visiting((resource) => resource.addOverride('source', secretSource(s))));
    },
  ],
  [
    'a resource of its own',
    (stack, s) => {
      testStream(stack);
      raw(stack, STREAM, {
        event_streaming_name: 'raw',
        source: secretSource(s),
        sink: '{"SinkSLSParameters":{}}',
        filter_pattern: '{}',
      });
    },
  ],
  [
    'an API destination',
    (stack, s) => {
      testStream(stack);
      raw(stack, 'alicloud_event_bridge_api_destination', {
        http_api_parameters: { endpoint: `https://u:${s}@h` },
      });
    },
  ],
  [
    'a target',
    (stack, s) => {
      testStream(stack);
      raw(stack, 'alicloud_event_bridge_rule', {
        targets: [{ param_list: [{ resource_key: 'Token', form: 'CONSTANT', value: s }] }],
      });
    },
  ],
  [
    'a provisioner',
    (stack, s) => {
      testStream(stack);
      raw(stack, 'terraform_data', { provisioner: [{ 'local-exec': { command: `x --password ${s}` } }] });
    },
  ],
];
