import { say } from '../../core/language/say';
import { InputError } from '../../core/reading/input-error';

/** Which addresses the calls go to, where they are not the usual ones. */
export interface EndpointOptions {
  /** `HOST`, in which `{region}` stands for the region, or `REGION=HOST`. */
  readonly endpoint: readonly string[];
  /** The host that says whose account it is. */
  readonly stsEndpoint?: string;
  /** Whether the calls go by the addresses inside a VPC. */
  readonly vpc?: boolean;
}

/** Where a service is. */
export interface Address {
  readonly protocol: 'HTTP' | 'HTTPS';
  readonly host: string;
}

/**
 * Where EventBridge is called in a region.
 *
 * @throws InputError where an address is none
 */
export function eventBridgeAddress(region: string, { endpoint, vpc }: EndpointOptions): Address {
  const pairs = endpoint.map((text) => /^(?:([\w-]+)=)?(.+)$/.exec(text)?.slice(1) ?? [undefined, text]);
  const own = pairs.find(([of]) => of === region) ?? pairs.find(([of]) => of === undefined);
  const host = own?.[1] ?? `eventbridge-console${vpc ? '-vpc' : ''}.{region}.aliyuncs.com`;
  return addressOf(host.replaceAll('{region}', region), '--endpoint');
}

/** Where the account is asked for. */
export function stsAddress(region: string, { stsEndpoint, vpc }: EndpointOptions): Address {
  return addressOf(
    stsEndpoint ?? (vpc ? `sts-vpc.${region}.aliyuncs.com` : 'sts.aliyuncs.com'),
    '--sts-endpoint',
  );
}

const HOST = /^(?:(https?):\/\/)?((?:[A-Za-z0-9.-]+|\[[0-9A-Fa-f:]+\])(?::\d{1,5})?)\/?$/;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d+)?$/;

function addressOf(text: string, option: string): Address {
  const [, scheme, host] = HOST.exec(text) ?? [];
  if (host === undefined)
    throw new InputError(
      say`${option}: wants a host such as eventbridge.example.com:443, or REGION=HOST; there may be a {region} in it.`,
    );
  // What is signed may be read on the way, and a token of security goes with it.
  if (scheme === 'http' && !LOOPBACK.test(host))
    throw new InputError(say`${option}: http:// is for this machine alone; calls elsewhere go by HTTPS.`);
  return { protocol: scheme === 'http' ? 'HTTP' : 'HTTPS', host };
}
