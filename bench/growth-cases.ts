/** Documents that grow in one respect, for `npm run bench -- growth`: what a rule, a reader or a report pays for. */
export interface GrowthCase {
  readonly name: string;
  /** How much of it is the smaller of the two; the larger is ten times as much, and under a megabyte. */
  readonly size: number;
  /** What stands in the files of a folder. */
  files(size: number): Readonly<Record<string, string>>;
  /** The command, and what is given to it beside the folder. */
  readonly args?: readonly string[];
}

const TYPE = 'alicloud_event_bridge_event_streaming';

/** How many sources and sinks a drawing has in which each is connected with each. */
const SHARED_ENDS = 27;

const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const list = <T>(size: number, item: (i: number) => T): T[] =>
  Array.from({ length: size }, (_, i) => item(i));
const members = (size: number, entry: (i: number) => [string, unknown]) =>
  Object.fromEntries(list(size, entry));

/** The attributes of a stream, some of them other than usual. */
function stream(i: number, change: Record<string, unknown> = {}): Record<string, unknown> {
  return {
    event_streaming_name: `stream-${i}`,
    source: JSON.stringify({
      SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: `q-${i}`, IsBase64Decode: true },
    }),
    sink: JSON.stringify({
      SinkMNSParameters: { QueueName: constant(`p-${i}`), Body: { Form: 'ORIGINAL' } },
    }),
    filter_pattern: '{}',
    ...change,
  };
}

const sink = (Body: object) => JSON.stringify({ SinkMNSParameters: { QueueName: constant('p'), Body } });

function stack(streams: Record<string, unknown>, more: Record<string, unknown> = {}): string {
  const { resource = {}, ...rest } = more as { resource?: object };
  return JSON.stringify({
    provider: { alicloud: { region: 'cn-hangzhou' } },
    resource: { ...(Object.keys(streams).length > 0 && { [TYPE]: streams }), ...resource },
    ...rest,
  });
}

const streams = (size: number, change: (i: number) => Record<string, unknown> = () => ({})) =>
  members(size, (i) => [`s${i}`, stream(i, change(i))]);

const one = (change: Record<string, unknown>, more?: Record<string, unknown>) => ({
  'cdk.tf.json': stack({ s: stream(0, change) }, more),
});

function plan(references: Record<string, unknown>, configuration: object): Record<string, string> {
  const after = stream(0);
  const change = { actions: ['create'], before: null, after, after_unknown: { event_streaming_name: true } };
  const root_module = {
    resources: [
      { mode: 'managed', type: TYPE, name: 's', expressions: { event_streaming_name: references } },
    ],
    ...configuration,
  };
  return {
    'plan.json': JSON.stringify({
      format_version: '1.2',
      resource_changes: [{ address: `${TYPE}.s`, mode: 'managed', type: TYPE, name: 's', change }],
      configuration: { root_module },
    }),
  };
}

/** Modules in modules, each of which gives both of its variables to both of the next. */
function doubling(depth: number): Record<string, string> {
  const both = { references: ['var.x', 'var.y'] };
  let module: Record<string, any> = {
    resources: [{ mode: 'managed', type: TYPE, name: 's', expressions: { event_streaming_name: both } }],
    variables: { x: {}, y: {} },
  };
  for (let i = 0; i < depth; i += 1)
    module = {
      module_calls: { m: { expressions: { x: both, y: both }, module } },
      variables: { x: {}, y: {} },
    };
  const address = `${'module.m.'.repeat(depth)}${TYPE}.s`;
  const change = {
    actions: ['create'],
    before: null,
    after: stream(0),
    after_unknown: { event_streaming_name: true },
  };
  return {
    'plan.json': JSON.stringify({
      format_version: '1.2',
      resource_changes: [{ address, mode: 'managed', type: TYPE, name: 's', change }],
      configuration: { root_module: module },
    }),
  };
}

/** A folder of saved answers, of streams that stacks have too where they are called `stream-`. */
function exported(size: number, name = 'stream'): Record<string, string> {
  const data = (i: number) => ({
    EventStreamingName: `${name}-${i}`,
    Status: 'RUNNING',
    FilterPattern: '{}',
    Source: { SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: `q-${i}`, IsBase64Decode: true } },
    Sink: { SinkMNSParameters: { QueueName: constant(`p-${i}`), Body: { Form: 'ORIGINAL' } } },
    Transforms: [],
    RunOptions: { ErrorsTolerance: 'ALL' },
  });
  const answer = (i: number) =>
    JSON.stringify({ RequestId: 'A', Code: 'Success', Success: true, Data: data(i) });
  const about = { format: 'event-streams-export', version: 1, account: '1'.repeat(16) };
  return {
    'export/export.json': JSON.stringify(about),
    ...(members(size, (i) => [`export/cn-hangzhou/GetEventStreaming/${name}-${i}.json`, answer(i)]) as Record<
      string,
      string
    >),
  };
}

/** Streams and, beside them, what an account has. */
const withExport = (size: number, name?: string) => ({
  'cdk.tf.json': stack(streams(size)),
  ...exported(size, name),
});

/** An alarm for each stream, as EventStreamAlarms writes them. */
const alarms = (
  size: number,
  dimensions = (i: number) => JSON.stringify([{ streamName: `stream-${i}` }]),
) => ({
  'cdk.tf.json': stack(streams(size), {
    resource: {
      alicloud_cms_alarm: members(size, (i) => [
        `a${i}`,
        {
          name: `stream-${i}`,
          project: 'acs_eventbridge',
          metric: 'EventStreamingFailedEvents',
          metric_dimensions: dimensions(i),
          contact_groups: ['ops'],
        },
      ]),
    },
  }),
  '.event-streams.yaml': 'rules: { not-monitored: info }',
});

const CONFIGURED = ['--config', '.event-streams.yaml'];

/** What commands other than those of the rules cost with the streams that they read. */
const COMMANDS: readonly GrowthCase[] = [
  {
    name: 'adopt, streams of a stack',
    size: 100,
    files: (size) => ({ 'cdk.tf.json': stack(streams(size)) }),
    args: ['adopt', '--output', 'app', '--region', 'cn-hangzhou'],
  },
  {
    name: 'adopt, in Python',
    size: 100,
    files: (size) => ({ 'cdk.tf.json': stack(streams(size)) }),
    args: ['adopt', '--output', 'app', '--region', 'cn-hangzhou', '--language', 'python'],
  },
  ...(['table', 'json', 'markdown'] as const).map((format): GrowthCase => ({
    name: `usage, as ${format}`,
    size: 150,
    files: (size) => ({ 'cdk.tf.json': stack(streams(size)) }),
    args: ['usage', '--events', '5', '--size', '1KB', '--prices', 'listed', '--format', format],
  })),
  {
    name: 'usage, an assumption for each stream',
    size: 150,
    files: (size) => ({
      'cdk.tf.json': stack(streams(size)),
      'traffic.yaml': `streams:\n${list(size, (i) => `  stream-${i}: { events: ${i}, size: 1KB }\n`).join('')}`,
    }),
    args: ['usage', '--traffic', 'traffic.yaml'],
  },
  {
    name: 'runbook, streams',
    size: 150,
    files: (size) => ({ 'cdk.tf.json': stack(streams(size)) }),
    args: ['runbook'],
  },
  {
    name: 'runbook, an alarm for each stream',
    size: 100,
    files: alarms,
    args: ['runbook'],
  },
  {
    name: 'review, an alarm for each stream',
    size: 100,
    files: alarms,
    args: ['review', ...CONFIGURED],
  },
  {
    name: 'review, alarms that may watch any stream',
    size: 100,
    files: (size) => alarms(size, () => '${var.dimensions}'),
    args: ['review', ...CONFIGURED],
  },
  // Each page of a stream and each line of a table says its filter in words.
  ...(['table', 'json'] as const).map((format): GrowthCase => ({
    name: `a filter in words, alternatives, as ${format}`,
    size: 4_000,
    files: (size) =>
      one({
        filter_pattern: JSON.stringify({
          data: { a: list(size, (i) => (i % 2 === 0 ? `v${i}` : { prefix: `p${i}` })) },
        }),
      }),
    args: ['review', '--format', format],
  })),
  {
    name: 'a filter in words, fields, in a runbook',
    size: 1_500,
    files: (size) =>
      one({
        filter_pattern: JSON.stringify({
          data: members(size, (i) => [`f${i}`, [{ 'anything-but': [`x${i}`] }, { exists: false }]]),
        }),
      }),
    args: ['runbook'],
  },
  ...(['the same', 'other'] as const).map((which): GrowthCase => ({
    name: `drift, ${which} streams`,
    size: 80,
    files: (size) => withExport(size, which === 'other' ? 'other' : undefined),
    args: ['drift', 'export', '--format', 'json'],
  })),
  {
    name: 'live status of saved answers',
    size: 80,
    files: (size) => withExport(size),
    args: ['live', 'status', '--from', 'export'],
  },
  {
    name: 'inventory of a stack',
    size: 150,
    files: (size) => ({ 'cdk.tf.json': stack(streams(size)) }),
    args: ['inventory', '--output', 'inventory.json', '--region', 'cn-hangzhou'],
  },
  {
    name: 'inventory of an export',
    size: 100,
    files: (size) => exported(size),
    args: ['inventory', '--output', 'inventory.json'],
  },
  {
    name: 'review, compared with another stage',
    size: 80,
    files: (size) => ({
      'cdk.tf.json': stack(streams(size)),
      'other/cdk.tf.json': stack(streams(size, (i) => ({ description: `d${i}` }))),
    }),
    args: ['review', '--compare', 'other'],
  },
];

const acknowledgements = (size: number) =>
  `acknowledgements:\n${list(size, (i) => `  - {rule: stream-name, path: ${TYPE}.s${i}, reason: r}\n`).join('')}`;

export const GROWTH_CASES: readonly GrowthCase[] = [
  ...COMMANDS,
  { name: 'streams', size: 180, files: (size) => ({ 'cdk.tf.json': stack(streams(size)) }) },
  {
    name: 'streams of one name',
    size: 180,
    files: (size) => ({ 'cdk.tf.json': stack(streams(size, () => ({ event_streaming_name: 'same' }))) }),
  },
  ...['json', 'sarif', 'junit', 'markdown'].map((format): GrowthCase => ({
    name: `findings, as ${format}`,
    size: 180,
    files: (size) => ({
      'cdk.tf.json': JSON.stringify(
        JSON.parse(stack(streams(size, () => ({ event_streaming_name: 'bad name' })))),
        undefined,
        1,
      ),
    }),
    args: ['review', '--format', format],
  })),
  ...['mermaid', 'dot'].map((format): GrowthCase => ({
    name: `a drawing, as ${format}`,
    size: 180,
    files: (size) => ({ 'cdk.tf.json': stack(streams(size)) }),
    args: ['graph', '--format', format],
  })),
  // What is laid out is refused above so many arrows: the larger of the two is as much as is drawn.
  ...['svg', 'html'].flatMap((format): GrowthCase[] => [
    {
      name: `a drawing, as ${format}`,
      size: 70,
      files: (size) => ({ 'cdk.tf.json': stack(streams(size)) }),
      args: ['graph', '--format', format],
    },
    {
      name: `a drawing in which streams share ends, as ${format}`,
      size: 70,
      files: (size) => ({
        'cdk.tf.json': stack(
          streams(size, (i) => {
            const [from, to] = [i % SHARED_ENDS, Math.floor(i / SHARED_ENDS) % SHARED_ENDS];
            const queue = { RegionId: 'cn-hangzhou', QueueName: `q-${from}`, IsBase64Decode: true };
            return {
              source: JSON.stringify({ SourceMNSParameters: queue }),
              sink: JSON.stringify({
                SinkMNSParameters: { QueueName: constant(`p-${to}`), Body: { Form: 'ORIGINAL' } },
              }),
            };
          }),
        ),
      }),
      args: ['graph', '--format', format],
    },
    {
      name: `a drawing that is refused, as ${format}`,
      size: 180,
      files: (size) => ({ 'cdk.tf.json': stack(streams(size * 2)) }),
      args: ['graph', '--format', format],
    },
  ]),
  {
    name: 'streams in a row',
    size: 180,
    files: (size) => ({
      'cdk.tf.json': stack(
        streams(size, (i) => ({
          sink: JSON.stringify({
            SinkMNSParameters: { QueueName: constant(`q-${i + 1}`), Body: { Form: 'ORIGINAL' } },
          }),
        })),
      ),
    }),
  },
  {
    name: 'streams in a circle',
    size: 180,
    files: (size) => ({
      'cdk.tf.json': stack(
        streams(size, (i) => ({
          sink: JSON.stringify({
            SinkMNSParameters: { QueueName: constant(`q-${(i + 1) % size}`), Body: { Form: 'ORIGINAL' } },
          }),
        })),
      ),
    }),
  },
  {
    name: 'streams into one queue and out of it',
    size: 180,
    files: (size) => ({
      'cdk.tf.json': stack(
        streams(size, (i) => ({
          ...stream(i),
          ...(i % 2 === 0
            ? { sink: JSON.stringify({ SinkMNSParameters: { QueueName: constant('hub') } }) }
            : {
                source: JSON.stringify({
                  SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: 'hub' },
                }),
              }),
        })),
      ),
    }),
  },
  {
    name: 'names that refer to locals',
    size: 180,
    files: (size) => ({
      'cdk.tf.json': stack(
        streams(size, (i) => ({ event_streaming_name: `\${local.l${i}}` })),
        { locals: members(size, (i) => [`l${i}`, `n${i}`]) },
      ),
    }),
  },
  {
    name: 'locals in a row',
    size: 2_500,
    files: (size) =>
      one(
        { event_streaming_name: '${local.l0}' },
        { locals: members(size, (i) => [`l${i}`, `\${local.l${i + 1}}`]) },
      ),
  },
  {
    name: 'blocks that repeat',
    size: 4_000,
    files: (size) => ({ 'cdk.tf.json': `{${list(size, (i) => `"resource":{"t":{"a${i}":{}}}`).join(',')}}` }),
  },
  {
    name: 'resources that are overridden',
    size: 1_500,
    files: (size) => ({
      'cdk.tf.json': stack({}, { resource: { t: members(size, (i) => [`a${i}`, { x: 1 }]) } }),
      'x_override.tf.json': stack(
        {},
        { resource: { t: members(size, (i) => [`a${size - 1 - i}`, { x: 2 }]) } },
      ),
    }),
  },
  {
    name: 'modules',
    size: 1_000,
    files: (size) => ({
      'cdk.tf.json': stack({}, { module: members(size, (i) => [`m${i}`, { source: './m' }]) }),
      'm/x.tf.json': '{}',
    }),
  },
  {
    name: 'resources in HCL',
    size: 150,
    files: (size) => ({
      'main.tf': list(
        size,
        (i) =>
          `resource "${TYPE}" "s${i}" {\n  event_streaming_name = "s${i}"\n  source = jsonencode({ SourceMNSParameters = { QueueName = "q${i}" } })\n}\n`,
      ).join(''),
    }),
  },
  {
    name: 'policies',
    size: 250,
    files: (size) => ({
      'cdk.tf.json': stack(
        {},
        {
          resource: {
            alicloud_ram_policy: members(size, (i) => [
              `p${i}`,
              {
                policy_name: `p${i}`,
                policy_document:
                  '{"Version":"1","Statement":[{"Effect":"Allow","Action":["oss:Get*"],"Resource":["*"]}]}',
              },
            ]),
            alicloud_ram_role: members(size, (i) => [`r${i}`, { role_name: `r${i}` }]),
            alicloud_ram_role_policy_attachment: members(size, (i) => [
              `a${i}`,
              { role_name: `r${i}`, policy_name: `p${i}`, policy_type: 'Custom' },
            ]),
          },
        },
      ),
    }),
  },
  {
    name: 'statements of a policy',
    size: 1_200,
    files: (size) => ({
      'cdk.tf.json': stack(
        {},
        {
          resource: {
            alicloud_ram_policy: {
              p: {
                policy_name: 'p',
                policy_document: JSON.stringify({
                  Statement: list(size, () => ({ Effect: 'Allow', Action: 'oss:*', Resource: '*' })),
                }),
              },
            },
          },
        },
      ),
    }),
  },
  {
    name: 'networks',
    size: 500,
    files: (size) => ({
      'cdk.tf.json': stack(
        {},
        {
          resource: {
            alicloud_vpc: members(size, (i) => [
              `v${i}`,
              { vpc_name: `v${i}`, cidr_block: `10.${i % 250}.0.0/16` },
            ]),
            alicloud_vswitch: members(size, (i) => [
              `w${i}`,
              {
                vpc_id: `\${alicloud_vpc.v${i}.id}`,
                cidr_block: `10.${i % 250}.0.0/24`,
                zone_id: 'cn-hangzhou-b',
              },
            ]),
          },
        },
      ),
    }),
  },
  {
    name: 'vSwitches of one network',
    size: 600,
    files: (size) => ({
      'cdk.tf.json': stack(
        {},
        {
          resource: {
            alicloud_vpc: { v: { cidr_block: '10.0.0.0/8' } },
            alicloud_vswitch: members(size, (i) => [
              `w${i}`,
              {
                vpc_id: '${alicloud_vpc.v.id}',
                cidr_block: `10.${Math.floor(i / 250) % 250}.${i % 250}.0/24`,
                zone_id: 'cn-hangzhou-b',
              },
            ]),
          },
        },
      ),
    }),
  },
  {
    name: 'rules of security groups',
    size: 600,
    files: (size) => ({
      'cdk.tf.json': stack(
        {},
        {
          resource: {
            alicloud_security_group: { g: {} },
            alicloud_security_group_rule: members(size, (i) => [
              `r${i}`,
              {
                type: 'egress',
                ip_protocol: 'tcp',
                port_range: `${i}/${i}`,
                cidr_ip: '0.0.0.0/0',
                security_group_id: '${alicloud_security_group.g.id}',
              },
            ]),
          },
        },
      ),
    }),
  },
  {
    name: 'event rules of one bus',
    size: 400,
    files: (size) => ({
      'cdk.tf.json': stack(
        {},
        {
          resource: {
            alicloud_event_bridge_event_bus: { b: { event_bus_name: 'b' } },
            alicloud_event_bridge_rule: members(size, (i) => [
              `r${i}`,
              {
                event_bus_name: 'b',
                rule_name: `r${i}`,
                filter_pattern: '{}',
                targets: [
                  { target_id: 't', type: 'acs.mns.queue', endpoint: 'acs:mns:cn-hangzhou:1:queues/q' },
                ],
              },
            ]),
          },
        },
      ),
    }),
  },
  {
    name: 'variables of a template, used and declared',
    size: 1_500,
    files: (size) =>
      one({
        sink: sink({
          Form: 'TEMPLATE',
          Value: JSON.stringify(members(size, (i) => [`v${i}`, `$.data.v${i}`])),
          Template: list(size, (i) => `\${v${i}}`)
            .join('')
            .replaceAll('${', '$${'),
        }),
      }),
  },
  {
    name: 'variables of a template, not declared',
    size: 4_000,
    files: (size) =>
      one({
        sink: sink({ Form: 'TEMPLATE', Value: '{}', Template: list(size, (i) => `$$\{v${i}}`).join('') }),
      }),
  },
  ...['[', "['", '.a ', '..', "['\\", '["a"', '[0', '[ '].map((part): GrowthCase => ({
    name: `a JSONPath of ${JSON.stringify(part)}`,
    size: Math.floor(80_000 / part.length),
    files: (size) => one({ sink: sink({ Form: 'JSONPATH', Value: `$${part.repeat(size)}` }) }),
  })),
  {
    name: 'fields of a filter',
    size: 3_000,
    files: (size) =>
      one({
        filter_pattern: JSON.stringify({ data: members(size, (i) => [`f${i}`, ['x', { prefix: 'y' }]]) }),
      }),
  },
  {
    name: 'numbers of a filter that are spelt in another way',
    size: 8_000,
    files: (size) => one({ filter_pattern: `{"data":{"a":[${list(size, (i) => `${i}.0`).join(',')}]}}` }),
  },
  {
    name: 'numbers of a transform with more digits than JavaScript holds',
    size: 4_000,
    files: (size) =>
      one({
        transforms: `[{"NewTransform":{"a":[${list(size, (i) => `90071992547409${i}3`).join(',')}]}}]`,
      }),
  },
  {
    name: 'alternatives of a filter',
    size: 4_000,
    files: (size) =>
      one({ filter_pattern: JSON.stringify({ data: { a: list(size, (i) => ({ prefix: `p${i}` })) } }) }),
  },
  {
    name: 'alternatives that exclude',
    size: 4_000,
    files: (size) =>
      one({
        filter_pattern: JSON.stringify({ data: { a: [{ 'anything-but': list(size, (i) => `p${i}`) }] } }),
      }),
  },
  {
    name: 'transforms',
    size: 1_500,
    files: (size) =>
      one({
        transforms: JSON.stringify(list(size, (i) => ({ Arn: `acs:fc:cn-hangzhou:1:functions/f${i}` }))),
      }),
  },
  {
    name: 'parameters that there are not',
    size: 4_000,
    files: (size) =>
      one({ sink: JSON.stringify({ SinkMNSParameters: members(size, (i) => [`P${i}`, constant('v')]) }) }),
  },
  { name: 'tags', size: 4_000, files: (size) => one({ tags: members(size, (i) => [`t${i}`, 'v']) }) },
  { name: 'a long text', size: 90_000, files: (size) => one({ description: 'a'.repeat(size) }) },
  ...[
    '${',
    '${"',
    '$',
    '%{',
    '${a_',
    '"${var.x}"',
    '${jsonencode("',
    '\\"',
    '(',
    'password=',
    'Bearer ',
    'a://',
    '@',
    ':',
    '=',
    ';',
    '&',
    ' ',
    '-',
    '_',
    '.',
    '/',
    '${local.',
  ].flatMap((part): GrowthCase[] =>
    (['description', 'source'] as const).map((attribute) => ({
      name: `a ${attribute} of ${JSON.stringify(part)}`,
      size: Math.floor(80_000 / part.length),
      files: (size) => {
        const text = part.repeat(size);
        const source = JSON.stringify({ SourceMNSParameters: { RegionId: 'cn-hangzhou', QueueName: text } });
        return one(attribute === 'description' ? { description: text } : { source });
      },
    })),
  ),
  {
    name: 'an interpolation that is long',
    size: 80_000,
    files: (size) => one({ description: `\${${'a_'.repeat(size / 2)}}` }),
  },
  {
    name: 'interpolations of a text',
    size: 7_000,
    files: (size) => one({ source: `{"SourceMNSParameters":{"QueueName":"${'${var.x}-'.repeat(size)}"}}` }),
  },
  {
    name: 'references of one attribute of a plan',
    size: 3_000,
    files: (size) => plan({ references: list(size, (i) => `alicloud_vpc.v${i}.id`) }, {}),
  },
  {
    name: 'references of which each is the start of another',
    size: 1_500,
    files: (size) => plan({ references: list(size, (i) => [`a.b${i}.c`, `a.b${i}`]).flat() }, {}),
  },
  { name: 'modules that double their variables', size: 9, files: doubling },
  {
    name: 'acknowledgements in the configuration',
    size: 180,
    files: (size) => ({
      'cdk.tf.json': stack(streams(size, () => ({ event_streaming_name: 'bad name' }))),
      '.event-streams.yaml': acknowledgements(size),
    }),
    args: ['review', ...CONFIGURED],
  },
  {
    name: 'acknowledgements in vain',
    size: 500,
    files: (size) => ({ 'cdk.tf.json': stack({}), '.event-streams.yaml': acknowledgements(size) }),
    args: ['review', ...CONFIGURED],
  },
  {
    name: 'acknowledgements of one stream',
    size: 1_000,
    files: (size) =>
      one({
        event_streaming_name: 'bad name',
        '//': {
          acknowledged: list(size, (i) => ({ rule: 'stream-name', reason: `r${i}`, pointer: `/p${i}` })),
        },
        transforms: JSON.stringify(list(size, () => ({ Arn: 'x' }))),
      }),
  },
  ...(['its record', 'the configuration'] as const).map((where): GrowthCase => ({
    name: `acknowledgements of one rule by pointer, in ${where}`,
    size: 400,
    files: (size) => {
      const all = list(size, (i) => ({ rule: 'function-arn', reason: 'r', pointer: `/Transforms/${i}/Arn` }));
      const transforms = JSON.stringify(list(size, () => ({ Arn: 'x' })));
      const stream = one({ transforms, ...(where === 'its record' && { '//': { acknowledged: all } }) });
      const acknowledgements =
        where === 'its record' ? [] : all.map((item) => ({ ...item, path: `${TYPE}.s` }));
      return { ...stream, '.event-streams.yaml': JSON.stringify({ acknowledgements }) };
    },
    args: ['review', ...CONFIGURED],
  })),
  {
    name: 'quotas in the configuration',
    size: 500,
    files: (size) => ({
      'cdk.tf.json': stack(streams(100)),
      '.event-streams.yaml': `quotas:\n${list(size, (i) => `  - {quota: streams-per-region, maximum: ${200 + i}}\n`).join('')}`,
    }),
    args: ['review', ...CONFIGURED],
  },
  {
    name: 'anchors in the configuration',
    size: 1_000,
    files: (size) => ({
      'cdk.tf.json': stack({}),
      '.event-streams.yaml': `rules:\n${list(size, (i) => `  r${i}: &a${i} off\n`).join('')}`,
    }),
    args: ['review', ...CONFIGURED],
  },
];
