/** How a program takes a credential, beside options that say so by their name. */
export interface ProgramHabits {
  /** Options with the credential right behind them: `-psecret`, `/P:secret`. */
  readonly attached?: readonly string[];
  /** Options with the credential in the next word. */
  readonly followed?: readonly string[];
  /** What its credential has in it, where another word may stand there. */
  readonly has?: RegExp;
  /** Options that mean something else with it, where nobody knows the option otherwise. */
  readonly others?: readonly string[];
  /** Options with user and password in the next word, beside `-u` and its like. */
  readonly users?: readonly string[];
  /** What stands between the user and the password of `-u`. */
  readonly userEnds?: ':' | ',' | '%';
  /** `user/password@database` of Oracle: of a program, or after a word that people use in sentences too. */
  readonly login?: 'program' | 'word';
  /** Words whose next but this many is the credential: `add_user NAME SECRET`. */
  readonly after?: Readonly<Record<string, number>>;
  /** It takes its credential behind a file and a user, where an option has a `b`; with an `n` there is no file. */
  readonly isBatch?: true;
  /** Only after this word: `docker login -p`, but not `docker run -p`. */
  readonly only?: string;
}

const MYSQL: ProgramHabits = { attached: ['-p'], after: { password: 1 } };
const P: ProgramHabits = { attached: ['-p'], followed: ['-p'] };
/** Of Windows too, where an option begins with a slash. */
const LARGE_P: ProgramHabits = { attached: ['-P', '/P:'], followed: ['-P', '/P'] };
const W: ProgramHabits = { attached: ['-w'], followed: ['-w'] };
const LOGIN: ProgramHabits = { followed: ['-p'], only: 'login' };
const ORACLE: ProgramHabits = { login: 'program' };
const SAID: ProgramHabits = { login: 'word' };

/** Each program and its habits; a program that is not here has none but its options' names. */
const PROGRAMS: readonly (readonly [string, ProgramHabits])[] = [
  ['obclient mycli', MYSQL],
  ['sshpass mongo mongosh mongodump mongorestore mongoexport mongoimport mongostat cqlsh beeline 7z 7za', P],
  ['odpscmd hdbsql ncftp rdesktop psexec rabbitmqadmin usermod useradd', P],
  [
    'sqlcmd bcp isql tsql mosquitto_pub mosquitto_sub mosquitto_rr zip unzip ipmitool xfreerdp mqttx',
    LARGE_P,
  ],
  ['ldapsearch ldapmodify ldapadd ldapdelete ldappasswd ldapwhoami', W],
  // Whom it starts a program for is no login.
  ['docker podman nerdctl', { ...LOGIN, others: ['-u', '--user'] }],
  ['helm oras az oc cf nacos', LOGIN],
  ['redis-cli valkey-cli', { followed: ['-a'] }],
  ['openssl ossutil obsutil', { attached: ['-k='], followed: ['-k', '-K'] }],
  ['ssh-keygen', { followed: ['-N', '-P'] }],
  ['rar unrar', { attached: ['-p', '-hp'] }],
  // Without a sign of equality it is a file of cookies.
  ['curl', { followed: ['-b', '--cookie'], has: /=/ }],
  ['http https httpie ab', { users: ['-a', '-A', '--auth'] }],
  ['snmpget snmpset snmpwalk snmpbulkwalk', { followed: ['-A', '-X', '-c'] }],
  ['schtasks', { followed: ['/rp', '/RP'] }],
  ['mc', { after: { set: 4, add: 4 } }],
  ['rclone', { after: { obscure: 1 } }],
  ['vault', { after: { login: 1 }, has: /\d|\.\w/ }],
  ['keytool jarsigner', { followed: ['-storepass', '-keypass', '-srcstorepass', '-deststorepass'] }],
  ['lftp', { userEnds: ',' }],
  ['smbclient', { userEnds: '%' }],
  ['htpasswd', { isBatch: true }],
  ['rabbitmqctl', { after: { add_user: 2, change_password: 2, authenticate_user: 2 } }],
  ['psql pg_dump pg_dumpall pg_restore pg_basebackup createdb dropdb', { others: ['-w'] }],
  ['mvn mvnw', { others: ['-P'] }],
  ['grep egrep tcpdump tshark', { others: ['-w', '-P'] }],
  ['sqlplus sqlldr expdp impdp rman sqlcl', ORACLE],
  ['sql exp imp conn connect catalog target auxiliary tnsping', SAID],
];

const BY_NAME = new Map(
  PROGRAMS.flatMap(([names, habits]) => names.split(' ').map((name) => [name, habits] as const)),
);

/** The longest path to a program that is looked at. */
const LONGEST = 200;

/** The habits of a program, wherever it lies: `/u01/bin/sqlplus`, `C:\bin\mysql.exe`, `ossutil64`. */
export function habitsOf(word: string): ProgramHabits | undefined {
  if (word.length > LONGEST) return undefined;
  const name = word
    .slice(1 + Math.max(word.lastIndexOf('/'), word.lastIndexOf('\\')))
    .toLowerCase()
    .replace(/(?:\.exe)?:?$/, '')
    .replace(/(?<=\D)(?:32|64)$/, '');
  return /^(?:mysql|mariadb)[\w-]{0,20}$/.test(name) ? MYSQL : BY_NAME.get(name);
}
