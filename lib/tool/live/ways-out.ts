import { say } from '../../core/language/say';
import { request } from 'node:http';
import { Agent, request as secureRequest } from 'node:https';
import { connect, rootCertificates, TLSSocket } from 'node:tls';
import { isIP, Socket } from 'node:net';
import { readFileSync } from 'node:fs';
import { InputError } from '../../core/reading/input-error';
import { systemErrorsOf } from '../../core/reading/inputs/find-documents';

type Environment = Readonly<Record<string, string | undefined>>;

/** How a connection leaves this machine. */
export interface WaysOut {
  readonly environment: Environment;
  /** Certificates in PEM that are trusted beside those of Node.js. */
  readonly ca?: readonly string[];
}

/** The certificates of a file, and those of NODE_EXTRA_CA_CERTS, which a list of one's own would take the place of. */
export function trusted(file: string | undefined, environment: Environment): readonly string[] | undefined {
  if (file === undefined) return undefined;
  const extra = environment.NODE_EXTRA_CA_CERTS;
  const texts = [file, ...(extra === undefined || extra === '' ? [] : [extra])].map((path) =>
    systemErrorsOf(path, () => readFileSync(path, 'utf8')),
  );
  if (!texts[0].includes('-----BEGIN CERTIFICATE-----'))
    throw new InputError(say`${file}: holds no certificate in PEM, which --ca-file wants.`);
  return texts;
}

/**
 * The proxy for a host, as HTTPS_PROXY and NO_PROXY say.
 *
 * @throws InputError where it is not an address
 */
export function proxyFor(host: string, environment: Environment): URL | undefined {
  const said = environment.HTTPS_PROXY || environment.https_proxy;
  if (said === undefined || said === '' || isExempt(host, environment)) return undefined;
  const text = /^\w+:\/\//.test(said) ? said : `http://${said}`;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  // Never what stands there: it may have a password.
  if (proxy === undefined || !/^https?:$/.test(proxy.protocol) || proxy.hostname === '')
    throw new InputError(
      say`HTTPS_PROXY: is not an address of a proxy, such as http://proxy.example.com:3128.`,
    );
  return proxy;
}

function isExempt(host: string, { NO_PROXY, no_proxy }: Environment): boolean {
  return (NO_PROXY || no_proxy || '')
    .split(/[\s,]+/)
    .filter((item) => item !== '')
    .map((item) => item.replace(/:\d+$/, '').replace(/^\*?\./, ''))
    .some((item) => item === '*' || host === item || host.endsWith(`.${item}`));
}

type Done = (error: Error | null, socket?: TLSSocket) => void;
type Connect = (this: Agent, options: Record<string, any>, done: Done) => TLSSocket | undefined;

/**
 * Runs something during which every connection by HTTPS takes these ways. The clients of Alibaba Cloud, that for calls
 * and that for credentials, know neither proxies nor certificates of one's own, and keep their agents to themselves: what
 * all agents have in common is the one place where both can be given to them. It is put back afterwards.
 */
export async function byWays<T>(ways: WaysOut, run: () => Promise<T>): Promise<T> {
  const agent = Agent.prototype as unknown as { createConnection: Connect };
  const { createConnection } = agent;
  const ca = ways.ca === undefined ? undefined : [...rootCertificates, ...ways.ca];
  agent.createConnection = function (options, done) {
    const own = { ...options, ...(ca !== undefined && { ca }) };
    const proxy = proxyFor(String(options.host), ways.environment);
    if (proxy === undefined) return createConnection.call(this, own, done);
    tunnel(proxy, `${options.host}:${options.port}`, (error, socket) => {
      if (socket === undefined) return done(error);
      const name = options.servername || options.host;
      const secure = connect({ ...own, socket, servername: isIP(name) ? '' : name });
      secure.once('error', done).once('secureConnect', () => done(null, secure.off('error', done)));
    });
    return undefined;
  };
  try {
    return await run();
  } finally {
    agent.createConnection = createConnection;
  }
}

/** How long a proxy may take to say whether it connects. */
const PATIENCE_MS = 10_000;
const OK = 200;

function tunnel(proxy: URL, target: string, done: (error: Error | null, socket?: Socket) => void): void {
  const { protocol, hostname, port, username, password } = proxy;
  const login = [username, password].map(decodeURIComponent).join(':');
  const call = (protocol === 'https:' ? secureRequest : request)({
    host: hostname.replace(/^\[|\]$/g, ''),
    port: port || (protocol === 'https:' ? 443 : 80),
    method: 'CONNECT',
    path: target,
    agent: false,
    timeout: PATIENCE_MS,
    headers: {
      host: target,
      ...(username !== '' && {
        'proxy-authorization': `Basic ${Buffer.from(login).toString('base64')}`,
      }),
    },
  });
  const failed = (why: string) =>
    done(new Error(say`the proxy ${hostname} of HTTPS_PROXY does not connect to ${target}: ${why}`));
  call.once('connect', ({ statusCode }, socket) => {
    if (statusCode === OK) return done(null, socket);
    socket.destroy();
    failed(say`it answers ${statusCode}`);
  });
  call.once('response', ({ statusCode }) => failed(say`it answers ${statusCode}`));
  call.once('timeout', () => call.destroy(new Error(say`it does not answer`)));
  call.once('error', ({ message }) => failed(message));
  call.end();
}
