import { answerOf, EXPORT, ORDERS } from '../export-folder';

type Files = Readonly<Record<string, unknown>>;

const get =
  (change: (secret: string) => object) =>
  (secret: string): Files => ({
    'export.json': EXPORT,
    'cn-hangzhou/GetEventStreaming/orders.json': answerOf({ ...ORDERS, ...change(secret) }),
  });
const kafka = (change: object) => ({
  Source: { SourceKafkaParameters: { ...ORDERS.Source.SourceKafkaParameters, ...change } },
});
const https = (change: object) => ({
  Sink: {
    SinkHttpsParameters: {
      URL: { Form: 'CONSTANT', Value: 'https://h/in' },
      Body: { Form: 'ORIGINAL' },
      ...change,
    },
  },
});
const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const around =
  (action: string, answer: (secret: string) => object) =>
  (secret: string): Files => ({
    ...get(() => ({}))(secret),
    [`cn-hangzhou/${action}/1.json`]: answer(secret),
  });

/** Exports with a canary where a credential can stand: in what was answered, in how it was answered, in what is damaged. */
export const EXPORTS: readonly [string, (secret: string) => Files][] = [
  ['a password', get((s) => kafka({ SaslPassword: s, Password: s }))],
  ['a token', get((s) => https({ Token: s }))],
  ['a URL', get((s) => https({ URL: constant(`https://u:${s}@h/in?token=${s}`) }))],
  ['a header', get((s) => https({ HeaderParameters: [{ Key: 'Authorization', Value: `Bearer ${s}` }] }))],
  ['a body', get((s) => https({ Body: constant(`{"password":"${s}"}`) }))],
  ['a template', get((s) => https({ Body: { Form: 'TEMPLATE', Value: '{}', Template: `password=${s}` } }))],
  ['a parameter that there is not', get((s) => kafka({ [`password=${s}`]: 1, ApiSecret: s }))],
  ['a description', get((s) => ({ Description: `password=${s}` }))],
  ['a name', get((s) => ({ EventStreamingName: `password=${s}` }))],
  ['a filter', get((s) => ({ FilterPattern: `{"data":{"password":["${s}"],"x":["password=${s}"]}}` }))],
  ['a filter that is none', get((s) => ({ FilterPattern: `password=${s}` }))],
  ['a state', get((s) => ({ Status: `password=${s}` }))],
  ['a failure', get((s) => ({ DetailedStatus: { Extensions: { reason: `password=${s}` } } }))],
  ['a transform', get((s) => ({ Transforms: [{ Arn: `https://u:${s}@h` }] }))],
  ['dead letters', get((s) => ({ RunOptions: { DeadLetterQueue: { Arn: `password=${s}` } } }))],
  ['a kind that there is not', get((s) => ({ Source: { [`password=${s}`]: {} } }))],
  ['a part that is text', get((s) => ({ Source: `password=${s}` }))],
  [
    'a tag',
    around('ListTagResources', (s) => ({
      TagResources: { TagResource: [{ ResourceId: 'orders', TagKey: 'password', TagValue: s }] },
    })),
  ],
  [
    'a connection',
    around('ListConnections', (s) => ({
      Data: {
        Connections: [
          {
            ConnectionName: 'c',
            AuthParameters: { ApiKeyAuthParameters: { ApiKeyName: 'k', ApiKeyValue: s } },
            NetworkParameters: { NetworkType: 'PublicNetwork' },
          },
        ],
      },
    })),
  ],
  ['an action that nothing reads', around('GetAnything', (s) => ({ Password: s, Url: `https://u:${s}@h` }))],
  ['an answer that failed', around('GetEventStreaming', (s) => ({ Code: 'x', Message: `password=${s}` }))],
  [
    'an answer that is text',
    (s) => ({ 'export.json': EXPORT, 'cn-hangzhou/GetEventStreaming/1.json': `password=${s}` }),
  ],
  [
    'what is missing',
    (s) => ({
      'export.json': { ...EXPORT, missing: [{ region: 'r', action: 'a', reason: `password=${s}` }] },
    }),
  ],
  ['a format', (s) => ({ 'export.json': { ...EXPORT, format: `password=${s}` } })],
  [
    'a region',
    (s) => ({ 'export.json': EXPORT, [`password=${s}/GetEventStreaming/1.json`]: answerOf(ORDERS) }),
  ],
];
