import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { REGIONS } from '../../contract/regions';
import { suggestion } from '../../model/nearest';
import { CATALOGUE } from '../catalogue';
import { Quota } from '../rule';
import { perOf } from '../rule-scope';

/** The quotas that rules check, by the id of the rule. */
export const QUOTAS: ReadonlyMap<string, Quota> = new Map(
  CATALOGUE.flatMap(({ id, quota }) => (quota === undefined ? [] : [[id, quota] as const])),
);

/** What users call the thing that a quota is counted over. */
export type QuotaPlace = { readonly [property in (typeof PROPERTIES)[Quota['per']]]?: unknown };

const PROPERTIES = { region: 'region', instance: 'instance', 'event bus': 'eventBus' } as const;

/** What is wrong with a raised quota, or undefined. */
export function raiseProblem(rule: string, maximum: unknown): string | undefined {
  const quota = QUOTAS.get(rule);
  if (quota === undefined) return noQuota(rule);
  const documented = quota.limit.maximum;
  if (!quota.limit.canBeRaised) return say`the quota of ${rule}, ${documented}, cannot be raised.`;
  if (typeof maximum !== 'number' || !Number.isInteger(maximum) || maximum < documented)
    return say`${rule} cannot be raised to ${JSON.stringify(maximum)}. Allowed: a whole number of at least ${documented}, the documented quota.`;
  return undefined;
}

/** What is wrong with a count of what exists, or undefined. */
export function countProblem(rule: string, count: unknown): string | undefined {
  if (!QUOTAS.has(rule)) return noQuota(rule);
  if (typeof count !== 'number' || !Number.isInteger(count) || count < 0)
    return say`${JSON.stringify(count)} is not a count for ${rule}. Allowed: a whole number of at least 0.`;
  return undefined;
}

/** What is wrong with where a quota is said to hold, or undefined. */
export function placeProblem(rule: string, place: QuotaPlace, isNeeded = false): string | undefined {
  const quota = QUOTAS.get(rule);
  if (quota === undefined) return noQuota(rule);
  const own = PROPERTIES[quota.per];
  const other = Object.values(PROPERTIES).find((name) => name !== own && place[name] !== undefined);
  const counted = say`${rule} is counted ${perOf(quota)}`;
  if (other !== undefined) return say`${counted}, and ${other} is given. Give ${own} instead.`;
  if (isNeeded && place[own] === undefined) return say`${counted}, and none is given. Give ${own}.`;
  return regionProblem(place.region);
}

/** A region that resembles one that there is; any other may be newer than this library. */
export function regionProblem(region: unknown): string | undefined {
  if (typeof region !== 'string' || Object.hasOwn(REGIONS, region)) return undefined;
  const near = suggestion(region, Object.keys(REGIONS));
  return near === '' ? undefined : say`the region is none that Alibaba Cloud has.${near} Correct it.`;
}

/** The thing that a quota is said to hold for, all of them where it is undefined. */
export function keyOfQuota(rule: string, place: QuotaPlace): string | undefined {
  const quota = QUOTAS.get(rule);
  return quota && (place[PROPERTIES[quota.per]] as string | undefined);
}

function noQuota(rule: string): string {
  const known = [...QUOTAS.keys()];
  return say`${JSON.stringify(rule)} has no quota.${suggestion(rule, known)} Rules with one: ${listed(known)}.`;
}
