/** Names of which each is given once: `orders`, then `orders2`. */
export class FreeNames {
  private readonly taken: Set<string>;
  /** The number that was given last, by name: to count from the start each time would be quadratic. */
  private readonly last = new Map<string, number>();

  public constructor(taken: Iterable<string> = []) {
    this.taken = new Set(taken);
  }

  /** @param joint what stands between a name and its number */
  public free(wanted: string, joint = ''): string {
    let free = wanted;
    let number = this.last.get(wanted) ?? 1;
    while (this.taken.has(free)) {
      number += 1;
      free = `${wanted}${joint}${number}`;
    }
    this.last.set(wanted, number);
    this.taken.add(free);
    return free;
  }
}
