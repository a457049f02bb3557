import { listOf, objectOf } from '../model/json-object';

/**
 * Takes the texts that Terraform marks sensitive.
 *
 * @param mark true for the whole, or the marks of its members
 */
export function takeMarked(value: unknown, mark: unknown, take: (text: string) => void): void {
  if (mark === true) takeLeaves(value, take);
  else if (Array.isArray(mark)) mark.forEach((item, i) => takeMarked(listOf(value)[i], item, take));
  else for (const [key, item] of Object.entries(objectOf(mark))) takeMarked(objectOf(value)[key], item, take);
}

/** Takes every text and number of a value. */
export function takeLeaves(value: unknown, take: (text: string) => void): void {
  if (typeof value === 'string' || typeof value === 'number') take(String(value));
  else if (Array.isArray(value)) for (const item of value) takeLeaves(item, take);
  else for (const member of Object.values(objectOf(value))) takeLeaves(member, take);
}
