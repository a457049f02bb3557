import { said, say } from '../../language/say';
import { describeRange, Limit } from '../../contract/limits';
import { Severity } from '../finding';
import { RuleOutput } from '../rule';

/** Reports a text that is too long; says whether it fits. */
export function checkLength(
  pointer: string,
  text: unknown,
  limit: Limit,
  severity: Severity,
  what: string,
  output: RuleOutput,
): boolean {
  if (typeof text !== 'string' || text.length <= limit.maximum) return true;
  output.report({
    severity,
    pointer,
    message: say`the ${said(what)} is too long`,
    got: say`${text.length.toLocaleString('en-US')} characters`,
    limit: describeRange(limit),
    source: limit.source,
    fix: say`Shorten the ${said(what)}, or let a function transform make it.`,
  });
  return false;
}
