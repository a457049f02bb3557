import { say } from '../language/say';
import { Quota, Rule } from './rule';

/** What a rule looks at each time it is asked. */
export type RuleScope = 'stream' | 'resource' | 'stream or resource' | 'app' | Quota['per'];

/** Follows from the checks a rule has, and from what its quota is counted over. */
export function scopeOf({ check, checkResource, checkApp, quota }: Rule): RuleScope {
  if (checkApp !== undefined) return quota?.per ?? 'app';
  if (checkResource === undefined) return 'stream';
  return check === undefined ? 'resource' : 'stream or resource';
}

const PER: Readonly<Record<Quota['per'], () => string>> = {
  region: () => say`a region`,
  instance: () => say`an instance`,
  'event bus': () => say`an event bus`,
};

/** What a quota is counted over, with its article: `an instance`. */
export function perOf({ per }: Quota): string {
  return PER[per]();
}
