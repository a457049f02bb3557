import { NOT_SHOWN, takeCredentials, withoutCredentials } from '../../../lib/core/redaction/texts';
import { WRITTEN } from '../../support/canaries/written';

const S = 'hunter2';

it.each([
  `Authorization: Bearer ${S}`,
  `Authorization: Basic ${S}==`,
  `X-Api-Key: ${S}`,
  `"password":"a\\"${S}"`,
  `{\\"password\\":\\"a\\\\\\"${S}\\"}`,
  `jdbc:sqlserver://h;pwd=${S}`,
  `jdbc:x://h;password={${S} ;x}`,
  `jdbc:oracle:thin:scott/${S}@//h:1521/x`,
  `https://h/x?sig=${S}`,
  `https://h/x?a=b&key=${S}#f`,
  `https://u:a/${S}@h/x`,
  `mongodb+srv://u:${S}@a,b/x`,
  `u:${S}@h:9092,v:${S}@i:9092`,
  `https://hooks.example/services/T0/B0/${S}`,
  `https://open.example.com/open-apis/bot/v2/hook/${S}`,
  `org.x.PlainLoginModule required username="a" password="${S}";`,
  `database.password=${S}`,
  `password = ${S}`,
  `token: [${S}, b]`,
  `-----BEGIN RSA PRIVATE KEY-----\n${S}\n-----END RSA PRIVATE KEY-----`,
  `{"a":1,"client_secret":'${S}'}`,
  ...WRITTEN.map((write) => write(S)),
  `acs: pw=${S}`,
  `acs:pwd=${S}:x`,
  `acs:kms:cn-hangzhou:1:password:${S}`,
  `acs:password:${S}`,
])('takes it out of %s', (text) => {
  expect(withoutCredentials(text)).not.toContain(S);
  expect(withoutCredentials(text)).toContain(NOT_SHOWN);
});

it.each([
  'Bearer tokens are short.',
  'Give new TerraformVariable(this, ..., { sensitive: true }).stringValue',
  '{"token":"${token}"}',
  'Authorization: Bearer ${token}',
  '{"password":""}',
  'password: true',
  'https://host:8080/a@b',
  '{"data":{"level":["WARN"]}}',
  'acs:ram::1234567890123456:role/a@b',
  'acs:kms:cn-hangzhou:pw:secret/name',
  'acs:mns:token:1:/queues/q',
  'a@b.example',
  'https://u:${var.password}@h/x',
  'https://${var.user}:${var.password}@h/x',
  'jdbc:mysql://h/d?password=${var.password}',
  'https://h:${var.port}/x@y',
  'see http://host:80 and mail a@b',
  '{"a":"https://h:abc","b":"x@y"}',
  '<password>${p}</password>',
  'acs:kms:<region>:<account>:secret/<name>,',
  '{"key":"a","value":"b1"}',
  'sk-learn-is-a-library-of-others',
  'registry/image@sha256:0a1b2c',
  '密码是必填的',
  '12:30',
  'https://example.com/webhook',
])('leaves %s alone', (text) => expect(withoutCredentials(text)).toBe(text));

describe('what was taken out of a text', () => {
  it.each(WRITTEN.map((write) => write('C4naryabc7')))('is known of %s', (text) => {
    const taken: string[] = [];
    const shown = takeCredentials(text, (secret) => taken.push(secret));
    expect({ shown, taken }).toEqual({
      shown: expect.not.stringMatching(/C4naryabc7|shown\) shown/),
      taken: expect.arrayContaining([expect.stringContaining('C4naryabc7')]),
    });
  });
});
