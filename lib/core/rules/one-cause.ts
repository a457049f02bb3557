import { Finding, FindingPlace } from './finding';

/** Findings with what causes each of them, where several streams may share that. */
export type Causes = ReadonlyMap<Finding, string>;

/** Begins a cause that is put right in one place for all that it shows in, whatever that is called there. */
const ONE_PLACE = 'one place: ';

/** A cause such as the account of a provider: all that is found of it is one finding, also inside one stream. */
export function causeInOnePlace(cause: string): string {
  return ONE_PLACE + cause;
}

/** The same findings, of those with one cause only the first, which says where the others are. */
export function oneOfEachCause(findings: readonly Finding[], causes: Causes): Finding[] {
  if (causes.size === 0) return [...findings];
  const together = new Map<unknown, Finding[]>();
  const seen = new Map<string, number>();
  for (const finding of findings) {
    const said = causes.get(finding);
    const cause = keyOf(finding, said);
    let key: unknown = cause ?? finding;
    if (said?.startsWith(ONE_PLACE) === false) {
      // Source and sink of one stream are two places to correct.
      const here = `${cause} ${JSON.stringify([finding.stack, finding.address, finding.constructPath])}`;
      const times = seen.get(here) ?? 0;
      seen.set(here, times + 1);
      key = `${times} ${cause}`;
    }
    const same = together.get(key);
    if (same === undefined) together.set(key, [finding]);
    else same.push(finding);
  }
  return [...together.values()].map(([first, ...others]) =>
    others.length === 0 ? first : { ...first, also: others.map(placeOf) },
  );
}

/** What is the same for all that one change puts right. */
function keyOf(
  { rule, severity, message, limit, fix }: Finding,
  cause: string | undefined,
): string | undefined {
  if (cause === undefined) return undefined;
  if (cause.startsWith(ONE_PLACE)) return JSON.stringify([rule, severity, fix, cause]);
  return JSON.stringify([rule, severity, message, limit, fix, cause]);
}

function placeOf({ constructPath, address, stack, pointer }: Finding): FindingPlace {
  return {
    ...(constructPath !== undefined && { constructPath }),
    ...(address !== undefined && { address }),
    ...(stack !== undefined && { stack }),
    ...(pointer !== undefined && { pointer }),
  };
}
