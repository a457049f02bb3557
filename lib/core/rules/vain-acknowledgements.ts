import { say } from '../language/say';
import { isExpired } from '../model/acknowledgement';
import { RuleResult } from './finding';
import { AcceptanceIndex } from './acceptance-index';
import { Acceptance } from './settings';

/** The acknowledgements that match nothing of what rules found. */
export function vainAcknowledgements(
  acknowledgements: readonly Acceptance[],
  { acknowledged, overruled, expired }: RuleResult,
): Acceptance[] {
  const index = new AcceptanceIndex(acknowledgements);
  const accepted = [...acknowledged, ...overruled, ...expired];
  const used = new Set(accepted.flatMap(({ finding }) => index.of(finding)));
  return acknowledgements.filter((acceptance) => !used.has(acceptance));
}

/** Says of one that it can go. */
export function describeVain(acceptance: Acceptance, today: string): string {
  const { rule, path, expires } = acceptance;
  const place = path === '' ? '' : say` for ${path}`;
  const over = isExpired(acceptance, today) ? say`expired on ${expires} and ` : '';
  return say`The acknowledgement of ${rule}${place} ${over}matches no finding; remove it.`;
}
