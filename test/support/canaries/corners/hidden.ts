import { Json, Make, planned, stack, state, stream, STREAM } from '../shapes';

const json = (value: unknown) => JSON.stringify(value);
const base64 = (text: string) => Buffer.from(text).toString('base64');
const plan = (more: (plan: Json) => void) => {
  const made = planned('alicloud_vpc', {});
  more(made);
  return made;
};
const rocketMq = (password: string) =>
  JSON.stringify({ SourceRocketMQParameters: { InstancePassword: password } });

/** Where nothing is wrong, or nothing that a rule of streams judges, and nothing may be shown either. */
export const HIDDEN_CORNERS: readonly [string, Make][] = [
  [
    'data of a machine, encoded',
    (s) => stack({}, { resource: { alicloud_instance: { r: { user_data: base64(`DB_PASSWORD=${s}\n`) } } } }),
  ],
  ['a comment', (s) => stack({ '//': `password=${s}` })],
  ['metadata of another', (s) => stack({}, { '//': { metadata: { overrides: { password: s } } } })],
  ['a name of a tag', (s) => stack({ tags: { [`password=${s}`]: 'x' } })],
  [
    'a name of a parameter',
    (s) => stack({ sink: json({ SinkHttpsParameters: { [`password=${s}`]: 'x' } }) }),
  ],
  ['a name of a kind', (s) => stack({ sink: json({ [`SinkFax?token=${s}`]: {} }) })],
  [
    'a name of a field of an event',
    (s) => stack({ filter_pattern: json({ data: { [`password=${s}`]: ['x'] } }) }),
  ],
  [
    'a message of a condition',
    (s) => stack({ lifecycle: { precondition: [{ condition: false, error_message: `password=${s}` }] } }),
  ],
  ['each of a map', (s) => stack({ for_each: { a: `password=${s}` } })],
  [
    'a stream of a name',
    (s) => stack({}, { resource: { [STREAM]: { s: stream(), [`password=${s}`]: stream() } } }),
  ],
  ['an import', (s) => stack({}, { import: [{ to: `${STREAM}.s`, id: `https://u:${s}@h` }] })],
  ['a value of a variable', (s) => plan((made) => (made.variables = { password: { value: s } }))],
  [
    'a drift',
    (s) =>
      plan((made) => {
        made.resource_drift = [
          {
            address: 'alicloud_vpc.r',
            mode: 'managed',
            type: 'alicloud_vpc',
            name: 'r',
            change: { actions: ['update'], before: { password: s }, after: {} },
          },
        ];
      }),
  ],
  [
    'a state before',
    (s) =>
      plan((made) => {
        made.prior_state = {
          values: {
            root_module: {
              resources: [
                {
                  address: `${STREAM}.x`,
                  mode: 'managed',
                  type: STREAM,
                  name: 'x',
                  values: stream({ source: rocketMq(s) }),
                },
              ],
            },
          },
        };
      }),
  ],
  [
    'outputs that are planned',
    (s) => plan((made) => (made.planned_values = { outputs: { password: { value: s, sensitive: true } } })),
  ],
  [
    'checks',
    (s) => plan((made) => (made.checks = [{ instances: [{ problems: [{ message: `password=${s}` }] }] }])),
  ],
  [
    'the index of an instance',
    (s) => {
      const made = planned('alicloud_vpc', {});
      made.resource_changes[0].address = `${STREAM}.s["password=${s}"]`;
      made.resource_changes[0].index = `password=${s}`;
      return made;
    },
  ],
  [
    'the module of an instance',
    (s) => {
      const made = planned('alicloud_vpc', {});
      Object.assign(made.resource_changes[0], {
        address: `module.m["password=${s}"].${STREAM}.s`,
        module_address: `module.m["password=${s}"]`,
      });
      return made;
    },
  ],
  [
    'a password that is changed',
    (s) => {
      const made = planned('alicloud_vpc', {});
      made.resource_changes[0].change = {
        actions: ['update'],
        before: stream({ source: rocketMq(s) }),
        after: stream({ source: rocketMq('new-one') }),
      };
      return made;
    },
  ],
  [
    'an output of a state',
    (s) => {
      const made = state('alicloud_vpc', {});
      made.values.outputs = { password: { value: s, sensitive: true } };
      return made;
    },
  ],
  [
    'a sensitive key of a map',
    (s) => planned(STREAM, stream({ tags: { a: s, b: 'x' } }), { after_sensitive: { tags: { a: true } } }),
  ],
  [
    'an answer of the API',
    (s) => ({
      Code: 'Success',
      Success: true,
      RequestId: 'r',
      Data: {
        EventStreamingName: 'orders',
        Status: 'RUNNING',
        FilterPattern: '{}',
        Source: { SourceRocketMQParameters: { InstancePassword: s } },
        Sink: { SinkSLSParameters: {} },
      },
    }),
  ],
  ['a message of an answer', (s) => ({ Code: 'Failed', Success: false, Message: `password=${s}`, Data: {} })],
];
