import { IPv4, IPv6, parse } from 'ipaddr.js';

/** A host that a text names, and its port where it says one. */
export interface HostAddress {
  readonly host: string;
  readonly port?: number;
}

/** The hosts of `host:port,host:port`, of a URL, of a JDBC URL: none where nothing in the text is a host. */
export function hostsIn(text: string): HostAddress[] {
  return text
    .replace(SCHEME, '')
    .split(/[,;]/)
    .flatMap((item) => {
      const [, bracketed, plain, port] = HOST.exec(item.trim().replace(/^[^/?#]*@/, '')) ?? [];
      const host = bracketed ?? plain;
      return host === undefined ? [] : [{ host, ...(port === undefined ? {} : { port: Number(port) }) }];
    });
}

const HOST = /^(?:\[([0-9a-f:.]+)\]|([^\s:/?#[\]]+))(?::(\d+))?(?:[/?#].*)?$/i;

/** What is wrong with an address: its port is missing, or none; `form` is where it is not host:port at all. */
export type AddressMistake = 'missing' | 'port' | 'brackets' | 'form';

/** One address of a text, `host:port`, and what is wrong with it. */
export interface WrongAddress {
  readonly address: string;
  readonly mistake: AddressMistake;
  /** The host, where it can be told. */
  readonly host?: string;
}

/** What is wrong with the addresses of `host:port,host:port`, or with that of a URL, which needs no port. */
export function wrongAddresses(text: string, isPort: (port: number) => boolean): WrongAddress[] {
  const [scheme] = SCHEME.exec(text) ?? [''];
  const rest = text.slice(scheme.length);
  const isUrl = scheme !== '';
  const items = isUrl ? before(rest, /[/?#;]/).split(',') : rest.split(/[,;]/);
  return items.flatMap((item) => {
    const address = item.trim();
    return address === '' ? [] : wrongAddress(address.replace(/^[^/?#]*@/, ''), isUrl, isPort);
  });
}

const SCHEME = /^[a-z][a-z0-9+.:-]*:\/\//i;

function before(text: string, end: RegExp): string {
  return text.split(end, 1)[0];
}

function wrongAddress(address: string, isUrl: boolean, isPort: (port: number) => boolean): WrongAddress[] {
  const place = before(address, /[/?#]/);
  const [, bracketed, plain, port] = /^(?:\[([^[\]]*)\]|([^\s:[\]]*))(?::([^\s:[\]]*))?$/.exec(place) ?? [];
  const host = bracketed ?? plain;
  if (host === undefined) {
    const isBare = IPv6.isValid(place) || IPv6.isValid(place.replace(/:\d+$/, ''));
    return [{ address, mistake: isBare ? 'brackets' : 'form' }];
  }
  if (bracketed === undefined ? !isHost(host) : !IPv6.isValid(bracketed))
    return [{ address, mistake: 'form' }];
  if (port === undefined) return isUrl ? [] : [{ address, mistake: 'missing', host }];
  const isRight = /^\d+$/.test(port) && isPort(Number(port));
  return isRight ? [] : [{ address, mistake: 'port', host }];
}

/** A name, or an address of four numbers: where there are only numbers, each is of one byte. */
function isHost(text: string): boolean {
  return /^[\d.]+$/.test(text) ? IPv4.isValidFourPartDecimal(text) : HOST_NAME.test(text);
}

/** Labels as resolvers take them, underscores among them; letters of any alphabet. */
const HOST_NAME = /^[\p{L}\p{N}_](?:[\p{L}\p{N}_.-]*[\p{L}\p{N}_.])?$/u;

/** The blocks of addresses that nobody reaches over the internet, as the library ipaddr.js names them. */
const NOT_PUBLIC = ['private', 'uniqueLocal', 'carrierGradeNat', 'loopback', 'linkLocal', 'unspecified'];

/** Names that only a VPC or the computer itself resolves. */
const INTERNAL =
  /^localhost$|\.(?:internal|local|localdomain)$|-(?:vpc|internal|intranet)\.[^/]*aliyuncs\.com$/i;

/** Whether a host is reached inside a network only: a private address, or a name of an internal endpoint. */
export function isPrivateHost(host: string): boolean {
  // Not the old spellings: `1` is a port that was written as text, and no address. At a name the library makes an error.
  const isAddress = (/^[\d.]+$/.test(host) && IPv4.isValidFourPartDecimal(host)) || IPv6.isValid(host);
  return isAddress ? NOT_PUBLIC.includes(parse(host).range()) : INTERNAL.test(host);
}
