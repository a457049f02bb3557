import { say } from '../../core/language/say';
import { IConstruct } from 'constructs';
import { configurationProblems } from '../../core/rules/configuration/check-configuration';
import { Configuration, NO_CONFIGURATION } from '../../core/rules/configuration/configuration';
import { toConfiguration, Written } from '../../core/rules/configuration/to-configuration';
import { CONTEXT_KEY as KEY } from '../language';

/** What is wrong with it, as messages say it. */
export function inContext(problem: string): string {
  return say`context ${KEY} of cdktf.json: ${problem}`;
}

/** What the `context` of cdktf.json tells the rules, and what is wrong with it. */
export interface ContextSettings extends Configuration {
  readonly problems: readonly string[];
}

/** Reads `{ "event-streams": {...} }` from the context of an app: the same settings as `.event-streams.yaml` has. */
export function readContext(root: IConstruct): ContextSettings {
  const context: unknown = root.node.tryGetContext(KEY);
  if (context === undefined) return { ...NO_CONFIGURATION, problems: [] };
  const problems = configurationProblems(context, (path) => path.join('.') || KEY);
  if (problems.length === 0) return { ...toConfiguration(context as Written), problems: [] };
  return { ...NO_CONFIGURATION, problems: problems.map(({ message }) => inContext(message)) };
}
