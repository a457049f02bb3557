import { Severity } from '../finding';
import { Severities } from '../extensions/rule-set';
import { keyOfQuota, QuotaPlace } from '../quotas/quota-checks';
import { Acceptance, ExistingCount, RaisedQuota, Trust } from '../settings';
import { Language } from '../../language/languages';
import { Configuration } from './configuration';

/** A quota, as its users write what they say of it. */
export interface WrittenQuota extends QuotaPlace {
  readonly quota: string;
  readonly account?: string;
}

export interface WrittenRaise extends WrittenQuota {
  readonly maximum: number;
}

export interface WrittenCount extends WrittenQuota {
  readonly count: number;
}

export interface WrittenAcknowledgement extends Omit<Acceptance, 'path'> {
  readonly path?: string;
}

/** What passed its schema. */
export interface Written {
  readonly rules?: Readonly<Record<string, Severity | 'off'>>;
  readonly quotas?: readonly WrittenRaise[];
  readonly existing?: readonly WrittenCount[];
  readonly acknowledgements?: readonly WrittenAcknowledgement[];
  readonly trust?: Trust;
  readonly language?: Language;
  readonly rulesAsOf?: string;
  readonly extensions?: readonly string[];
  readonly inventories?: readonly string[];
}

export function toConfiguration(written: Written, file?: string): Configuration {
  const {
    rules = {},
    quotas = [],
    existing = [],
    acknowledgements = [],
    extensions = [],
    trust,
    language,
    rulesAsOf,
    inventories,
  } = written;
  return {
    file,
    ...toSeverities(rules),
    raised: quotas.map(toRaised),
    existing: existing.map(toExisting),
    acknowledgements: acknowledgements.map(({ path = '', ...rest }) => ({ path, ...rest })),
    ...(trust !== undefined && { trust }),
    ...(language !== undefined && { language }),
    ...(rulesAsOf !== undefined && { rulesAsOf }),
    extensions,
    ...(inventories !== undefined && { inventories }),
  };
}

export function toRaised({ quota, maximum, account, ...place }: WrittenRaise): RaisedQuota {
  return { rule: quota, maximum, key: keyOfQuota(quota, place), account };
}

export function toExisting({ quota, count, account, ...place }: WrittenCount): ExistingCount {
  return { rule: quota, key: keyOfQuota(quota, place)!, count, account };
}

export function toSeverities(rules: Readonly<Record<string, Severity | 'off'>>): Severities {
  const severities = Object.entries(rules).filter(([, severity]) => severity !== 'off');
  return {
    off: new Set(Object.keys(rules).filter((rule) => rules[rule] === 'off')),
    severities: new Map(severities as [string, Severity][]),
  };
}

/** The same as they are written. */
export function writtenSeverities({ off, severities }: Severities): Record<string, Severity | 'off'> {
  return {
    ...Object.fromEntries(severities),
    ...Object.fromEntries([...off].map((id) => [id, 'off' as const])),
  };
}
