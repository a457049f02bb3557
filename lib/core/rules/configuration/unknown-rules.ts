import { say } from '../../language/say';
import { suggestion } from '../../model/nearest';
import { Rule } from '../rule';
import { Configuration } from './configuration';

/** The ids in a configuration that no rule has. */
export function unknownRules(
  { off, severities, acknowledgements }: Configuration,
  rules: readonly Rule[],
): string[] {
  const ids = new Set(rules.map(({ id }) => id));
  const named = [...off, ...severities.keys(), ...acknowledgements.map(({ rule }) => rule)];
  return [...new Set(named.filter((id) => !ids.has(id)))];
}

/** What is said of such an id; it is compared with that of every rule, which takes its time. */
export function describeUnknownRule(id: string, rules: readonly Rule[]): string {
  const near = suggestion(
    id,
    rules.map((rule) => rule.id),
  );
  return say`there is no rule "${id}".${near} The command \`rules\` lists those that there are.`;
}
