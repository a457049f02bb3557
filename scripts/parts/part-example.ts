import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Part } from './model';

const CARDS = join(__dirname, '..', '..', 'lib', 'core', 'contract', 'cards');

/** Reads the example beside a card: the code of a stream that has no more of the part than it needs. */
export function partExample({ side, kind }: Pick<Part, 'side' | 'kind'>): string {
  const file = join(CARDS, `${side}s`, `${kind}.md`);
  const found = /^```ts\n([^]*?)\n```\n$/.exec(readFileSync(file, 'utf8'));
  if (found === null) throw new Error(`${file} is not one block of ts.`);
  return found[1]!;
}
