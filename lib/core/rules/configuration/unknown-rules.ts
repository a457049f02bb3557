import { say } from '../../language/say';
import { suggestion } from '../../model/nearest';
import { Rule } from '../rule';
import { Configuration } from './configuration';

/** What a configuration says of rules that there are not. */
export function unknownRuleProblems(
  { off, severities, acknowledgements }: Configuration,
  rules: readonly Rule[],
): string[] {
  const ids = new Set(rules.map(({ id }) => id));
  const named = [...off, ...severities.keys(), ...acknowledgements.map(({ rule }) => rule)];
  return [...new Set(named.filter((id) => !ids.has(id)))].map(
    (id) =>
      say`there is no rule "${id}".${suggestion(id, [...ids])} The command \`rules\` lists those that there are.`,
  );
}
