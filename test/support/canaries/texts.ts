/** Texts in which a credential stands, whatever they are a part of. */
export const CARRIERS: readonly ((secret: string) => string)[] = [
  (s) => `https://user:${s}@example.com/x`,
  (s) => `https://example.com/x?access_token=${s}`,
  (s) => `https://example.com/x?a=b&sig=${s}#part`,
  (s) => `https://hooks.example.com/services/T0/${s}`,
  (s) => `jdbc:mysql://root:${s}@db.example:3306/shop`,
  (s) => `jdbc:mysql://db.example/shop?user=root&password=${s}`,
  (s) => `jdbc:sqlserver://db.example;user=sa;pwd=${s}`,
  (s) => `jdbc:oracle:thin:scott/${s}@//db.example:1521/x`,
  (s) => `user:${s}@broker.example:9092`,
  (s) => `Authorization: Bearer ${s}`,
  (s) => `{"Authorization":"Basic ${s}"}`,
  (s) => `{"password":"a\\"${s}"}`,
  (s) => `password=${s}`,
  (s) => `org.x.LoginModule required username="a" password="${s}";`,
  (s) => `mongodb+srv://user:${s}@a.example,b.example/x`,
  (s) => `redis://:${s}@redis.example:6379`,
  (s) => `X-Api-Key: ${s}`,
  (s) => `{'secret': '${s}'}`,
  (s) => `https://open.example.com/open-apis/bot/v2/hook/${s}`,
  (s) => `https://example.com/send?key=${s}`,
  (s) => `Bearer ${s}`,
  (s) => `a,user:${s}@broker.example:9092,b`,
  (s) => `-----BEGIN PRIVATE KEY-----\n${s}\n-----END PRIVATE KEY-----`,
];

/** Names under which a credential stands, whoever chose them. */
export const NAMES: readonly string[] = [
  ...['password', 'Pwd', 'DB_PASSWORD', 'database.password', 'Passphrase', 'Secret', 'clientSecret', 'token'],
  ...['SecurityToken', 'ApiKey', 'x-api-key', 'AccessKeySecret', 'secret_key', 'PrivateKey', 'Signature'],
  ...['Authorization', 'Credential', 'sasl.jaas.config', 'connection.password', 'api_key_value'],
  ...['accessKey', 'DB_PWD', 'client_secret', 'session.token', 'authToken', 'sig', 'passwd', 'SASL_PASSWORD'],
  ...[
    'DB_PASSWORD_PROD',
    'password2',
    'private_key_pem',
    'DBPASS',
    'CREDS',
    'app_key',
    'x-functions-key',
    'Ocp-Apim-Subscription-Key',
    'write_key',
    'webhook_key',
    'storepass',
    'keypass',
    'basic.auth.user.info',
  ],
];

/** Ways to write a text in Terraform's JSON, where it is a value of its own in a JSON attribute: not the text alone. */
export const SPELLINGS: readonly ((secret: string) => string)[] = [
  (s) => JSON.stringify(s),
  (s) => `"${s}-\${var.environment}"`,
  (s) => `"\${var.environment}-${s}"`,
  (s) => `\${jsonencode("${s}")}`,
  (s) => `"\${"${s}"}"`,
  (s) => `\${jsonencode(sensitive("${s}"))}`,
  (s) => `\${jsonencode("${s}-\${var.environment}")}`,
  (s) => `\${jsonencode(join("", ["${s}", var.environment]))}`,
  (s) => `\${jsonencode(var.environment == "x" ? "${s}" : var.password)}`,
  () => '${jsonencode(local.hidden_away)}',
];
