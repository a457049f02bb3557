import { STREAM } from './shapes';

type Files = Readonly<Record<string, string>>;

const hcl = (source: string, more = '', inside = ''): Files => ({
  'main.tf': `provider "alicloud" {
  region = "cn-hangzhou"
}
resource "${STREAM}" "s" {
  event_streaming_name = "orders"
  filter_pattern       = "{}"
  sink                 = jsonencode({ SinkSLSParameters = {} })
  source               = ${source}
${inside}}
${more}`,
});

const password = (value: string) =>
  `jsonencode({ SourceRocketMQParameters = { InstancePassword = ${value} } })`;

/** Folders of HCL with a canary in the place of a credential. */
export const FOLDERS: readonly [string, (secret: string) => Files][] = [
  ['a heredoc', (s) => hcl(`<<EOT\n{"SourceRocketMQParameters":{"InstancePassword":"${s}"}}\nEOT`)],
  ['jsonencode', (s) => hcl(password(`"${s}"`))],
  ['format', (s) => hcl(password(`format("%s-%s", "${s}", var.x)`))],
  ['a condition', (s) => hcl(password(`var.x ? "${s}" : ""`))],
  [
    'a comprehension',
    (s) => hcl(`jsonencode({ SourceRocketMQParameters = { for k in ["InstancePassword"] : k => "${s}" } })`),
  ],
  [
    'merge',
    (s) => hcl(`jsonencode({ SourceRocketMQParameters = merge({ a = 1 }, { InstancePassword = "${s}" }) })`),
  ],
  ['a local', (s) => hcl(password('local.a'), `locals {\n  a = "${s}"\n}\n`)],
  ['a member of a local', (s) => hcl(password('local.m.a'), `locals {\n  m = { a = "${s}" }\n}\n`)],
  ['an index of a local', (s) => hcl(password('local.m["a"]'), `locals {\n  m = { a = "${s}" }\n}\n`)],
  ['an item of a local', (s) => hcl(password('local.m[0]'), `locals {\n  m = ["${s}"]\n}\n`)],
  ['a source that is a local', (s) => hcl('local.a', `locals {\n  a = ${password(`"${s}"`)}\n}\n`)],
  ['a default', (s) => hcl(password('var.a'), `variable "a" {\n  default = "${s}"\n}\n`)],
  [
    'a member of a default',
    (s) => hcl(password('var.a.b'), `variable "a" {\n  default = { b = "${s}" }\n}\n`),
  ],
  [
    'an override file',
    (s) => ({
      ...hcl('"{}"'),
      'x_override.tf': `resource "${STREAM}" "s" {\n  source = ${password(`"${s}"`)}\n}\n`,
    }),
  ],
  [
    'an argument of a module',
    (s) => ({
      'main.tf': `module "m" {\n  source = "./m"\n  p = "${s}"\n}\n`,
      'm/main.tf': `variable "p" {}\n${hcl(password('var.p'))['main.tf']}`,
    }),
  ],
  [
    'an item of an argument of a module',
    (s) => ({
      'main.tf': `module "m" {\n  source = "./m"\n  p = ["", "${s}"]\n}\n`,
      'm/main.tf': `variable "p" {}\n${hcl(password('var.p[1]'))['main.tf']}`,
    }),
  ],
  [
    'a variable that a file gives its value',
    (s) => ({
      ...hcl('"{}"', `variable "k" {}\nprovider "alicloud" {\n  alias = "b"\n  secret_key = var.k\n}\n`),
      'terraform.tfvars': `k = "${s}"\n`,
    }),
  ],
  [
    'a provisioner',
    (s) => hcl('"{}"', '', `  provisioner "local-exec" {\n    command = "x --password=${s}"\n  }\n`),
  ],
  ['a connection', (s) => hcl('"{}"', '', `  connection {\n    password = "${s}"\n  }\n`)],
  ['an output', (s) => hcl('"{}"', `output "o" {\n  value = "https://u:${s}@h"\n}\n`)],
  [
    'a dynamic block',
    (s) =>
      hcl(
        '"{}"',
        `resource "alicloud_event_bridge_connection" "c" {
  dynamic "auth_parameters" {
    for_each = [1]
    content {
      api_key_auth_parameters {
        api_key_name  = "k"
        api_key_value = "${s}"
      }
    }
  }
}
`,
      ),
  ],
  [
    'a web identity',
    (s) => ({
      'main.tf': `provider "alicloud" {\n  assume_role_with_oidc {\n    oidc_token = "${s}"\n  }\n}\n`,
    }),
  ],
];

/** Folders that Terraform refuses, or in which a canary is no value of a credential: it is not shown, either. */
export const HIDING_FOLDERS: readonly [string, (secret: string) => Files][] = [
  ['a block that is not closed', (s) => ({ 'main.tf': `resource "x" {\n password = "${s}"\n` })],
  ['a comment', (s) => hcl(`"{}" # password = ${s}`)],
  [
    'a check',
    (s) =>
      hcl(
        '"{}"',
        `check "c" {\n  assert {\n    condition     = true\n    error_message = "password=${s}"\n  }\n}\n`,
      ),
  ],
  ['an import', (s) => hcl('"{}"', `import {\n  to = x.y\n  id = "password=${s}"\n}\n`)],
  ['JSON that ends too early', (s) => ({ 'cdk.tf.json': `{"password":"${s}"` })],
  ['JSON with a comma too many', (s) => ({ 'cdk.tf.json': `{"resource":{"password":"${s}",,}}` })],
  ['JSON with a name twice', (s) => ({ 'cdk.tf.json': `{"a":{"password=${s}":1,"password=${s}":2}}` })],
  ['a type that is none', (s) => ({ 'cdk.tf.json': `{"resource":{"password=${s}":7}}` })],
  ['a comment of JSON', (s) => ({ 'cdk.tf.json': `{"//":"password=${s}","resource":{}}` })],
  ['a file with such a name', (s) => ({ [`password=${s}.tf.json`]: '{"resource":7}' })],
  [
    'variables of a run',
    (s) => ({ ...hcl(password('var.a'), 'variable "a" {}\n'), 'terraform.tfvars': `a = "${s}"\n` }),
  ],
];
