import { around, Make, planned, stack, state, stream, STREAM } from '../shapes';

const json = (value: unknown) => JSON.stringify(value);
const plan = (more: (plan: any) => void) => {
  const made = planned('alicloud_vpc', {});
  more(made);
  return made;
};
const rocketMq = (password: string) =>
  JSON.stringify({ SourceRocketMQParameters: { InstancePassword: password } });

/** Where a credential stands in a corner of a stream, a plan or a state. */
export const STREAM_CORNERS: readonly [string, Make][] = [
  [
    'a header in JSON',
    (s) =>
      stack({ sink: https('Headers', { Form: 'CONSTANT', Value: json({ Authorization: `Bearer ${s}` }) }) }),
  ],
  ['a query', (s) => stack({ sink: https('QueryString', { Form: 'CONSTANT', Value: `password=${s}` }) })],
  ['a path', (s) => stack({ sink: https('Path', { Form: 'CONSTANT', Value: `/services/T0?token=${s}` }) })],
  [
    'a template of a field',
    (s) => stack({ sink: https('Body', { Form: 'TEMPLATE', Value: '{}', Template: `{"apiKey":"${s}"}` }) }),
  ],
  [
    'values of a template',
    (s) => stack({ sink: https('Body', { Form: 'TEMPLATE', Value: json({ password: s }), Template: 'x' }) }),
  ],
  ['a field without a form', (s) => stack({ sink: https('Body', `password=${s}`) })],
  [
    'a parameter below one that is unknown',
    (s) => stack({ sink: around(['SinkFaxParameters', 'a', 'b', 'Password'], json(s)) }),
  ],
  [
    'a parameter in a list',
    (s) => stack({ sink: around(['SinkFaxParameters', 'a', '0', 'Password'], json(s)) }),
  ],
  ['a transform that is new', (s) => stack({ transforms: json([{ NewTransform: { ApiKey: s } }]) })],
  [
    'a header of a transform',
    (s) => stack({ transforms: json([{ NewTransform: { Headers: [{ Key: 'Authorization', Value: s }] } }]) }),
  ],
  ['an option that is new', (s) => stack({ run_options: json({ Monitor: { Token: s } }) })],
  [
    'a part of the JSON twice',
    (s) =>
      stack({ source: `{"SourceRocketMQParameters":{"InstancePassword":"a","InstancePassword":"${s}"}}` }),
  ],
  [
    'JSON in a text of JSON',
    (s) =>
      stack({ sink: https('Body', { Form: 'CONSTANT', Value: json(json({ a: json({ password: s }) })) }) }),
  ],
  [
    'an argument of a module in a plan',
    (s) =>
      plan(({ configuration }) => {
        configuration.root_module.module_calls = {
          m: { source: './m', expressions: { password: { constant_value: s } }, module: {} },
        };
      }),
  ],
  [
    'an argument of a provider in a plan',
    (s) =>
      plan(({ configuration }) => {
        configuration.provider_config.alicloud.expressions = { secret_key: { constant_value: s } };
      }),
  ],
  [
    'a default in a plan',
    (s) =>
      plan(({ configuration }) => {
        configuration.root_module.variables = { db_password: { default: s } };
      }),
  ],
  [
    'a resource in a module of a state',
    (s) => {
      const made = state('alicloud_vpc', {});
      made.values.root_module.child_modules = [
        {
          address: 'module.m',
          resources: [
            {
              address: `module.m.${STREAM}.t`,
              mode: 'managed',
              type: STREAM,
              name: 't',
              values: stream({ source: rocketMq(s) }),
            },
          ],
        },
      ];
      return made;
    },
  ],
];

function https(name: string, value: unknown): string {
  return json({ SinkHttpsParameters: { URL: 'https://h', [name]: value } });
}
