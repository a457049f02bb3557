import { isObject, oneOrMore } from '../../model/json-object';

/** The levels of an alarm, as attributes. */
export const LEVELS = ['critical', 'warn', 'info'].map((level) => `escalations_${level}`);

/** A condition of an alarm, and where it stands. */
export interface FoundCondition {
  readonly pointer: string;
  readonly condition: Readonly<Record<string, unknown>>;
}

/** The conditions of an alarm, one a level. */
export function conditionsOf(values: Readonly<Record<string, unknown>>): FoundCondition[] {
  return LEVELS.flatMap((level) =>
    oneOrMore(values[level]).flatMap((condition) =>
      isObject(condition) ? [{ pointer: `/${level}`, condition }] : [],
    ),
  );
}
