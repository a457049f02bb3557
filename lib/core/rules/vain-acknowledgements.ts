import { isExpired } from '../model/acknowledgement';
import { RuleResult } from './finding';
import { Acceptance, accepts } from './settings';

/** The acknowledgements that match nothing of what rules found. */
export function vainAcknowledgements(
  acknowledgements: readonly Acceptance[],
  { acknowledged, overruled, expired }: RuleResult,
): Acceptance[] {
  const used = [...acknowledged, ...overruled, ...expired];
  return acknowledgements.filter((acceptance) => !used.some(({ finding }) => accepts(acceptance, finding)));
}

/** Says of one that it can go. */
export function describeVain(acceptance: Acceptance, today: string): string {
  const { rule, path, expires } = acceptance;
  const place = path === '' ? '' : ` for ${path}`;
  const over = isExpired(acceptance, today) ? `expired on ${expires} and ` : '';
  return `The acknowledgement of ${rule}${place} ${over}matches no finding; remove it.`;
}
