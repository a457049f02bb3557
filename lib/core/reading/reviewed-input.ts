import { AppDefinition, InventoryInput } from '../model/app-definition';
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
  /** When it was made, as a date and time; undefined where it does not say it. */
  readonly madeAt?: string;
  /** What an export says that it asked, and could not ask. */
  readonly asked?: Pick<InventoryInput, 'account' | 'regions' | 'missing'>;
  /** What its app told the rules about quotas. */
  readonly recorded?: RecordedSettings;
}
