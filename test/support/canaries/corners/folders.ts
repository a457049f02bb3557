import { stack, STREAM } from '../shapes';

type Files = Readonly<Record<string, string>>;

const json = (value: unknown) => JSON.stringify(value);
const base64 = (text: string) => Buffer.from(text).toString('base64');

const hcl = (text: string): Files => ({ 'main.tf': text });
const resource = (source: string, more = '') =>
  hcl(
    `resource "${STREAM}" "s" {\n  event_streaming_name = "orders"\n  filter_pattern = "{}"\n  sink = jsonencode({ SinkSLSParameters = {} })\n  source = ${source}\n}\n${more}`,
  );
const rocket = (value: string) =>
  `jsonencode({ SourceRocketMQParameters = { InstancePassword = ${value} } })`;

/** Folders of HCL, in the same way. */
export const FOUND_FOLDERS: readonly [string, (secret: string) => Files][] = [
  ['a function of functions', (s) => resource(rocket(`trimspace(upper("${s}"))`))],
  ['a text that is encoded', (s) => resource(rocket(`base64decode("${base64(s)}")`))],
  ['YAML', (s) => resource(rocket(`yamldecode("password: ${s}").password`))],
  ['a heredoc that is set in', (s) => resource(rocket(`<<-EOT\n      ${s}\n      EOT\n`))],
  ['what is not sensitive', (s) => resource(rocket(`nonsensitive(sensitive("${s}"))`))],
  ['a splat', (s) => resource(rocket('local.all[*].p'), `locals {\n  all = [{ p = "${s}" }]\n}\n`)],
  ['try', (s) => resource(rocket(`try(var.x, "${s}")`))],
  ['a comment between', (s) => resource(rocket(`/* a */ "${s}" # b\n`))],
  [
    'each value',
    (s) => ({
      'main.tf': resource(rocket('each.value.p'))['main.tf'].replace(
        '{',
        `{\n  for_each = { a = { p = "${s}" } }`,
      ),
    }),
  ],
  [
    'an index that is computed',
    (s) => resource(rocket('local.m[var.k]'), `locals {\n  m = { a = "${s}" }\n}\n`),
  ],
  [
    'an index that is an item',
    (s) =>
      resource(rocket('local.m[local.k[0]].p'), `locals {\n  k = ["a"]\n  m = { a = { p = "${s}" } }\n}\n`),
  ],
  [
    'an output of a module',
    (s) => ({
      ...resource(rocket('module.m.p'), 'module "m" {\n  source = "./m"\n}\n'),
      'm/main.tf': `output "p" {\n  value = "${s}"\n}\n`,
    }),
  ],
  ['a provider of HCL', (s) => hcl(`provider "alicloud" {\n  secret_key = "${s}"\n}\n`)],
  ['a backend of HCL', (s) => hcl(`terraform {\n  backend "http" {\n    password = "${s}"\n  }\n}\n`)],
  [
    'data of HCL',
    (s) => hcl(`data "http" "d" {\n  request_headers = {\n    Authorization = "Bearer ${s}"\n  }\n}\n`),
  ],
];

/** Folders in which it stands beside what is judged. */
export const HIDDEN_FOLDERS: readonly [string, (secret: string) => Files][] = [
  [
    'values of variables',
    (s) => ({ ...resource(rocket('var.p'), 'variable "p" {}\n'), 'x.auto.tfvars': `p = "${s}"\n` }),
  ],
  [
    'a validation',
    (s) =>
      resource(
        '"{}"',
        `variable "x" {\n  validation {\n    condition     = true\n    error_message = "password=${s}"\n  }\n}\n`,
      ),
  ],
  [
    'a lock file',
    (s) => ({
      ...resource('"{}"'),
      '.terraform.lock.hcl': `provider "registry.terraform.io/aliyun/alicloud" {\n  version = "password=${s}"\n}\n`,
    }),
  ],
  [
    'a manifest',
    (s) => ({
      'manifest.json': json({
        version: '1',
        stacks: {
          [`password=${s}`]: {
            name: `password=${s}`,
            synthesizedStackPath: 'a/cdk.tf.json',
            annotations: [],
          },
        },
      }),
      'a/cdk.tf.json': json(stack()),
    }),
  ],
  [
    'a manifest that leads out',
    (s) => ({
      'manifest.json': json({
        version: '1',
        stacks: { a: { name: 'a', synthesizedStackPath: `../../password=${s}`, annotations: [] } },
      }),
    }),
  ],
  ['a folder', (s) => ({ [`password=${s}/cdk.tf.json`]: json({ resource: 7 }) })],
  [
    'an annotation',
    (s) => ({
      'manifest.json': json({
        version: '1',
        stacks: {
          a: {
            name: 'a',
            constructPath: 'a',
            synthesizedStackPath: 'a/cdk.tf.json',
            workingDirectory: 'a',
            annotations: [
              { constructPath: 'a', level: '@cdktf/error', message: `password=${s}`, stacktrace: [] },
            ],
          },
        },
      }),
      'a/cdk.tf.json': json(stack()),
    }),
  ],
  [
    'an export',
    (s) => ({
      'export.json': json({ version: 1, password: s }),
      [`cn-hangzhou/GetEventStreaming/orders.json`]: json({ Message: `password=${s}` }),
    }),
  ],
];
