import { AppDefinition } from '../model/app-definition';
import { NotEvaluated } from '../rules/finding';
import { RecordedSettings } from '../rules/recorded-settings';
import { StreamChange } from './plan/stream-change';

/** What kind of document a reviewer gave. */
export type InputKind = 'stack' | 'plan' | 'state' | 'export';

/** What one document holds. */
export interface ReviewedInput {
  readonly kind: InputKind;
  readonly app: AppDefinition;
  /** What a plan would do to its event streams. */
  readonly changes: readonly StreamChange[];
  /** What there is and cannot be seen. */
  readonly notEvaluated: readonly NotEvaluated[];
  /** What its app told the rules about quotas. */
  readonly recorded?: RecordedSettings;
}
