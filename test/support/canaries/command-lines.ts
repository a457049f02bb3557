type Write = (secret: string) => string;

const json = (value: unknown) => JSON.stringify(value);

/** What reads `user/password@database`. */
const ORACLE_PROGRAMS = [
  ...['sqlplus', 'sqlldr', 'expdp', 'impdp', 'exp', 'imp', 'sql', 'sqlcl', 'rman target', 'conn', 'CONNECT'],
  ...['/u01/app/oracle/bin/sqlplus', '$ORACLE_HOME/bin/expdp', 'C:\\oracle\\bin\\sqlplus.exe', 'sqlplus64'],
];
const ORACLE_LOGINS: readonly Write[] = [
  ...[(s: string) => `scott/${s}@db`, (s: string) => `"scott/${s}@db"`, (s: string) => `'scott/${s}@db'`],
  (s) => `scott/\\"${s}\\"@db`,
  (s) => `scott/"${s}"@//h:1521/svc`,
  (s) => `"scott"/"${s}"@db`,
  (s) => `\\"scott\\"/\\"${s}\\"@db`,
  (s) => `'"a b"/${s}@db'`,
  (s) => `-S -L scott/${s}@db @x.sql`,
  (s) => `-S scott/${s}`,
  (s) => `sys/${s}@db as sysdba`,
  (s) => `'sys/${s}@db as sysdba'`,
  (s) => `scott/a/${s}@db`,
  (s) => `scott/a@${s}@db`,
  (s) => `proxy[app]/${s}@db`,
  (s) => `my.user/${s}@db`,
  (s) => `c##u/${s}@db`,
  (s) => `control=x.ctl userid=scott/${s}`,
  (s) => `userid="scott/${s}" control=x.ctl`,
];

/** `user/password` of Oracle, as it is given to each of its programs. */
export const ORACLE_COMMANDS: readonly Write[] = ORACLE_PROGRAMS.flatMap((program) => [
  ...ORACLE_LOGINS.map(
    (login): Write =>
      (s) =>
        `${program} ${login(s)}`,
  ),
  (s: string) => json([...program.split(' '), `scott/${s}@db`]),
  (s: string) => json({ command: [...program.split(' '), '-S', `scott/${s}@db`] }),
  (s: string) => json(['sh', '-c', `${program} scott/${s}@db`]),
]);

/** What comes before the password of `htpasswd`. */
const OPTIONS_OF_HTPASSWD = [
  ...['-b file u', '-Bcb file u', '-mb file u', '-sb file u', '-cmb file u', '-b -B file u', '-B -b file u'],
  ...['-nb u', '-bn u', '-n -b u', '-b -n u', '-nmb u', '-5nb -r 9 u', '-nbB -C 12 u', '-b2 -C 12 file u'],
];

/** Passwords as other programs take them. */
export const OTHER_COMMANDS: readonly Write[] = [
  ...['mysql', 'mysqldump', '/usr/bin/mariadb', 'mysql.exe', 'kubectl exec x -- mysql', 'obclient'].flatMap(
    (program): Write[] => [
      (s) => `${program} -uroot -p${s} db`,
      (s) => `${program} -u root -p'${s} x'`,
      (s) => `${program} -h h -P 3306 -p"${s}"`,
      (s) => `${program} --user=x --password=${s} db`,
      (s) => `CMD ${json([...program.split(' '), '-uroot', `-p${s}`])}`,
      (s) => json([...program.split(' '), `-p${s}`]),
      (s) => `command: [${program.replaceAll(' ', ', ')}, -p${s}]`,
      (s) => `- ${program}\n- -p${s}`,
    ],
  ),
  ...['mongosh', 'mongodump', 'docker login', 'helm registry login', 'cqlsh', 'sshpass'].flatMap(
    (program): Write[] => [
      (s) => `${program} -u u -p ${s} h`,
      (s) => `${program} -p '${s}'`,
      (s) => json([...program.split(' '), '-u', 'u', '-p', s]),
    ],
  ),
  ...['sqlcmd', 'bcp', 'mosquitto_pub', 'zip'].flatMap((program): Write[] => [
    (s) => `${program} -U sa -P ${s}`,
    (s) => `${program} /S h /U sa /P:${s}`,
    (s) => `${program} /U sa /P ${s}`,
    (s) => json([program, '/U', 'sa', '/P', s]),
    (s) => `${program} -P '${s}'`,
    (s) => json([program, '-P', s]),
  ]),
  (s) => `mysqladmin -u root password '${s}'`,
  (s) => `redis-cli -h h -a "${s}"`,
  (s) => json(['redis-cli', '-a', s]),
  (s) => `ldapsearch -D cn=a -w '${s}' -b x`,
  (s) => `keytool -storepass ${s} -keypass ${s}`,
  (s) => `lftp -u u,${s} h`,
  (s) => `smbclient -U u%${s} //h/s`,
  ...OPTIONS_OF_HTPASSWD.map(
    (options): Write =>
      (s) =>
        `htpasswd ${options} ${s}`,
  ),
  (s) => json(['htpasswd', '-n', '-b', 'u', s]),
  (s) => `rabbitmqctl add_user u ${s}`,
  (s) => `curl -uu:${s} h`,
  (s) => `curl --user=u:${s} h`,
  (s) => `psql "postgresql://u:a/${s}@h/d"`,
  (s) => `psql "host=h user=u password='${s} x'"`,
  (s) => `pg_dump --dbname=postgresql://u:${s}@127.0.0.1:5432/x`,
  (s) => `mongodb://u:a@${s}@h1,h2/d?x`,
  (s) => `ALTER USER u IDENTIFIED BY ${s}`,
  (s) => `CREATE USER u IDENTIFIED WITH mysql_native_password BY '${s}'`,
  (s) => `CREATE USER u WITH PASSWORD '${s}'`,
  (s) => `SET PASSWORD FOR u = '${s}'`,
  (s) => `SET PASSWORD = PASSWORD('${s}')`,
];

const ORACLE_USERS = [
  'scott',
  '"Scott"',
  'my.user',
  '"my.user"',
  'c##u',
  'proxy[app]',
  '"a b"',
  '\\"u\\"',
  '用户',
];
const ORACLE_PASSWORDS: readonly Write[] = [
  ...[(s: string) => s, (s: string) => `a/${s}`, (s: string) => `a'${s}`, (s: string) => `a@${s}`],
  ...[(s: string) => `"a@${s}"`, (s: string) => `'${s}'`, (s: string) => `a:${s}`, (s: string) => `"a/${s}"`],
  ...[
    (s: string) => `${s}@b`,
    (s: string) => `${s}'b`,
    (s: string) => `\\"${s}\\"`,
    (s: string) => `a b${s}`,
  ],
];
const ORACLE_HOSTS = [
  '//h:1521/svc',
  'h:1521:sid',
  'h:1521/svc',
  'tns',
  '(DESCRIPTION=(HOST=h))',
  'tcps://h:1/x',
];

/** JDBC addresses of Oracle with a password. */
export const ORACLE_ADDRESSES: readonly Write[] = ORACLE_USERS.flatMap((user) =>
  ORACLE_PASSWORDS.flatMap((password) =>
    ORACLE_HOSTS.map(
      (host): Write =>
        (s) =>
          `jdbc:oracle:thin:${user}/${password(s)}@${host}`,
    ),
  ),
);

/** Credentials of several words. */
export const SEVERAL_WORDS: readonly Write[] = [
  ...['InstancePassword', 'passphrase', 'password', 'db_password', '密码'].flatMap((name) =>
    [': ', '=', ' = ', ':', '：'].flatMap((sign): Write[] => [
      (s) => `${name}${sign}a ${s}`,
      (s) => `${name}${sign}correct horse ${s} staple`,
      (s) => `x\n${name}${sign}correct horse ${s} staple\nuser: a`,
      (s) => `note, ${name}${sign}a b c ${s}`,
      (s) => `- ${name}${sign}a ${s}.`,
      (s) => `{${name}${sign}correct horse ${s}}`,
    ]),
  ),
  (s) => `the password is correct horse ${s}`,
];

/** Options with a credential, beside signs that a shell or a document knows. */
export const OPTIONS_BESIDE_SIGNS: readonly Write[] = [
  ...['--password', '-p', '--secret', '--api-key', '--db.password'].flatMap((option) =>
    [' ', '='].flatMap((gap) =>
      ['`', '|', ';', '=', ',', '<', '[', '$(', '(', '{', '"', "'", '&', '>', '&&'].flatMap(
        (sign): Write[] => [
          (s) => `x${sign}${option}${gap}${s}`,
          (s) => `${sign}${option}${gap}${s}${sign}`,
          (s) => `${option}${gap}${sign}${s}`,
          (s) => `${option}${gap}${s}${sign}y`,
        ],
      ),
    ),
  ),
];
