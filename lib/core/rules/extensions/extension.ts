import { Severity } from '../finding';
import { Rule } from '../rule';

/** A rule of an organization: of what a catalogue says, all but id, title and severity may be left out. */
export type ExtensionRule = Omit<Rule, 'protectsFrom' | 'documents' | 'quota' | 'since'> &
  Partial<Pick<Rule, 'protectsFrom' | 'documents' | 'since'>>;

/** What an organization says to the rules: the exports of a module. */
export interface Extension {
  /** Rules beside those of the library. */
  readonly rules?: readonly ExtensionRule[];
  /** The severity of all findings of a rule by its id, also of a rule of the library; `off` where it does not run. */
  readonly severities?: Readonly<Record<string, Severity | 'off'>>;
  /** The ids of rules that no app and no configuration can acknowledge, switch off or lower. */
  readonly mandatory?: readonly string[];
}

/** An extension and the module it was loaded from. */
export interface LoadedExtension {
  /** What messages call the module: its path, or the name of its package. */
  readonly name: string;
  readonly extension: Extension;
}
