import { IPv4, IPv6, parse } from 'ipaddr.js';

/** A host that a text names, and its port where it says one. */
export interface HostAddress {
  readonly host: string;
  readonly port?: number;
}

/** The hosts of `host:port,host:port`, of a URL, of a JDBC URL: none where nothing in the text is a host. */
export function hostsIn(text: string): HostAddress[] {
  return text
    .replace(/^[a-z][a-z0-9+.:-]*:\/\//i, '')
    .split(/[,;]/)
    .flatMap((item) => {
      const [, bracketed, plain, port] = HOST.exec(item.trim().replace(/^[^/?#]*@/, '')) ?? [];
      const host = bracketed ?? plain;
      return host === undefined ? [] : [{ host, ...(port === undefined ? {} : { port: Number(port) }) }];
    });
}

const HOST = /^(?:\[([0-9a-f:.]+)\]|([^\s:/?#[\]]+))(?::(\d+))?(?:[/?#].*)?$/i;

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
