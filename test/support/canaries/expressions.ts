import { around, Json, Make, stack } from './shapes';

/** Expressions in which a credential is text, whatever hands it on. */
const EXPRESSIONS: readonly ((secret: string) => string)[] = [
  (s) => `\${upper("${s}")}`,
  (s) => `\${{a="${s}"}["a"]}`,
  (s) => `\${{a="${s}"}.a}`,
  (s) => `\${["${s}"][0]}`,
  (s) => `\${lookup({a="${s}"}, "a")}`,
  (s) => `%{if true}${s}%{endif}`,
  (s) => `\${"\${"${s}"}"}`,
  (s) => `\${true ? "${s}" : ""}`,
  (s) => `\${<<EOT\n${s}\nEOT\n}`,
  (s) => `\${[for x in ["${s}"] : x][0]}`,
  (s) => `\${substr("x${s}", 1, -1)}`,
  (s) => `\${split(",", "a,${s}")[1]}`,
  (s) => `\${base64decode("${Buffer.from(s).toString('base64')}")}`,
  (s) => `\${jsondecode("{\\"a\\":\\"${s}\\"}").a}`,
  (s) => `\${regex(".*", "${s}")}`,
  (s) => `\${provider::x::y("${s}")}`,
  (s) => `\${values({a="${s}"})[0]}`,
  (s) => `\${[{p="${s}"}][*].p}`,
  (s) => `\${coalesce(var.x, "${s}")}`,
  (s) => `\${var.x}${s}`,
];

const password = (written: string, more: Json = {}) =>
  stack({ source: around(['SourceRocketMQParameters', 'InstancePassword'], written) }, more);

const PLACES: readonly [string, (value: string) => Json][] = [
  ['a provider', (secret_key) => stack({}, { provider: { alicloud: [{ secret_key }] } })],
  ['an output', (value) => stack({}, { output: { password: { value } } })],
  ['a local', (text) => stack({}, { locals: { password: text } })],
  ['a header', (text) => stack({ description: `password=${text}` })],
  [
    'an environment',
    (DB_PASSWORD) =>
      stack({}, { resource: { alicloud_fcv3_function: { r: { environment_variables: { DB_PASSWORD } } } } }),
  ],
];

/** What a credential refers to, where that is text in the end. */
const BEHIND: readonly [string, string, (secret: string) => Json][] = [
  ['a local', 'local.a', (s) => ({ locals: { a: s } })],
  ['a local that changes it', 'local.a', (s) => ({ locals: { a: `\${upper("${s}")}` } })],
  ['a local of a local', 'local.a', (s) => ({ locals: { a: '${local.b}', b: '${local.c}', c: s } })],
  ['a member of a local', 'local.m.a', (s) => ({ locals: { m: { a: s } } })],
  ['a member of a member', 'local.m.a.b', (s) => ({ locals: { m: { a: { b: s } } } })],
  ['a member by its index', 'local.m[\\"a\\"]', (s) => ({ locals: { m: { a: s } } })],
  ['an item of a local', 'local.m[0]', (s) => ({ locals: { m: [s] } })],
  ['a member that is looked up', 'lookup(local.m, \\"a\\")', (s) => ({ locals: { m: { a: s } } })],
  ['a local that is changed', 'upper(local.a)', (s) => ({ locals: { a: s } })],
  ['a local that is joined', 'join(\\"\\", [local.a, var.x])', (s) => ({ locals: { a: s } })],
  ['a default', 'var.a', (s) => ({ variable: { a: { default: s } } })],
  ['a default that is sensitive', 'var.a', (s) => ({ variable: { a: { default: s, sensitive: true } } })],
  ['a member of a default', 'var.a.b', (s) => ({ variable: { a: { default: { b: s } } } })],
  ['an item of a default', 'var.a[0]', (s) => ({ variable: { a: { default: [s] } } })],
  [
    'what Terraform stores',
    'terraform_data.t.output',
    (s) => ({ resource: { terraform_data: { t: { input: s } } } }),
  ],
];

export const WRITTEN_EXPRESSIONS: readonly [string, Make][] = [
  ...EXPRESSIONS.flatMap((expression, i): [string, Make][] => [
    [`a password of expression ${i}`, (s) => password(JSON.stringify(expression(s)))],
    ...PLACES.map(([place, make]): [string, Make] => [
      `${place} of expression ${i}`,
      (s) => make(expression(s)),
    ]),
  ]),
  ...BEHIND.flatMap(([what, reference, more]): [string, Make][] => [
    [`a password that refers to ${what}`, (s) => password(`"\${${reference}}"`, more(s))],
    [
      `a password in JSON that refers to ${what}`,
      (s) => password(`\${jsonencode(${reference.replaceAll('\\', '')})}`, more(s)),
    ],
  ]),
  ['a password in a list', (s) => password(JSON.stringify([s]))],
  ['a password in an object', (s) => password(JSON.stringify({ a: { b: s } }))],
  [
    'a source that is a local',
    (s) =>
      stack(
        { source: '${local.a}' },
        { locals: { a: around(['SourceRocketMQParameters', 'InstancePassword'], `"${s}"`) } },
      ),
  ],
  [
    'a source that is one expression',
    (s) => stack({ source: `\${jsonencode({SourceRocketMQParameters={InstancePassword="${s}"}})}` }),
  ],
  [
    'an argument of a command',
    (s) =>
      stack(
        {},
        {
          resource: {
            alicloud_fcv3_function: { r: { custom_container_config: { command: ['run', '--password', s] } } },
          },
        },
      ),
  ],
  [
    'a provisioner',
    (s) =>
      stack(
        {},
        {
          resource: {
            alicloud_vpc: { r: { provisioner: [{ 'local-exec': { command: `x --token ${s}` } }] } },
          },
        },
      ),
  ],
  [
    'a parameter of a target',
    (s) =>
      stack(
        {},
        {
          resource: {
            alicloud_event_bridge_rule: {
              r: { targets: [{ param_list: [{ resource_key: 'Token', form: 'CONSTANT', value: s }] }] },
            },
          },
        },
      ),
  ],
];
