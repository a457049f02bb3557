import { say, words } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { FUNCTION_TRIGGERS } from '../../model/resource-types';
import { triggerAttributes } from '../../model/function-trigger';
import { nameRule } from './name-rule';

/** The name of a trigger of a function. */
export const triggerName = nameRule(
  'trigger-name',
  '2026-11-27',
  words`The name of a function trigger is one that Function Compute accepts`,
  words`Function Compute refuses the trigger at deployment, so there is no stream.`,
  FUNCTION_TRIGGERS.map((type) => ({
    type,
    attributes: [triggerAttributes(type)!.name],
    what: words`trigger`,
    ...LIMITS.triggerNameLength,
    pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
    characters: say`letters, digits, _ and -, the first a letter or _`,
  })),
);
