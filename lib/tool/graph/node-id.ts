import { createHash } from 'node:crypto';

/**
 * Makes ids that are the same for the same key whatever else is drawn, that a reader recognizes, and that every format
 * takes as they are.
 */
export class NodeIds {
  private readonly keys = new Map<string, string>();

  /** @param words what a reader knows it by */
  public idOf(key: string, words: string): string {
    const hash = createHash('sha256').update(key).digest('hex');
    const slug = words.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
    for (let length = 6; ; length += 2) {
      // A letter first and a digest last: never a word that a format keeps for itself.
      const id = `n_${slug.slice(0, 24)}_${hash.slice(0, length)}`;
      const holder = this.keys.get(id);
      if (holder !== undefined && holder !== key) continue;
      this.keys.set(id, key);
      return id;
    }
  }
}
