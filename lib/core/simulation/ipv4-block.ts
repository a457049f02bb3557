import { Difference } from './difference';

const ADDRESS = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/;
const BITS = 32;

/** Whether an IPv4 address is in a block `10.0.0.0/24`, its first and last address included, or is the one address given. */
export function matchesBlock(address: string, block: string, differences: Set<Difference>): boolean {
  const [base, mask] = block.split('/');
  const [got, first] = [numberOf(address), numberOf(base)];
  if (got === undefined || first === undefined) return false;
  if (mask === undefined) return got === first;
  const size = 2 ** (BITS - Number(mask));
  const start = Math.floor(first / size) * size;
  if (got < start || got >= start + size) return false;
  // The engine leaves out the network and the broadcast address, and so everything of the two smallest blocks.
  if (got === start || got === start + size - 1 || got === 0) differences.add('block-edges');
  return true;
}

function numberOf(address: string): number | undefined {
  const parts = ADDRESS.exec(address)?.slice(1).map(Number);
  if (parts === undefined || parts.some((part) => part > 255)) return undefined;
  return parts.reduce((sum, part) => sum * 256 + part, 0);
}
