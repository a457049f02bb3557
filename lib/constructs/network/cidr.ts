/** An IPv4 block, or the reason why a text is none. */
export interface Cidr {
  readonly first: number;
  readonly last: number;
  readonly mask: number;
}

/** Reads `10.0.0.0/16`; undefined where the text is not an IPv4 block whose address is its first one. */
export function parseCidr(text: string): Cidr | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})\/(\d{1,2})$/.exec(text);
  if (match === null) return undefined;
  const [a, b, c, d, mask] = match.slice(1).map(Number);
  if ([a, b, c, d].some((part) => part > 255) || mask > 32) return undefined;
  const first = a * 2 ** 24 + b * 2 ** 16 + c * 2 ** 8 + d;
  const size = 2 ** (32 - mask);
  return first % size === 0 ? { first, last: first + size - 1, mask } : undefined;
}

/** Whether one block lies in another. */
export function contains(outer: Cidr, inner: Cidr): boolean {
  return outer.first <= inner.first && inner.last <= outer.last;
}

/** Whether two blocks share an address. */
export function overlap(one: Cidr, other: Cidr): boolean {
  return one.first <= other.last && other.first <= one.last;
}
