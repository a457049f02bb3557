import { IncomingMessage } from 'node:http';
import { ApiCall } from '../api';

/**
 * Reads a request as the provider sends it (facts/services.md section 5.3; client.RpcPost and client.RoaPost of
 * aliyun/terraform-provider-alicloud, alicloud/connectivity/client.go). RPC: `POST /?Action=...&Version=...` with a form
 * body, action and version also in headers `x-acs-action` and `x-acs-version`. ROA: method and path, a JSON body.
 * Signatures are not looked at.
 */
export async function readCall(message: IncomingMessage, region: string): Promise<ApiCall> {
  const url = new URL(message.url ?? '/', 'http://127.0.0.1');
  const chunks: Buffer[] = [];
  for await (const chunk of message) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  const isForm = (message.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded');
  const parameters = Object.fromEntries([
    ...url.searchParams,
    ...(isForm ? new URLSearchParams(text) : new URLSearchParams()),
  ]);
  const version =
    parameters.Version ?? header(message, 'x-acs-version') ?? header(message, 'x-mns-version') ?? '';
  const action = parameters.Action ?? header(message, 'x-acs-action');
  if (url.pathname === '/' && action !== undefined) return { region, version, action, parameters, path: [] };
  return {
    region,
    ...roa(message.method ?? 'GET', url.pathname, version),
    parameters,
    body: parse(text),
    text,
  };
}

function header(message: IncomingMessage, name: string): string | undefined {
  const value = message.headers[name];
  return Array.isArray(value) ? value[0] : value;
}

/** `/2023-03-30/functions/mask` is `GET /2023-03-30/functions/*` with the name mask: every second step is a name. */
function roa(method: string, pathname: string, version: string) {
  const steps = pathname.split('/').slice(1).map(decodeURIComponent);
  const prefix = /^\d{4}-\d{2}-\d{2}$/.test(steps[0]) ? steps.slice(0, 1) : [];
  const rest = steps.slice(prefix.length);
  const path = rest.filter((_, i) => i % 2 === 1);
  const pattern = [...prefix, ...rest.map((step, i) => (i % 2 === 1 ? '*' : step))].join('/');
  return { version: version || (prefix[0] ?? ''), action: `${method} /${pattern}`, path };
}

function parse(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>;
  } catch {
    return {};
  }
}
