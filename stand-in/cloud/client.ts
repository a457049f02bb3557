import { request } from 'node:http';

/** Calls the stand-in as the provider's RPC client does: action and version in the query, the rest in a form. */
export function rpc(
  endpoint: string,
  version: string,
  action: string,
  parameters: Readonly<Record<string, string | undefined>> = {},
): Promise<Record<string, any>> {
  const query = new URLSearchParams({
    Action: action,
    Version: version,
    Format: 'json',
    AccessKeyId: 'offline',
  });
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return send('POST', endpoint, `/?${query.toString()}`, new URLSearchParams(given).toString(), {
    'content-type': 'application/x-www-form-urlencoded',
    'x-acs-action': action,
    'x-acs-version': version,
  });
}

/** Calls it as the provider's ROA client does; a version that the path does not say is in a header. */
export function roa(
  endpoint: string,
  method: string,
  path: string,
  body?: unknown,
  version?: string,
): Promise<Record<string, any>> {
  const text = body === undefined ? '' : JSON.stringify(body);
  return send(method, endpoint, path, text, {
    'content-type': 'application/json',
    ...(version === undefined ? {} : { 'x-acs-version': version }),
  });
}

function send(
  method: string,
  endpoint: string,
  path: string,
  text: string,
  headers: Record<string, string>,
): Promise<Record<string, any>> {
  const [host, port] = endpoint.split(':');
  return new Promise((resolve, reject) => {
    const call = request({ host, port, path, method, headers, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const body = JSON.parse(Buffer.concat(chunks).toString('utf8') || '{}') as Record<string, any>;
        resolve({ HttpStatus: response.statusCode, ...body });
      });
    });
    call.on('error', reject);
    call.end(text);
  });
}
