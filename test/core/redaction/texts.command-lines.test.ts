import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { takeCredentials, withoutCredentials } from '../../../lib/core/redaction/texts';
import {
  OPTIONS_BESIDE_SIGNS,
  ORACLE_ADDRESSES,
  ORACLE_COMMANDS,
  OTHER_COMMANDS,
  SEVERAL_WORDS,
} from '../../support/canaries/command-lines';
import { ENCODED, LIKELY, SPACED_SETTINGS, STATEMENTS } from '../../support/canaries/statements';

const SECRET = 'Xy7C4naryZ9';

it.each([
  ['logins of Oracle on command lines', ORACLE_COMMANDS],
  ['passwords of other programs', OTHER_COMMANDS],
  ['addresses of Oracle', ORACLE_ADDRESSES],
  ['credentials of several words', SEVERAL_WORDS],
  ['options beside signs', OPTIONS_BESIDE_SIGNS],
  ['statements', STATEMENTS],
  ['what is likely a password', LIKELY],
  ['settings after a space', SPACED_SETTINGS],
  ['what is encoded', ENCODED],
])('takes out %s, and knows what it took', (_, family) => {
  const problems = family
    .map((write) => write(SECRET))
    .filter((text) => {
      let isTaken = false;
      const shown = takeCredentials(text, (secret) => (isTaken ||= secret.includes(SECRET)));
      return shown.includes(SECRET) || !isTaken;
    });
  expect(problems).toEqual([]);
});

/** It looks like a name with its version, and is a password where it is all of a setting, or a name says so. */
it.each([
  'secret Summer2024',
  'config set token "Summer2024"',
  'user: u\nsecret Summer2024\nx: y',
  'the password Summer2024 is wrong',
  'db.password Summer2024 is wrong',
  'runas /user:u Summer2024',
  'localhost:5432:d:u:Summer2024',
  'localhost:15432:d:u:Summer2024',
  'create user u identified by Summer2024',
])('takes out what looks like a name in "%s"', (text) =>
  expect(withoutCredentials(text)).not.toContain('Summer2024'),
);

it.each(['run -u app img', 'run img', 'exec -u app c', 'run -d img'])(
  'takes out a password of what docker %s starts',
  (command) =>
    expect(withoutCredentials(`docker ${command} ./x -u me -p secret99`)).not.toContain('secret99'),
);

it.each([
  'a password is required',
  'net use is a command, and net user another',
  'The token expires; the secret rotates every 24 hours.',
  'a secret from2024 rotates',
  'echo hello | tee file',
  'authentication: password authentication with tokens',
  'the user using Windows10',
  'docker run -u app -p 8080:80 image',
  'run -P 8080 -w /app',
  'c29tZSB0ZXh0IHRoYXQgc2F5cyBub3RoaW5n',
  'alicloud_event_bridge_event_streaming',
  'The password is missing, and the user is scott.',
  'Give the password with --password-stdin.',
  'Use --password to give a password, or -p.',
  'docker run -p 8080:80 image',
  'docker run -u 1000:1000 image',
  'mkdir -p a/b && cp -p a b',
  'ssh -p 2222 host',
  'mysql -p db',
  'mysql -h h -P 3306 -u root',
  'mysql and mariadb are databases; sqlplus is a program.',
  'sqlplus /nolog @script/a1.sql',
  'sqlplus / as sysdba',
  'sqlplus scott/$PASSWORD@db',
  'sqlplus scott/${password}@db',
  'jdbc:oracle:thin:@//h:1521/svc',
  'jdbc:oracle:thin:/@wallet',
  'jdbc:oracle:thin:scott/${var.password}@//h:1521/svc',
  'the SQL client/server model',
  'connect source/sink pairs',
  'one a day and/or two at 24/7',
  "it's the mysql client's default",
  'password: ${var.password}',
  'IDENTIFIED BY $PASSWORD',
])('leaves "%s" as it is', (text) => expect(withoutCredentials(text)).toBe(text));

/** Of the lines of the documents, which speak of credentials often, so few are changed: examples of what not to write. */
const FEW = 0.006;

it('leaves what people write about credentials', () => {
  const docs = join(__dirname, '../../../docs');
  const lines = (readdirSync(docs, { recursive: true }) as string[])
    .filter((file) => file.endsWith('.md'))
    .flatMap((file) => readFileSync(join(docs, file), 'utf8').split('\n'));
  const changed = lines.filter((line) => withoutCredentials(line) !== line);
  expect(changed.length).toBeLessThan(lines.length * FEW);
});
