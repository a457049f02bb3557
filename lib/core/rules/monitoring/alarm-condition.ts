import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { cite } from '../../contract/documents';
import { LIMITS } from '../../contract/limits';
import { ALARM } from '../../model/resource-types';
import { isUnknown } from '../../model/stream-definition';
import { checkNumber } from '../check-number';
import { isAbsent, numberOf } from '../resource-values';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';
import { conditionsOf, FoundCondition, LEVELS } from './alarm-conditions';

const PAGE = cite('provider-cms-alarm');

/** What has a condition without a level of its own. */
const OTHERS = ['prometheus', 'composite_expression'];

/** An alarm says when it fires, once. */
export const alarmCondition: ResourceRule = {
  id: 'alarm-condition',
  since: '2026-11-27',
  title: 'An alarm has one level with a numeric threshold, and a mute period within its range',
  severity: 'error',
  documents: [PAGE],
  protectsFrom: 'The provider or CloudMonitor refuses the alarm, or one of its levels is missing.',
  types: [ALARM],
  checkResource({ values }, output) {
    const silence = { pointer: '/silence_time', property: 'silence' };
    checkNumber(numberOf(values.silence_time), LIMITS.alarmSilence, silence, output);
    const unknown = [...LEVELS, ...OTHERS].map((name) => values[name]).find(isUnknown);
    if (unknown !== undefined) return output.skip(`/${LEVELS[0]}`, unknown.$unknown);
    const conditions = conditionsOf(values);
    checkCount(conditions, values, output);
    for (const { pointer, condition } of conditions) checkThreshold(pointer, condition.threshold, output);
  },
};

function checkCount(
  conditions: readonly FoundCondition[],
  values: Readonly<Record<string, unknown>>,
  output: RuleOutput,
): void {
  if (conditions.length === 1) return;
  const hasOther = OTHERS.some(
    (name) => ![undefined, null].includes(values[name] as undefined) && !isEmpty(values[name]),
  );
  if (conditions.length === 0 && hasOther) return;
  output.report({
    pointer: conditions.length === 0 ? `/${LEVELS[0]}` : conditions[1].pointer,
    message:
      conditions.length === 0
        ? say`the alarm has no level, so it never fires`
        : say`the alarm has more than one level`,
    got: conditions.length === 0 ? undefined : say`${conditions.length} levels`,
    limit: say`one of ${listed(LEVELS)}`,
    source: PAGE,
    fix: conditions.length === 0 ? say`Give one level.` : say`Make an alarm for each level.`,
  });
}

function isEmpty(value: unknown): boolean {
  return Array.isArray(value) && value.length === 0;
}

function checkThreshold(pointer: string, threshold: unknown, output: RuleOutput): void {
  const place = `${pointer}/threshold`;
  if (isUnknown(threshold)) return output.skip(place, threshold.$unknown);
  if (!isAbsent(threshold) && Number.isFinite(Number(threshold))) return;
  output.report({
    pointer: place,
    message: say`the threshold of the alarm is not a number`,
    got: show(threshold),
    limit: say`a number`,
    source: PAGE,
    fix: say`Give a number.`,
  });
}
