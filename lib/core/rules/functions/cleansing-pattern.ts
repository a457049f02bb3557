import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { isObject } from '../../model/json-object';
import { isUnknown } from '../../model/stream-definition';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';

const EXPRESSIONS = cite('ecmascript-regular-expressions');

/** Where the ready-made programs read what they are to do. */
const SETTINGS = 'EVENT_STREAMS_SETTINGS';
const POINTER = `/environment_variables/${SETTINGS}`;

/** The regular expressions that a ready-made function is given. */
export const cleansingPattern: ResourceRule = {
  id: 'cleansing-pattern',
  since: '2026-11-26',
  title: 'The regular expressions of a cleansing function are valid in JavaScript',
  severity: 'error',
  documents: [EXPRESSIONS],
  protectsFrom: 'Every call of the function fails, together with every event that passes the filter.',
  types: ['alicloud_fcv3_function'],
  checkResource({ values: { environment_variables: variables } }, output) {
    // The names of variables that are not known are the rule function-environment's to speak of.
    if (!isObject(variables)) return;
    const settings = variables[SETTINGS];
    if (isUnknown(settings)) return output.skip(POINTER, settings.$unknown);
    const { separator, flags, mappings, routes } = parse(settings);
    if (separator !== undefined) checkPattern('separator', separator, flags, `${POINTER}/separator`, output);
    for (const [name, items] of Object.entries({ mappings, routes })) {
      if (!Array.isArray(items)) continue;
      items.forEach((item, i) =>
        checkPattern(
          `${name}[${i}].pattern`,
          item?.pattern,
          item?.flags,
          `${POINTER}/${name}/${i}/pattern`,
          output,
        ),
      );
    }
  },
};

function parse(settings: unknown): Record<string, any> {
  if (typeof settings !== 'string') return {};
  try {
    const parsed: unknown = JSON.parse(settings);
    return isObject(parsed) ? parsed : {};
  } catch {
    // Not the settings of one of our programs.
    return {};
  }
}

function checkPattern(
  property: string,
  pattern: unknown,
  flags: unknown,
  pointer: string,
  output: RuleOutput,
): void {
  if (typeof pattern !== 'string') return;
  try {
    new RegExp(pattern, typeof flags === 'string' ? flags : '');
  } catch (error) {
    output.report({
      pointer,
      message: say`${property} is not a regular expression of JavaScript: ${(error as Error).message}`,
      got: show(pattern),
      source: EXPRESSIONS,
      fix: say`Correct ${property}, or its flags.`,
    });
  }
}
