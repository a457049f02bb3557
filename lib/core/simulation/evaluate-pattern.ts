import { JsonObject, JsonValue, plainJson } from '../model/json-value';
import { compilePattern } from './compile-pattern';
import { matchPattern, PatternMatch } from './match-pattern';
import { checkKnownPattern } from './pattern-grammar';
import { PatternProblem } from './pattern-problem';

/** What a pattern makes of an event, or why it is not a pattern. */
export type Evaluation = PatternMatch | { readonly problems: readonly PatternProblem[] };

/** Whether an event matches a pattern, of which nothing is known yet: EventBridge may refuse it. */
export function evaluatePattern(pattern: JsonValue, event: JsonObject): Evaluation {
  const problems = checkKnownPattern(plainJson(pattern));
  return problems.length > 0 ? { problems } : matchPattern(compilePattern(pattern), event);
}
