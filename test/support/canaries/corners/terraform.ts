import { Json, Make, planned, stack } from '../shapes';

const json = (value: unknown) => JSON.stringify(value);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const one = (type: string, values: Json) => stack({}, { resource: { [type]: { r: values } } });
const rule = (target: Json) => one('alicloud_event_bridge_rule', { rule_name: 'r', targets: [target] });
const connection = (parameters: Json) =>
  one('alicloud_event_bridge_connection', { auth_parameters: [parameters] });

const configured = (more: (root: Json) => void) => {
  const plan = planned('alicloud_vpc', {});
  more(plan.configuration.root_module);
  return plan;
};

/** Where a credential stands in a corner of Terraform or of the resources of other services. */
export const TERRAFORM_CORNERS: readonly [string, Make][] = [
  [
    'a backend over HTTP',
    (s) => stack({}, { terraform: { backend: { http: { address: `https://u:${s}@h` } } } }),
  ],
  ['a cloud', (s) => stack({}, { terraform: { cloud: { organization: 'o', token: s } } })],
  [
    'a module of git',
    (s) => stack({}, { module: { m: { source: `git::https://u:${s}@github.com/x/y.git` } } }),
  ],
  ['a module of an archive', (s) => stack({}, { module: { m: { source: `https://h/x.zip?token=${s}` } } })],
  ['a call of HTTP', (s) => stack({}, { data: { http: { d: { url: `https://h/?access_token=${s}` } } } })],
  [
    'headers of a call',
    (s) => stack({}, { data: { http: { d: { request_headers: { Authorization: `Bearer ${s}` } } } } }),
  ],
  ['a program', (s) => stack({}, { data: { external: { d: { program: ['x', '--password', s] } } } })],
  ['a query of a program', (s) => stack({}, { data: { external: { d: { query: { password: s } } } } })],
  [
    'an address in an environment',
    (s) =>
      one('alicloud_fcv3_function', {
        environment_variables: { DATABASE_URL: `postgres://u:${s}@h:5432/d` },
      }),
  ],
  [
    'an entry point',
    (s) => one('alicloud_fcv3_function', { custom_container_config: { entrypoint: ['x', `--token=${s}`] } }),
  ],
  [
    'the trigger of a function',
    (s) =>
      one('alicloud_fcv3_trigger', {
        function_name: 'f',
        trigger_type: 'eventbridge',
        trigger_config: json({
          triggerEnable: true,
          eventSourceConfig: {
            eventSourceType: 'RocketMQ',
            eventSourceParameters: { sourceRocketMQParameters: { InstancePassword: s } },
          },
        }),
      }),
  ],
  [
    'data of a secret',
    (s) => one('alicloud_kms_secret', { secret_data: s, secret_name: 'n', version_id: 'v' }),
  ],
  ['an account of a database', (s) => one('alicloud_db_account', { account_password: s })],
  ['a user of Kafka', (s) => one('alicloud_alikafka_sasl_user', { username: 'u', password: s })],
  ['a profile of a user', (s) => one('alicloud_ram_login_profile', { user_name: 'u', password: s })],
  [
    'data of a machine',
    (s) => one('alicloud_instance', { user_data: `#!/bin/sh\nexport DB_PASSWORD=${s}\n` }),
  ],
  [
    'the login of an address, encoded',
    (s) => stack({ description: `Authorization: Basic ${base64(`u:${s}`)}` }),
  ],
  [
    'a web hook of an alarm',
    (s) => one('alicloud_cms_alarm', { webhook: `https://oapi.dingtalk.com/robot/send?access_token=${s}` }),
  ],
  [
    'a web hook of a contact',
    (s) => one('alicloud_cms_alarm_contact', { channels_ding_web_hook: `https://h/send?access_token=${s}` }),
  ],
  ['the endpoint of a target', (s) => rule({ endpoint: `https://u:${s}@h/x`, type: 'http' })],
  [
    'a template of a target',
    (s) =>
      rule({ param_list: [{ resource_key: 'body', form: 'TEMPLATE', template: `{"password":"${s}"}` }] }),
  ],
  ['the queue of a target', (s) => rule({ dead_letter_queue: [{ arn: `https://u:${s}@h` }] })],
  [
    'a key of a connection',
    (s) => connection({ api_key_auth_parameters: [{ api_key_name: 'k', api_key_value: s }] }),
  ],
  [
    'a client of a connection',
    (s) =>
      connection({
        oauth_parameters: [
          { client_parameters: [{ client_id: 'i', client_secret: s }], http_method: 'POST' },
        ],
      }),
  ],
  [
    'the endpoint of an authorization',
    (s) => connection({ oauth_parameters: [{ authorization_endpoint: `https://u:${s}@h` }] }),
  ],
  [
    'the body of an authorization',
    (s) =>
      connection({
        oauth_parameters: [
          { oauth_http_parameters: [{ body_parameters: [{ key: 'client_secret', value: s }] }] },
        ],
      }),
  ],
  [
    'a query of an authorization',
    (s) =>
      connection({
        oauth_parameters: [
          { oauth_http_parameters: [{ query_string_parameters: [{ key: 'token', value: s }] }] },
        ],
      }),
  ],
  [
    'a source of a bus',
    (s) =>
      one('alicloud_event_bridge_event_source_v2', {
        source_rabbit_mq_parameters: { password: s },
        source_rocketmq_parameters: { instance_password: s },
      }),
  ],
  [
    'a source of a bus that is external',
    (s) => one('alicloud_event_bridge_event_source', { external_source_config: { Password: s } }),
  ],
  [
    'a provider with an alias',
    (s) => stack({}, { provider: { alicloud: [{}, { alias: 'b', secret_key: s }] } }),
  ],
  [
    'an address of credentials',
    (s) => stack({}, { provider: { alicloud: { credentials_uri: `http://u:${s}@h` } } }),
  ],
  ['a token of a provider', (s) => stack({}, { provider: { alicloud: { security_token: s } } })],
  ['another provider', (s) => stack({}, { provider: { postgresql: { host: 'h', password: s } } })],
  ['a bastion', (s) => stack({ connection: { bastion_password: s } })],
  ['a key of a connection of a machine', (s) => stack({ connection: { private_key: s } })],
  [
    'an output of a plan',
    (s) =>
      configured((root) => (root.outputs = { o: { expression: { constant_value: `https://u:${s}@h` } } })),
  ],
  [
    'a provisioner of a plan',
    (s) =>
      configured(
        (root) =>
          (root.resources[0].provisioners = [
            { type: 'local-exec', expressions: { command: { constant_value: `x --password ${s}` } } },
          ]),
      ),
  ],
  ['an output that is sensitive', (s) => stack({}, { output: { password: { value: s, sensitive: true } } })],
];
