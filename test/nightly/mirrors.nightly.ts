import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as httpRequest } from 'node:http';
import { createServer as createTlsServer, request as httpsRequest } from 'node:https';
import { AddressInfo, Server, Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { itReal, say } from '../support/real-tools';
import { runTool } from '../support/run-tool';

const ROOT = join(__dirname, '..', '..');
const REGISTRY = new URL(runTool('npm', ['config', 'get', 'registry'], { cwd: tmpdir() }).trim());

/**
 * The company's proxy: it opens what is sent to the registry with a certificate of its own authority, and lets nothing
 * else through. It passes on what it gets to the registry that this machine is set up with.
 */
class Proxy {
  public readonly refused: string[] = [];
  public passed = 0;
  private readonly inner: Server;
  private readonly outer = createServer((incoming, outgoing) => {
    this.refused.push(incoming.url ?? '');
    outgoing.writeHead(403).end();
  }).on('connect', (incoming, socket: Socket) => {
    if (incoming.url?.replace(/:\d+$/, '') !== REGISTRY.hostname) {
      this.refused.push(incoming.url ?? '');
      socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    socket.on('error', () => socket.destroy());
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    this.inner.emit('connection', socket);
  });

  public constructor(folder: string) {
    const read = (name: string) => readFileSync(join(folder, name));
    this.inner = createTlsServer({ cert: read('host.pem'), key: read('host.key') }, (incoming, outgoing) => {
      this.passed += 1;
      const send = REGISTRY.protocol === 'http:' ? httpRequest : httpsRequest;
      const headers = { ...incoming.headers, host: REGISTRY.host };
      const path = join('/', REGISTRY.pathname, incoming.url ?? '');
      const onward = send(new URL(path, REGISTRY), { method: incoming.method, headers }, (answer) => {
        outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(outgoing);
      });
      onward.on('error', () => outgoing.destroy());
      incoming.pipe(onward);
    });
  }

  public async start(): Promise<string> {
    await new Promise<void>((done) => this.outer.listen(0, '127.0.0.1', done));
    return `http://127.0.0.1:${(this.outer.address() as AddressInfo).port}`;
  }

  public async stop(): Promise<void> {
    for (const server of [this.outer, this.inner]) await new Promise<unknown>((done) => server.close(done));
  }
}

/** An authority that no machine knows, and a certificate of it for the registry. */
function makeCertificates(folder: string): void {
  const openssl = (...args: string[]) => runTool('openssl', args, { cwd: folder });
  writeFileSync(join(folder, 'names'), `subjectAltName=DNS:${REGISTRY.hostname}\n`);
  const key = ['-newkey', 'rsa:2048', '-nodes'];
  openssl(
    'req',
    '-x509',
    ...key,
    '-keyout',
    'ca.key',
    '-out',
    'ca.pem',
    '-days',
    '2',
    '-subj',
    '/CN=Acme CA',
  );
  openssl('req', ...key, '-keyout', 'host.key', '-out', 'host.csr', '-subj', `/CN=${REGISTRY.hostname}`);
  const signed = ['-CA', 'ca.pem', '-CAkey', 'ca.key', '-CAcreateserial', '-days', '2', '-extfile', 'names'];
  openssl('x509', '-req', '-in', 'host.csr', ...signed, '-out', 'host.pem');
}

/** Loaded into every process of Node: what connects elsewhere than to the proxy is written down and refused. */
const GUARD = `
const net = require('node:net');
const { connect } = net.Socket.prototype;
net.Socket.prototype.connect = function (...args) {
  const [options] = Array.isArray(args[0]) ? args[0] : args;
  const host = typeof options === 'object' ? options.host ?? options.path : undefined;
  if (host !== undefined && host !== '127.0.0.1' && host !== 'localhost' && !String(host).startsWith('/'))
    require('node:fs').appendFileSync(process.env.GUARD_LOG, host + '\\n');
  return connect.apply(this, args);
};
`;

const missing = ['openssl', 'unshare'].find((program) => spawnSync(program, ['--help']).error !== undefined);
if (missing !== undefined)
  say(`SKIPPED: the README's path through mirrors alone: no ${missing} on the PATH.`);

itReal(
  "the README's main job needs the npm registry alone, behind a proxy with a private CA, and then no network",
  missing && `no ${missing} on the PATH`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'mirrors-'));
    makeCertificates(folder);
    const proxy = new Proxy(folder);
    try {
      const clone = join(folder, 'clone');
      runTool('git', ['clone', '--quiet', ROOT, clone]);
      writeFileSync(join(folder, 'guard.js'), GUARD);
      const log = join(folder, 'elsewhere.log');
      appendFileSync(log, '');
      const url = await proxy.start();
      const { LANG, PATH } = process.env;
      const env = {
        HOME: folder,
        LANG,
        PATH,
        CI: 'true',
        GUARD_LOG: log,
        HTTPS_PROXY: url,
        HTTP_PROXY: url,
        NODE_EXTRA_CA_CERTS: join(folder, 'ca.pem'),
        npm_config_cafile: join(folder, 'ca.pem'),
        npm_config_cache: join(folder, 'npm'),
        npm_config_registry: REGISTRY.href,
        CHECKPOINT_DISABLE: '1',
      };
      const installed = await end('npm', ['ci', '--no-audit', '--no-fund'], clone, {
        ...env,
        NODE_OPTIONS: `--require ${join(folder, 'guard.js')}`,
      });
      expect(installed).toMatchObject({ status: 0 });
      expect(proxy.passed).toBeGreaterThan(500);
      expect({ refused: proxy.refused, elsewhere: readFileSync(log, 'utf8') }).toEqual({
        refused: [],
        elsewhere: '',
      });
      const job = await end('unshare', ['--map-root-user', '--net', 'npm', 'run', 'examples'], clone, env);
      expect(job).toMatchObject({ status: 0 });
      expect(job.out).toContain('0 errors');
      expect(existsSync(join(clone, 'examples/mqtt-to-kafka/cdktf.out/manifest.json'))).toBe(true);
    } finally {
      await proxy.stop();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

/** Runs a program while this process answers as its proxy. */
async function end(program: string, args: string[], cwd: string, env: NodeJS.ProcessEnv) {
  const child = spawn(program, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let out = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (out += text));
  const status = await new Promise((done) => child.on('close', done));
  return { status, out };
}
