import { Breakage } from './breakages';

const set =
  (changed: Record<string, unknown>): Breakage['apply'] =>
  (parameters) => ({ ...parameters, ...changed });

const constant = (Value: string) => ({ Form: 'CONSTANT', Value });
const keyValue = (schema: string) => ({ ContentType: constant('KeyValue'), ContentSchema: constant(schema) });

/** What the facts say of single kinds in words rather than in tables, broken. */
export const MORE_BREAKAGES: Readonly<Record<string, readonly Breakage[]>> = {
  SinkSLSParameters: [
    { label: 'ContentSchema that is not JSON', apply: set(keyValue('text')) },
    {
      label: 'ContentSchema in capital letters',
      apply: set(keyValue('{"Key_1":{"Form":"CONSTANT","Value":"k"},"Value_1":{"Form":"ORIGINAL"}}')),
    },
    {
      label: 'ContentSchema with a key and no value',
      apply: set(keyValue('{"Key_1":{"form":"CONSTANT","value":"k"}}')),
    },
    { label: 'ContentSchema without numbers', apply: set(keyValue('{"k":{"form":"CONSTANT","value":"v"}}')) },
  ],
  SinkRocketMQParameters: [
    {
      label: 'Orderly without ShardingKey',
      apply: ({ ShardingKey: _, ...rest }) => ({ ...rest, DeliveryOrderType: constant('Orderly') }),
    },
  ],
  ...Object.fromEntries(
    ['SourceApacheKafkaParameters', 'SinkApacheKafkaParameters'].map((kind) => [
      kind,
      [
        {
          label: 'SslKeystoreKey that names no KMS secret',
          apply: set({ SslKeystoreCertificateChain: 'eA==', SslKeystoreKey: { KmsArn: 'acs:kms:secret' } }),
        },
      ],
    ]),
  ),
};
