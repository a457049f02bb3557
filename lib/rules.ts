/**
 * What the author of an extension needs: rules of an organization, at synthesis and in a review. Types, and a few
 * functions that read what rules look at; docs/extensions.md shows them.
 */
import { AppDefinition } from './core/model/app-definition';
import { extensionProblems } from './core/rules/extensions/extension-problems';
import { Extension } from './core/rules/extensions/extension';
import { NO_SEVERITIES, ruleSetOf } from './core/rules/extensions/rule-set';
import { evaluate } from './core/rules/evaluate';
import { RuleResult } from './core/rules/finding';
import { DEFAULT_SETTINGS } from './core/rules/settings';

export { AppDefinition, ResourceDefinition, follow, resourcesOf } from './core/model/app-definition';
export {
  StreamDefinition,
  Location,
  StreamPart,
  TextProblem,
  Unknown,
  isUnknown,
  unknown,
} from './core/model/stream-definition';
export { pointerOf, valueOf } from './core/model/stream-parts';
export { readSynthesizedStack } from './core/reading/synthesized-stack';
export { Extension, ExtensionRule as Rule } from './core/rules/extensions/extension';
export { Acknowledged, Finding, NotEvaluated, RuleResult, Severity } from './core/rules/finding';
export { Report, RuleOutput, Subject, THE_APP } from './core/rules/rule';

/**
 * What the rules of an extension say of an app, or of a part of one: for its tests. The rules of the library are not
 * among them.
 *
 * @param extension what the module exports
 * @param app the streams and resources, for example `readSynthesizedStack(JSON.parse(Testing.synth(stack)))`
 * @throws Error with every problem of the extension, and where one of its rules fails
 */
export function evaluateExtension(extension: Extension, app: Partial<AppDefinition>): RuleResult {
  const problems = extensionProblems(extension);
  const refuse = () => {
    if (problems.length > 0) throw new Error(problems.join('\n'));
  };
  refuse();
  const loaded = [{ name: 'under test', extension }];
  const { rules, severities, mandatory } = ruleSetOf(loaded, NO_SEVERITIES, (problem) =>
    problems.push(problem),
  );
  refuse();
  const own = new Set(extension.rules?.map(({ id }) => id));
  const result = evaluate(
    { streams: [], resources: [], ...app },
    { ...DEFAULT_SETTINGS, severities, mandatory },
    rules.filter(({ id }) => own.has(id)),
  );
  refuse();
  return result;
}
