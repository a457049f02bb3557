import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { certificate } from './wire/certificate';

/** The `endpoints` of the provider that examples call (facts/services.md 5.2); SLS and FC 2.0 cannot be redirected. */
const ENDPOINTS = [
  ...['eventbridge', 'vpc', 'ecs', 'ram', 'resourcemanager', 'sts', 'location', 'bssopenapi'],
  ...['fc', 'alikafka', 'ons', 'rocketmq', 'mns_open'],
];

/**
 * Puts its account id before the address of Function Compute, unless the address begins with it already
 * (formatEndpointWithAccountID in alicloud/connectivity/client.go): `127` begins `127.0.0.1`.
 */
const ACCOUNT = '127';

/** Further arguments of the provider: how long it waits for an answer (milliseconds), and goes on asking (seconds). */
export interface Patience {
  readonly client_read_timeout?: number;
  readonly max_retry_timeout?: number;
}

/**
 * Turns the providers of a synthesized stack to the stand-in, each to the address of its region, and keeps its state
 * apart (facts/services.md 5.3, the redirect recipe).
 */
export async function redirect(
  stack: Record<string, any>,
  endpoint: (region: string) => Promise<string>,
  statePath: string,
  patience: Patience = {},
): Promise<Record<string, any>> {
  const providers = (stack.provider?.alicloud ?? []) as Record<string, unknown>[];
  const redirected = await Promise.all(
    providers.map(async (provider) => {
      const address = await endpoint(String(provider.region ?? 'cn-hangzhou'));
      return {
        ...provider,
        ...patience,
        account_id: ACCOUNT,
        account_type: 'Domestic',
        skip_region_validation: true,
        protocol: 'HTTP',
        endpoints: [Object.fromEntries(ENDPOINTS.map((name) => [name, address]))],
      };
    }),
  );
  return {
    ...stack,
    provider: { ...stack.provider, alicloud: redirected },
    terraform: { ...stack.terraform, backend: { local: { path: statePath } } },
  };
}

/**
 * What Terraform's environment needs to take the stand-in's word by HTTPS: a file in a folder with the certificates that
 * Node.js trusts, for a registry may be asked too, and that of the stand-in.
 */
export function trust(folder: string): { readonly SSL_CERT_FILE: string } {
  const SSL_CERT_FILE = join(folder, 'certificates.pem');
  writeFileSync(SSL_CERT_FILE, [...rootCertificates, certificate().cert].join('\n'));
  return { SSL_CERT_FILE };
}
