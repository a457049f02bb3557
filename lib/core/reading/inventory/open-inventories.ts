import { resolve } from 'node:path';
import { Inventory } from '../../model/app-definition';
import { readRegularText } from '../inputs/read-text';
import { readInventory } from './read-inventory';

/** A file of an inventory: where it is, and what it is called in messages. */
export interface InventoryFile {
  readonly path: string;
  readonly name: string;
}

/** Files that somebody names from a folder, each once. */
export function inventoryFiles(names: readonly string[], folder: string): InventoryFile[] {
  const files = names.map((name) => ({ path: resolve(folder, name), name }));
  return [...new Map(files.map((file) => [file.path, file])).values()];
}

/**
 * Reads inventories.
 *
 * @throws InputError in one sentence with the place
 */
export function openInventories(files: readonly InventoryFile[]): Inventory[] {
  return files.map(({ path, name }) => readInventory(readRegularText(path, name), name));
}
