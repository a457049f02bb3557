import { IConstruct } from 'constructs';
import { countProblem, raiseProblem } from '../../core/rules/quotas/quota-checks';
import { ExistingCount, RaisedLimit } from '../../core/rules/settings';

const KEY = 'event-streams';

/** What the `context` of cdktf.json tells the rules, and what is wrong with it. */
export interface ContextSettings {
  readonly raised: RaisedLimit[];
  readonly existing: ExistingCount[];
  readonly problems: string[];
}

/** Reads `{ "event-streams": { "limits": {...}, "existing": {...} } }` from the context of an app. */
export function readContext(root: IConstruct): ContextSettings {
  const result: ContextSettings = { raised: [], existing: [], problems: [] };
  const context: unknown = root.node.tryGetContext(KEY);
  if (context === undefined) return result;
  const report = (problem: string) => result.problems.push(`context ${KEY} of cdktf.json: ${problem}`);
  const { limits, existing, ...unknown } = objectOf(context, KEY, report);
  for (const name of Object.keys(unknown))
    report(`there is no setting "${name}". Settings: limits, existing.`);
  for (const [rule, maximum] of Object.entries(objectOf(limits ?? {}, 'limits', report))) {
    const problem = raiseProblem(rule, maximum);
    if (problem === undefined) result.raised.push({ rule, maximum: maximum as number });
    else report(problem);
  }
  for (const [rule, counts] of Object.entries(objectOf(existing ?? {}, 'existing', report))) {
    for (const [key, count] of Object.entries(objectOf(counts, `existing.${rule}`, report))) {
      const problem = countProblem(rule, count);
      if (problem === undefined) result.existing.push({ rule, key, count: count as number });
      else report(problem);
    }
  }
  return result;
}

function objectOf(value: unknown, name: string, report: (problem: string) => void): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value))
    return value as Record<string, unknown>;
  report(
    `${name} is ${JSON.stringify(value)}. Allowed: an object, for example { "streams-per-region": 200 }.`,
  );
  return {};
}
