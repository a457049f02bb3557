import { IPv4 } from 'ipaddr.js';

/** A block of IPv4 addresses: `10.0.0.0/16`. */
export interface IpBlock {
  /** The first address. */
  readonly address: IPv4;
  readonly mask: number;
}

/** Reads a block; undefined where the text is none, or names an address in the middle of one. */
export function parseBlock(text: string): IpBlock | undefined {
  if (!IPv4.isValidCIDRFourPartDecimal(text)) return undefined;
  const [address, mask] = IPv4.parseCIDR(text);
  const first = IPv4.networkAddressFromCIDR(text);
  return first.toString() === address.toString() ? { address, mask } : undefined;
}

/** Whether one block lies in another. */
export function contains(outer: IpBlock, inner: IpBlock): boolean {
  return inner.mask >= outer.mask && inner.address.match(outer.address, outer.mask);
}

/** Whether two blocks share an address. */
export function overlap(one: IpBlock, other: IpBlock): boolean {
  return contains(one, other) || contains(other, one);
}

/** Whether a text is an IPv4 address or block in four decimal parts; zeros may lead a part. */
export function isAddressOrBlock(text: string): boolean {
  if (!/^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/.test(text)) return false;
  // What begins with a zero is octal to the library.
  const plain = text.replace(/\b0+(?=\d)/g, '');
  return IPv4.isValidFourPartDecimal(plain) || IPv4.isValidCIDRFourPartDecimal(plain);
}
