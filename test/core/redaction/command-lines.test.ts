import { announcesCredential, withoutSaid } from '../../../lib/core/redaction/command-lines';

it.each([
  ['mysql --password s3 -h h', 'mysql --password (not shown) -h h'],
  ["x --api-key 's 3'", "x --api-key '(not shown)'"],
  ['mysql -uroot -ps3', 'mysql -uroot -p(not shown)'],
  ['sqlplus -S scott/t1ger@db', 'sqlplus -S scott/(not shown)@db'],
  ['--password s3', '--password (not shown)'],
  ['curl -u user:s3 https://h', 'curl -u user:(not shown) https://h'],
  ['ENV PGPASSWORD s3', 'ENV PGPASSWORD (not shown)'],
  ['the password is hunter2', 'the password is (not shown)'],
])('takes the credential out of %s', (text, shown) => expect(withoutSaid(text)).toBe(shown));

it.each([
  'mysql --password $PW',
  'x --password "${PW}"',
  'x --password --user u',
  'x --token-file f',
  'cp -p a b',
  'sqlplus / as sysdba',
  'ENV HOME /root',
  'the password is kept elsewhere',
  'the port is hunter2',
])('leaves %s', (text) => expect(withoutSaid(text)).toBe(text));

it('knows what comes before a credential in a list of arguments', () =>
  expect(['--password', '-token', 'password', '--user', 5].map(announcesCredential)).toEqual([
    ...[true, true, false, false, false],
  ]));
