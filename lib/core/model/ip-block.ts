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

/** Blocks, of which one that shares an address with another is found without comparing all. */
export class BlockIndex<T> {
  /** By the bits that a block fixes: the first item that has just these, and the first that has more. */
  private readonly own = new Map<string, { readonly at: number; readonly item: T }>();
  private readonly inside = new Map<string, { readonly at: number; readonly item: T }>();
  private size = 0;

  /** The item that was added first of those whose blocks share an address with one. */
  public first(block: IpBlock): T | undefined {
    const bits = bitsOf(block);
    let found = this.inside.get(bits);
    for (let length = 0; length <= bits.length; length += 1) {
      const outer = this.own.get(bits.slice(0, length));
      if (outer !== undefined && (found === undefined || outer.at < found.at)) found = outer;
    }
    return found?.item;
  }

  public add(block: IpBlock, item: T): void {
    const bits = bitsOf(block);
    const entry = { at: this.size, item };
    this.size += 1;
    if (!this.own.has(bits)) this.own.set(bits, entry);
    for (let length = 0; length <= bits.length; length += 1) {
      const outer = bits.slice(0, length);
      if (!this.inside.has(outer)) this.inside.set(outer, entry);
    }
  }
}

const BITS_OF_BYTE = 8;

/** The bits that a block fixes. */
function bitsOf({ address, mask }: IpBlock): string {
  const bytes = address.toByteArray().map((byte) => byte.toString(2).padStart(BITS_OF_BYTE, '0'));
  return bytes.join('').slice(0, mask);
}

/** Whether a text is an IPv4 address or block in four decimal parts; zeros may lead a part. */
export function isAddressOrBlock(text: string): boolean {
  if (!/^\d{1,3}(\.\d{1,3}){3}(\/\d{1,2})?$/.test(text)) return false;
  // What begins with a zero is octal to the library.
  const plain = text.replace(/\b0+(?=\d)/g, '');
  return IPv4.isValidFourPartDecimal(plain) || IPv4.isValidCIDRFourPartDecimal(plain);
}
