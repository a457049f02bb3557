import {
  isCredentialOfEnvironment,
  isCredentialOfQuery,
  namedValue,
  saysCredential,
  standsForCredential,
} from '../../../lib/core/redaction/names';

it.each([
  ...['Password', 'db.pwd', 'DB_PASSWORD', 'sasl.jaas.config', 'AccessKeySecret', 'apiKey', 'x-api-key'],
  ...['secret_key', 'access_key', 'SecurityToken', 'Passphrase', 'Signature', 'api_key_value', 'secretData'],
  ...['instancepassword', 'Authorization', 'client_secret', 'connection.password', 'Credential', 'sig'],
  ...['DB_PASSWORD_PROD', 'password2', 'PASSWORD_1', 'TOKEN_V2', 'private_key_pem', 'AccessKeySecret1'],
  ...['PASSWORD_BASE64', 'dbPasswordOld', 'DBPASS', 'requirepass', 'CREDS', 'JWT', 'MIMA', 'DASHSCOPE_KEY'],
  ...[
    'app_key',
    'MASTER_KEY',
    'sign_key',
    'sse_customer_key',
    'SSECustomerKey',
    'x-oss-server-side-encryption-customer-key',
    'basic.auth.user.info',
    '数据库密码_生产',
    '密码2',
  ],
  ...['密码', '数据库口令', 'パスワード', 'db_kennwort', 'пароль'],
])('%s says credential', (name) => expect(saysCredential(name)).toBe(true));

it.each([
  ...['TokenPerMinute', 'client_token', 'AuthType', 'secret_name', 'KmsSecretValueKey', 'PartitionKey'],
  ...[
    'Config',
    'Design',
    'passengers',
    'tokens',
    'Topic',
    'kpwds',
    'authorization_type',
    'password_length',
    'password_file',
    'max_token_default',
    'next_token_v2',
    'kms_master_key_id',
    'customer_key',
    'customerKey',
    'bypass',
    'compass2',
    'key_value',
    'default',
    'v2',
    '生产',
    '',
  ],
])('%s does not', (name) => expect(saysCredential(name)).toBe(false));

it('takes what stands where the id of a key belongs for the key', () => {
  expect(standsForCredential('SslKeystoreKey', 'hunter2')).toBe(true);
  expect(standsForCredential('ssl.keystore.key', 'hunter2')).toBe(true);
  expect(standsForCredential('SslKeystoreKey', { KmsArn: 'x' })).toBe(false);
  expect(standsForCredential('KmsArn', 'hunter2')).toBe(true);
  expect(standsForCredential('KmsArn', 'acs:kms:cn-hangzhou:1:secret/x')).toBe(false);
});

it('knows what web hooks call their keys', () => {
  expect(['key', 'code', 'sig', 'access_token'].every(isCredentialOfQuery)).toBe(true);
  expect(['page', 'q', 'user'].some(isCredentialOfQuery)).toBe(false);
});

it.each([
  [{ key: 'password', value: 's' }, 'value'],
  [{ Value: 's', Name: 'Authorization' }, 'Value'],
  [{ resource_key: 'Token', form: 'CONSTANT', value: 's' }, 'value'],
  [{ key: 'x', value: 's', is_value_secret: 'true' }, 'value'],
  [{ key: 'x', value: 's' }, undefined],
  [{ key: 'password' }, undefined],
])('of %j the credential is %s', (item, member) => expect(namedValue(item, saysCredential)).toBe(member));

it.each([
  ['auth', 'x7y8z9a0'],
  ['X-Auth', 'Xy7C4naryZ9'],
  ['SALT', 'a94f3c0e11'],
])('%s is a credential where its value is one that nobody reads', (name, value) => {
  expect(standsForCredential(name, value)).toBe(true);
  for (const word of ['oauth2', 'required', 'true', 'orders_v2', 'OrderPaidV2', 'two words 12', undefined])
    expect(standsForCredential(name, word)).toBe(false);
  expect(namedValue({ Name: name, Value: value }, standsForCredential)).toBe('Value');
});

it('KEY is a credential in an environment alone', () => {
  expect(isCredentialOfEnvironment('KEY', 'Xy7C4naryZ9')).toBe(true);
  expect(isCredentialOfEnvironment('key', 'orders_2024')).toBe(false);
  expect(standsForCredential('Key', 'Xy7C4naryZ9')).toBe(false);
});
