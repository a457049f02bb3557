import { Finding } from './finding';
import { Acceptance, isInside, PathAndAddress } from './settings';

/** Acknowledgements by what they are of, so that each finding is not compared with all of them. */
export class AcceptanceIndex {
  private readonly byPlace = new Map<string, { readonly at: number; readonly acceptance: Acceptance }[]>();

  constructor(acceptances: readonly Acceptance[]) {
    acceptances.forEach((acceptance, at) => {
      const key = keyOf(acceptance.rule, acceptance.path, acceptance.pointer);
      const found = this.byPlace.get(key);
      if (found === undefined) this.byPlace.set(key, [{ at, acceptance }]);
      else found.push({ at, acceptance });
    });
  }

  /** Those that are of a finding, in their order. */
  public of(finding: Finding): Acceptance[] {
    if (this.byPlace.size === 0) return [];
    const pointers = pointersCovering(finding);
    return pathsCovering(finding)
      .flatMap((path) => pointers.map((pointer) => keyOf(finding.rule, path, pointer)))
      .flatMap((key) => this.byPlace.get(key) ?? [])
      .filter(({ acceptance }) => isInside(acceptance, finding))
      .sort((a, b) => a.at - b.at)
      .map(({ acceptance }) => acceptance);
  }
}

function keyOf(rule: string, path: string, pointer = ''): string {
  return JSON.stringify([rule, path, pointer]);
}

/** Every pointer that leads to a place or to what it is in, as `isBelow` has it. */
function pointersCovering({ pointer = '' }: Finding): string[] {
  return [...Array.from(pointer.matchAll(/\//g), ({ index }) => pointer.slice(0, index)), pointer];
}

/** Every path that covers a place, as `covers` of the settings has it. */
function pathsCovering({ stack, constructPath = stack ?? '', address = '' }: PathAndAddress): string[] {
  const paths = new Set(['', constructPath, address]);
  for (const { index } of constructPath.matchAll(/\//g)) paths.add(constructPath.slice(0, index));
  // All of a module, or all that count and for_each make of one resource.
  for (const { index } of address.matchAll(/[.[]/g)) paths.add(address.slice(0, index));
  return [...paths];
}
