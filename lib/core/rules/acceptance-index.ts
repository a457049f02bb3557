import { Finding } from './finding';
import { Acceptance, isInside, PathAndAddress } from './settings';

/** Acknowledgements by what they are of, so that each finding is not compared with all of them. */
export class AcceptanceIndex {
  private readonly byPlace = new Map<string, { readonly at: number; readonly acceptance: Acceptance }[]>();

  constructor(acceptances: readonly Acceptance[]) {
    acceptances.forEach((acceptance, at) => {
      const key = keyOf(acceptance.rule, acceptance.path);
      const found = this.byPlace.get(key);
      if (found === undefined) this.byPlace.set(key, [{ at, acceptance }]);
      else found.push({ at, acceptance });
    });
  }

  /** Those that are of a finding, in their order. */
  public of(finding: Finding): Acceptance[] {
    if (this.byPlace.size === 0) return [];
    return pathsCovering(finding)
      .flatMap((path) => this.byPlace.get(keyOf(finding.rule, path)) ?? [])
      .filter(({ acceptance }) => isInside(acceptance, finding))
      .sort((a, b) => a.at - b.at)
      .map(({ acceptance }) => acceptance);
  }
}

function keyOf(rule: string, path: string): string {
  return `${rule} ${path}`;
}

/** Every path that covers a place, as `covers` of the settings has it. */
function pathsCovering({ stack, constructPath = stack ?? '', address = '' }: PathAndAddress): string[] {
  const paths = new Set(['', constructPath, address]);
  for (const { index } of constructPath.matchAll(/\//g)) paths.add(constructPath.slice(0, index));
  // All of a module, or all that count and for_each make of one resource.
  for (const { index } of address.matchAll(/[.[]/g)) paths.add(address.slice(0, index));
  return [...paths];
}
