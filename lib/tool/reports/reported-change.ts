import { StreamAction, StreamChange } from '../../core/reading/plan/stream-change';

/** What a plan would do to a stream. */
export interface ReportedChange {
  readonly action: StreamAction;
  readonly changed: readonly string[];
  readonly reasons: readonly string[];
  readonly mayLose: readonly string[];
  readonly imported: boolean;
  readonly previousAddress?: string;
  /** The name it had before, where that is another. */
  readonly formerName?: string;
  /** Set where who asked for the review accepts that messages may be lost. */
  readonly lossAllowed?: true;
}

/** The same, as it may be shown. */
export function reportedChange(change: StreamChange, clean: (text: string) => string): ReportedChange {
  const { action, changed, reasons, mayLose, isImported, previousAddress, formerName } = change;
  return {
    action,
    changed: changed.map(clean),
    reasons: reasons.map(clean),
    mayLose: mayLose.map(clean),
    imported: isImported,
    ...(previousAddress === undefined ? {} : { previousAddress: clean(previousAddress) }),
    ...(formerName === undefined ? {} : { formerName: clean(formerName) }),
  };
}
