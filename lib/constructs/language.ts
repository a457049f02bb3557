import { IConstruct } from 'constructs';
import { isLanguage, Language, languageOfEnvironment, translationsOf } from '../core/language/languages';
import { isSpeaking, speaking } from '../core/language/say';
import { isObject } from '../core/model/json-object';

/** What the `context` of cdktf.json calls the settings of this library. */
export const CONTEXT_KEY = 'event-streams';

/** Where something is said: at a construct, at one that is about to be made in a scope, or in a call that is at none. */
export type Where = IConstruct | { readonly scope?: IConstruct; readonly path: string };

/**
 * What work says somewhere, in the language of the app. What is at no construct goes on in the language of the app of
 * which something is being said.
 */
export function sayingAt<T>(where: Where | undefined, work: () => T): T {
  const scope = where && scopeOf(where);
  if (scope === undefined && isSpeaking()) return work();
  return speaking(translationsOf(languageAt(scope)), work);
}

/** A construct of the app, where there is one. */
export function scopeOf(where: Where): IConstruct | undefined {
  return 'node' in where ? where : where.scope;
}

/**
 * What the context of the app says, else the language of who calls the cdktf CLI. Without that CLI, as in tests, it is
 * English on every machine.
 */
function languageAt(construct: IConstruct | undefined): Language {
  const context = contextAt(construct);
  if (isObject(context) && isLanguage(context.language)) return context.language;
  return process.env.CDKTF_OUTDIR === undefined ? 'en' : languageOfEnvironment(process.env);
}

/** The settings in the context: of the app, or where none is at hand, of the cdktf.json that every app of the CLI gets. */
function contextAt(construct: IConstruct | undefined): unknown {
  if (construct !== undefined) return construct.node.root.node.tryGetContext(CONTEXT_KEY);
  try {
    const context: unknown = JSON.parse(process.env.CDKTF_CONTEXT_JSON ?? '{}');
    return isObject(context) ? context[CONTEXT_KEY] : undefined;
  } catch {
    // The engine says that this is not JSON where an app is made.
    return undefined;
  }
}
