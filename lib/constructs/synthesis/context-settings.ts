import { IConstruct } from 'constructs';
import { isLanguage, Language, languageOfEnvironment } from '../../core/language/languages';
import { isObject } from '../../core/model/json-object';
import { configurationProblems } from '../../core/rules/configuration/check-configuration';
import { Configuration, NO_CONFIGURATION } from '../../core/rules/configuration/configuration';
import { toConfiguration, Written } from '../../core/rules/configuration/to-configuration';

const KEY = 'event-streams';

/** What messages call it. */
export const CONTEXT = `context ${KEY} of cdktf.json`;

/** What the `context` of cdktf.json tells the rules, and what is wrong with it. */
export interface ContextSettings extends Configuration {
  readonly problems: readonly string[];
}

/**
 * What is said of an app at synthesis: what its context says, else the language of who calls the cdktf CLI. Tests are in
 * English on every machine.
 */
export function languageOfApp(root: IConstruct): Language {
  const context: unknown = root.node.tryGetContext(KEY);
  if (isObject(context) && isLanguage(context.language)) return context.language;
  return process.env.CDKTF_OUTDIR === undefined ? 'en' : languageOfEnvironment(process.env);
}

/** Reads `{ "event-streams": {...} }` from the context of an app: the same settings as `.event-streams.yaml` has. */
export function readContext(root: IConstruct): ContextSettings {
  const context: unknown = root.node.tryGetContext(KEY);
  if (context === undefined) return { ...NO_CONFIGURATION, problems: [] };
  const problems = configurationProblems(context, (path) => path.join('.') || KEY);
  if (problems.length === 0) return { ...toConfiguration(context as Written), problems: [] };
  return { ...NO_CONFIGURATION, problems: problems.map(({ message }) => `${CONTEXT}: ${message}`) };
}
