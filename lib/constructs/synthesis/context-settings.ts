import { IConstruct } from 'constructs';
import { countProblem, raiseProblem } from '../../core/rules/quotas/quota-checks';
import { ExistingCount, RaisedLimit } from '../../core/rules/settings';
import { isObject } from '../../core/model/json-object';

const KEY = 'event-streams';

/** What the `context` of cdktf.json tells the rules, and what is wrong with it. */
export interface ContextSettings {
  readonly raised: RaisedLimit[];
  readonly existing: ExistingCount[];
  readonly extensions: readonly string[];
  readonly problems: string[];
}

/** Reads `{ "event-streams": { "limits": {...}, "existing": {...}, "extensions": [...] } }` from the context of an app. */
export function readContext(root: IConstruct): ContextSettings {
  const context: unknown = root.node.tryGetContext(KEY);
  const problems: string[] = [];
  if (context === undefined) return { raised: [], existing: [], extensions: [], problems };
  const report = (problem: string) => void problems.push(`context ${KEY} of cdktf.json: ${problem}`);
  const { limits, existing, extensions = [], ...unknown } = objectOf(context, KEY, report);
  for (const name of Object.keys(unknown))
    report(`there is no setting "${name}". Settings: limits, existing, extensions.`);
  const result: ContextSettings = {
    raised: [],
    existing: [],
    extensions: textsOf(extensions, report),
    problems,
  };
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

function textsOf(value: unknown, report: (problem: string) => void): string[] {
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && item.trim() !== ''))
    return value;
  report(
    `extensions is ${JSON.stringify(value)}. Allowed: a list of paths and packages, for example ["./rules.ts"].`,
  );
  return [];
}

function objectOf(value: unknown, name: string, report: (problem: string) => void): Record<string, unknown> {
  if (isObject(value)) return value as Record<string, unknown>;
  report(
    `${name} is ${JSON.stringify(value)}. Allowed: an object, for example { "streams-per-region": 200 }.`,
  );
  return {};
}
