import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A key and the certificate of it, in PEM. */
export interface Certificate {
  readonly key: string;
  readonly cert: string;
}

let made: Certificate | undefined;

/** The certificate of 127.0.0.1, signed by itself, good for two days; one a process, made by openssl. */
export function certificate(): Certificate {
  made ??= make();
  return made;
}

function make(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'certificate-'));
  const [keyFile, certFile] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const { status, stderr, error } = spawnSync(
      'openssl',
      [
        ...['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'],
        ...['-days', '2', '-subj', '/CN=stand-in', '-addext', 'subjectAltName=IP:127.0.0.1'],
        ...['-keyout', keyFile, '-out', certFile],
      ],
      { encoding: 'utf8' },
    );
    if (status !== 0)
      throw new Error(
        `The stand-in of the cloud needs openssl for calls by HTTPS: ${error?.message ?? stderr}`,
      );
    return { key: readFileSync(keyFile, 'utf8'), cert: readFileSync(certFile, 'utf8') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
