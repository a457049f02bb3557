import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Construct paths by Terraform address, as people have them in states, imports and `moved` blocks. */
export type Addresses = Readonly<Record<string, string>>;

/** The resources and data sources of a synthesized stack. */
export function addressesOf(stack: Record<string, any>): Addresses {
  const blocks = Object.entries<Record<string, any>>({ ...stack.resource, ...prefixed(stack.data) });
  const addresses = blocks.flatMap(([type, byId]) =>
    Object.entries<any>(byId).map(([id, body]) => [`${type}.${id}`, body['//'].metadata.path] as const),
  );
  return Object.fromEntries(addresses.sort(([one], [other]) => (one < other ? -1 : 1)));
}

function prefixed(data: Record<string, any> = {}): Record<string, any> {
  return Object.fromEntries(Object.entries(data).map(([type, byId]) => [`data.${type}`, byId]));
}

/**
 * Compares with what test/data/addresses has of it. Addresses and paths are a public contract: Terraform replaces what
 * changes its address. Where a change is meant, UPDATE_ADDRESSES=1 writes it, to be read and to be told in CHANGELOG.md.
 */
export function expectCommitted(file: string, name: string, addresses: unknown): void {
  const path = join(__dirname, '..', 'data', 'addresses', file);
  const committed = existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : {};
  if (process.env.UPDATE_ADDRESSES)
    writeFileSync(path, `${JSON.stringify({ ...committed, [name]: addresses }, null, 2)}\n`);
  else expect(addresses).toEqual(committed[name]);
}
