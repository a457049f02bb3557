/**
 * The parameters that hold a credential by what their names and descriptions say in the shipped schema, whether or not
 * anybody marked them: what the library hides is compared with this list, not with its own marks.
 */
const SCHEMA = require('../../schema/event-stream.schema.json');

const SAYS_CREDENTIAL =
  /pass(word|wd|phrase|code)|secret|token|credential|(api|access|private|client|signing) ?key|bearer|signature/i;

/** What sounds like a credential and is none, by pointer. */
export const HARMLESS: Readonly<Record<string, string>> = {
  '/Source/SourceRocketMQParameters/AuthType': 'says that there is a password, not which',
  '/Source/SourceOpenSourceRabbitMQParameters/AuthType': 'says that there is a password, not which',
  '/Sink/SinkOpenSourceRabbitMQParameters/AuthType': 'says that there is a password, not which',
  '/Source/SourceApacheKafkaParameters/SslKeystoreKey': 'names a key in KMS',
  '/Source/SourceApacheKafkaParameters/SslKeystoreKey/KmsArn': 'names a secret in KMS',
  '/Source/SourceApacheKafkaParameters/SslKeystoreKey/KmsSecretValueKey': 'names a part of a secret in KMS',
  '/Sink/SinkApacheKafkaParameters/SslKeystoreKey': 'names a key in KMS',
  '/Sink/SinkApacheKafkaParameters/SslKeystoreKey/KmsArn': 'names a secret in KMS',
  '/Sink/SinkApacheKafkaParameters/SslKeystoreKey/KmsSecretValueKey': 'names a part of a secret in KMS',
  '/Transforms/0/DashScopeTransformParameters/TokenPerMinute': 'counts tokens of a model',
  '/Transforms/0/BaiLianAgentTransformParameters/TokenPerMinute': 'counts tokens of a model',
};

type Schema = Record<string, any>;

/** Pointers below a schema that sound like credentials. */
function below(schema: Schema, pointer: string): string[] {
  const { properties = {}, ...rest } = { ...schema, ...schema.else } as Schema;
  const own = Object.entries<Schema>(properties).flatMap(([name, inner]) => {
    const there = `${pointer}/${name}`;
    const words = `${name.replace(/(?<=[a-z])(?=[A-Z])/g, ' ')} ${inner.description ?? ''}`;
    return [...(SAYS_CREDENTIAL.test(words) ? [there] : []), ...below(inner, there)];
  });
  return rest.items === undefined ? own : [...own, ...below(rest.items, `${pointer}/0`)];
}

const SOUNDING: readonly string[] = [
  ...Object.entries<Schema>(SCHEMA.$defs).flatMap(([kind, schema]) => {
    const [attribute] = /^(Source|Sink)(?=.*Parameters$)/.exec(kind) ?? [];
    return attribute === undefined ? [] : below(schema, `/${attribute}/${kind}`);
  }),
  ...below(SCHEMA.$defs.Transform, '/Transforms/0'),
];

/** Where in a request a credential stands, for each kind that has one. */
export const CREDENTIALS = SOUNDING.filter((pointer) => !(pointer in HARMLESS));

/** Of the list above, what there is no longer. */
export const GONE = Object.keys(HARMLESS).filter((pointer) => !SOUNDING.includes(pointer));
