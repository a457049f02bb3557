import {
  OPTIONS_BESIDE_SIGNS,
  ORACLE_ADDRESSES,
  ORACLE_COMMANDS,
  OTHER_COMMANDS,
  SEVERAL_WORDS,
} from './command-lines';
import { ENCODED, SPACED_SETTINGS, STATEMENTS } from './statements';
import { CARRIERS } from './texts';

const json = (value: unknown) => JSON.stringify(value);

/** Of what follows -p, only what looks like a password is taken for one. */
const NAMED_OPTIONS = OPTIONS_BESIDE_SIGNS.filter((write) => !/-p\b/.test(write('')));

/** Texts in which a credential stands as people write it outside of URLs and JSON. */
export const WRITTEN: readonly ((secret: string) => string)[] = [
  ...CARRIERS,
  (s) => `<password>${s}</password>`,
  (s) => `<a:Secret id="1"><![CDATA[${s}]]></a:Secret>`,
  (s) => `<x password="${s}"/>`,
  (s) => `user: a\npassword: ${s}\n`,
  (s) => `password: |\n  ${s}\nuser: a`,
  (s) => `mysql --password ${s} -h h`,
  (s) => `mysql -uroot -p${s}`,
  (s) => `curl -u user:${s} https://h`,
  (s) => `curl -H 'Authorization: token ${s}'`,
  (s) => `sshpass -p ${s} ssh h`,
  (s) => `redis-cli -h h -a ${s}`,
  (s) => `--password ${s}`,
  (s) => `sqlplus -S scott/${s}@db @script`,
  (s) => `jdbc:oracle:thin:scott/${s}@h:1521:x`,
  (s) => `ENV PGPASSWORD ${s}`,
  (s) => `export DB_PASSWORD=${s}`,
  (s) => json(['--password', s]),
  (s) => `https://h/x?a=b%26password%3D${s}`,
  (s) => `https%3A%2F%2Fu%3A${s}%40h`,
  (s) => `user=a&password=${s}&x=1`,
  (s) => json(json({ password: s })),
  (s) => json(json(json({ password: s }))),
  (s) => json([{ Key: 'password', Value: s }]),
  (s) => json([{ value: s, name: 'Authorization' }]),
  (s) => json(json([{ Key: 'X-Api-Key', Value: s }])),
  (s) => `{"p\\u0061ssword":"${s}"}`,
  (s) => `密码：${s}`,
  (s) => `口令=${s}`,
  (s) => `{"密钥": "${s}"}`,
  (s) => `密码是${s}`,
  (s) => `パスワード：${s}`,
  (s) => `Kennwort: ${s}`,
  (s) => `the password is ${s}`,
  (s) => `Cookie: session=${s}; a=b`,
  (s) => `Proxy-Authorization: Digest ${s}`,
  (s) => `AccountName=a;AccountKey=${s}==;EndpointSuffix=x`,
  (s) => `host=h user=u password='${s} x' dbname=d`,
  (s) => `scott/${s}@//h:1521/x`,
  (s) => `https://${s}@github.com/x/y.git`,
  (s) => `ghp_${s}${'a'.repeat(30)}`,
  (s) => `xoxb-1234567890-${s}`,
  (s) => `sk-${s}${'a'.repeat(20)}`,
  (s) => `https://x.webhook.office.com/webhookb2/${s}/IncomingWebhook/y`,
  (s) => `https://api.telegram.org/bot123456:${s}/sendMessage`,
  (s) => `https://b.oss-cn-hangzhou.aliyuncs.com/o?Expires=1&x-oss-signature=${s}`,
  (s) => `https://h/#access_token=${s}`,
  (s) => `https://h/x;jsessionid=${s}`,
  (s) => `password         =         ${s}`,
  (s) => `password\t=\t"${s}"`,
  (s) => `password => "${s}"`,
  (s) => `password := ${s}`,
  (s) => `password=a password=${s}`,
  (s) => `password=a;${s}`,
  (s) => `password=a\\${s}`,
  (s) => `password=<${s}>`,
  (s) => `password=\`${s}\``,
  (s) => `password="it's ${s}"`,
  (s) => `https://u:a ${s}@h/x`,
  (s) => `https://u:a"${s}@h/x`,
  (s) => `https://u:a<${s}@h/x`,
  (s) => `https://u:a#${s}@h/x`,
  (s) => `-----BEGIN PGP PRIVATE KEY BLOCK-----\n${s}\n-----END PGP PRIVATE KEY BLOCK-----`,
  (s) => `Authorization:\n Bearer ${s}`,
  ...[
    ORACLE_COMMANDS,
    OTHER_COMMANDS,
    STATEMENTS,
    ORACLE_ADDRESSES,
    SEVERAL_WORDS,
    NAMED_OPTIONS,
    SPACED_SETTINGS,
    ENCODED,
  ].flatMap(someOf),
];

/** Of a family that is tested alone, as many as say what becomes of it in a document. */
function someOf<T>(family: readonly T[]): T[] {
  return family.filter((_, i) => i % Math.ceil(family.length / 12) === 0);
}
