type Write = (secret: string) => string;

const json = (value: unknown) => JSON.stringify(value);
const base64 = (text: string) => Buffer.from(text).toString('base64');

/** Passwords that have a place of their own in statements of databases, shells and their tools. */
export const STATEMENTS: readonly Write[] = [
  (s) => `create user u identified by ${s}`,
  (s) => `CREATE LOGIN u WITH PASSWORD = N'${s}', CHECK_POLICY = OFF`,
  (s) => `CREATE SERVER x OPTIONS (user 'u', password '${s}')`,
  (s) => `db2 connect to d user u using ${s}`,
  (s) => `db2 backup db d user u using ${s}`,
  (s) => `attach to i user u using '${s}'`,
  (s) => `alter user if exists u identified by ${s}`,
  (s) => `create user a identified by 'x', u identified by "${s}"`,
  (s) => `create public database link l connect to u identified by ${s}`,
  (s) => `grant all on d.* to u identified by '${s}'`,
  (s) => `IDENTIFIED BY ${s}`,
  (s) => `u identified with x by '${s}'`,
  (s) => `CREATE USER u PASSWORD'${s}'`,
  (s) => `SELECT password('${s}')`,
  (s) => `.logon h/u,${s};`,
  (s) => `ACL SETUSER u on >${s} ~* +@all`,
  (s) => `ACL SETUSER u >${s}`,
  (s) => `ACL SETUSER u reset +@all >${s}`,
  (s) => `user u on sanitize-payload ~* >${s}`,
  (s) => `h.example.com:5432:d:u:${s}`,
  (s) => `*:*:*:u:${s}`,
  (s) => `x\nh.example.com:15432:d:u:${s}\ny`,
  (s) => `mount -t cifs //h/s /mnt -o user=u%${s}`,
  // What Windows runs.
  (s) => `net use Z: \\\\h\\share ${s} /user:d\\u`,
  (s) => `net use * \\\\h\\share "${s}" /u:u`,
  (s) => `NET USE \\\\h\\c$ /user:u ${s}`,
  (s) => `net user u ${s} /add`,
  (s) => `schtasks /create /ru u /rp ${s}`,
  (s) => `ConvertTo-SecureString "${s}" -AsPlainText -Force`,
  (s) => `$pw = ConvertTo-SecureString '${s}' -AsPlainText`,
  (s) => `New-Object PSCredential('u', '${s}')`,
  // What reads a password on its standard input.
  (s) => `echo ${s} | docker login --password-stdin`,
  (s) => `echo '${s}' | sudo -S ls`,
  (s) => `printf '%s' "${s}" | kinit u`,
  (s) => `echo "root:${s}" | chpasswd`,
  (s) => `chpasswd <<< 'root:${s}'`,
  (s) => `chpasswd <<EOF\nroot:a\nu:${s}\nEOF`,
  (s) => `chpasswd:\n  list: |\n    root:${s}`,
  (s) => `sudo -S ls <<< "${s}"`,
  (s) => `passwd u <<EOF\n${s}\n${s}\nEOF`,
  (s) => `passwd <<'END'\n${s}\nEND`,
  (s) => `vault kv put secret/x key=${s}`,
  (s) => `vault write auth/x a=b salt="${s}" c=@file`,
  (s) => `curl -H 'X-Auth: ${s}' h`,
  (s) => `curl --header "X-Auth-Value: ${s}" h`,
  (s) => `http -a u:${s} h`,
  (s) => `snmpwalk -v2c -c ${s} h`,
  (s) => `ssh-keygen -N ${s} -f x`,
  (s) => `rar a -hp${s} x`,
  (s) => `mc alias set x https://h u ${s}`,
  (s) => `vault login ${s}`,
  (s) => `curl -b session=${s} h`,
  (s) => `curl --cookie 'a=${s}' h`,
  (s) => `rclone obscure ${s}`,
  (s) => `htpasswd -nbB u ${s}`,
  (s) => `kubectl create secret generic x --from-literal=a=${s}`,
];

/** Places in which a password stands, and other words of a sentence: only what looks like one is taken for one. */
export const LIKELY: readonly Write[] = [
  (s) => `redis> AUTH default ${s}`,
  (s) => `expect "assword:" { send "${s}\\r" }`,
  (s) => `ftp> quote PASS ${s}`,
  (s) => `runas /user:u ${s}`,
  (s) => `xfreerdp /u:u /p:${s} /v:h`,
  (s) => `docker run -u u i ./deploy.sh -p ${s}`,
  (s) => `docker login -u u -p ${s} h`,
  (s) => `psql -U u -p ${s}`,
  (s) => `login with the token ${s} of x`,
  (s) => `pass ${s} on`,
  ...['-p ', '-p', '-P ', '-w ', '-pw '].map(
    (option): Write =>
      (s) =>
        `./deploy.sh ${option}${s}`,
  ),
];

/** Settings whose name and value a space sets apart. */
export const SPACED_SETTINGS: readonly Write[] = [
  ...[
    'requirepass',
    'masterauth',
    'aws_secret_access_key',
    'secretKey',
    '//r/:_authToken',
    'db.password',
  ].flatMap((name): Write[] => [
    (s) => `${name} ${s}`,
    (s) => `config set ${name} "${s}"`,
    (s) => `a\n${name}\t${s}\nb`,
    (s) => json(`set ${name} '${s}'`),
  ]),
  (s) => `machine h login u password ${s}`,
  (s) => `machine h\n  login u\n  password ${s}`,
  (s) => `_auth=${s}`,
];

/** Credentials in what is encoded. */
export const ENCODED: readonly Write[] = [
  (s) => base64(json({ db: { password: s } })),
  (s) => base64(`#!/bin/sh\nexport DB_PASSWORD=${s}\n`),
  (s) => base64(`https://u:${s}@h/x`).replace(/=+$/, ''),
  (s) => base64(base64(`password=${s}`)),
  (s) => json({ auths: { 'registry.example': { auth: base64(`u:${s}`) } } }),
];
