import { around, Json, planned, stack, state, stream, STREAM } from './shapes';

/** Where a text of any kind can stand in a stream. */
export const TEXT_PLACES: readonly [string, (text: string) => Json][] = [
  ['the name', (text) => ({ event_streaming_name: text })],
  ['the description', (text) => ({ description: text })],
  ['a tag', (text) => ({ tags: { note: text } })],
  ...[
    ['a JDBC address', ['SourceJDBCParameters', 'JdbcUrl'], 'source'],
    ['brokers', ['SourceApacheKafkaParameters', 'Bootstraps'], 'source'],
    ['a new kind of source', ['SourceFaxParameters', 'Line'], 'source'],
    ['a URL', ['SinkHttpsParameters', 'URL', 'Value'], 'sink'],
    ['a body', ['SinkHttpsParameters', 'Body', 'Template'], 'sink'],
    ['headers', ['SinkHttpsParameters', 'Headers', 'Value'], 'sink'],
    ['a package', ['SinkCustomizedKafkaConnectorParameters', 'ConnectorPackageUrl'], 'sink'],
    ['a connector', ['SinkCustomizedKafkaConnectorParameters', 'ConnectorParameters', 'Config', 'a'], 'sink'],
    ['a worker', ['SinkCustomizedKafkaConnectorParameters', 'WorkerParameters', 'a'], 'sink'],
    ['a prompt', ['0', 'DashScopeTransformParameters', 'Messages', '0', 'Content'], 'transforms'],
    ['a dead-letter queue', ['DeadLetterQueue', 'Arn'], 'run_options'],
  ].map(([place, names, attribute]): [string, (text: string) => Json] => [
    place as string,
    (text) => ({
      [attribute as string]: around(names as string[], JSON.stringify(text).replaceAll('${', '$${')),
    }),
  ]),
];

const templated = (text: string) => JSON.stringify(text).replaceAll('${', '$${');

/** Where people write what they like. */
export const WRITTEN_PLACES: readonly [string, (text: string) => Json][] = [
  ['a description', (description) => stack({ description })],
  ['a body', (text) => stack({ sink: around(['SinkHttpsParameters', 'Body', 'Template'], templated(text)) })],
  [
    'a URL of a plan',
    (text) =>
      planned(
        STREAM,
        stream({ sink: around(['SinkHttpsParameters', 'URL', 'Value'], JSON.stringify(text)) }),
      ),
  ],
  ['a state', (description) => state(STREAM, stream({ description }))],
  [
    'the environment of a function',
    (text) =>
      stack(
        {},
        { resource: { alicloud_fcv3_function: { r: { environment_variables: { SETTINGS: text } } } } },
      ),
  ],
];

/** Where something has a name of its author's choice. */
export const NAMED_PLACES: readonly [string, (name: string, value: string) => Json][] = [
  [
    'a new kind',
    (name, value) => stack({ source: around(['SourceFaxParameters', name], JSON.stringify(value)) }),
  ],
  [
    'an unknown parameter',
    (name, value) => stack({ sink: around(['SinkDorisParameters', name], JSON.stringify(value)) }),
  ],
  [
    'a connector',
    (name, value) =>
      stack({
        sink: around(
          ['SinkCustomizedKafkaConnectorParameters', 'ConnectorParameters', 'Config', name],
          JSON.stringify(value),
        ),
      }),
  ],
  ['a tag', (name, value) => stack({ tags: { [name]: value } })],
  [
    'a provider',
    (name, value) => stack({}, { provider: { alicloud: [{ region: 'cn-hangzhou', [name]: value }] } }),
  ],
  ['a local', (name, value) => stack({}, { locals: { [name]: value } })],
  ['a variable', (name, value) => stack({}, { variable: { [name]: { default: value } } })],
  ['an output', (name, value) => stack({}, { output: { [name]: { value } } })],
  ['a module', (name, value) => stack({}, { module: { m: { source: './m', [name]: value } } })],
  ['a backend', (name, value) => stack({}, { terraform: { backend: { oss: { [name]: value } } } })],
  ['a data source', (name, value) => stack({}, { data: { alicloud_kms_secrets: { d: { [name]: value } } } })],
  ['a resource', (name, value) => stack({}, { resource: { alicloud_vpc: { r: { [name]: value } } } })],
  [
    'another provider',
    (name, value) => stack({}, { resource: { terraform_data: { r: { input: { [name]: value } } } } }),
  ],
  [
    'a function',
    (name, value) =>
      stack(
        {},
        { resource: { alicloud_fcv3_function: { r: { environment_variables: { [name]: value } } } } },
      ),
  ],
  [
    'a connection',
    (name, value) =>
      stack(
        {},
        {
          resource: {
            alicloud_event_bridge_connection: {
              r: { auth_parameters: [{ basic_auth_parameters: { username: 'u', [name]: value } }] },
            },
          },
        },
      ),
  ],
  [
    'a header of a connection',
    (name, value) =>
      stack(
        {},
        {
          resource: {
            alicloud_event_bridge_connection: {
              r: {
                auth_parameters: { oauth_http_parameters: { header_parameters: [{ key: name, value }] } },
              },
            },
          },
        },
      ),
  ],
  [
    'a planned resource',
    (name, value) => planned('alicloud_vpc', { [name]: value }, {}, { [name]: { constant_value: value } }),
  ],
  ['a resource of a state', (name, value) => state('alicloud_vpc', { [name]: value })],
];
