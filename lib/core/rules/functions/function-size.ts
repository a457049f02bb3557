import { say } from '../../language/say';
import { describeRange, Limit, LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { checkNumber } from '../check-number';
import { PROPERTY, propertyBeside } from '../property-label';
import { numberOf } from '../resource-values';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';

const SIZES = [
  ['memory_size', LIMITS.functionMemory],
  ['cpu', LIMITS.functionCpu],
  ['timeout', LIMITS.functionTimeout],
  ['instance_concurrency', LIMITS.functionConcurrency],
] as const satisfies readonly (readonly [string, Limit])[];

const MEMORY = propertyBeside('memory_size');

/** How large a function may be, and how much memory goes with a processor. */
export const functionSize: ResourceRule = {
  id: 'function-size',
  since: '2026-11-26',
  title: 'The memory, CPU, disk, timeout and concurrency of a function are ones that Function Compute offers',
  severity: 'error',
  documents: [LIMITS.functionMemory.source],
  protectsFrom: 'Function Compute refuses the function at deployment, after other resources were made.',
  types: ['alicloud_fcv3_function'],
  checkResource({ values }, output) {
    const [memory, cpu] = SIZES.map(([attribute, limit]) =>
      checkNumber(numberOf(values[attribute]), limit, { pointer: `/${attribute}` }, output),
    );
    checkDisk(numberOf(values.disk_size), output);
    if (memory === undefined || cpu === undefined) return;
    const limit = LIMITS.functionMemoryPerCpu;
    const perCpu = memory / cpu;
    if (perCpu >= limit.minimum && perCpu <= limit.maximum) return;
    output.report({
      pointer: '/cpu',
      message: say`${PROPERTY} and ${MEMORY} do not fit together`,
      got: say`${cpu} vCPU and ${memory} MB`,
      limit: describeRange(limit),
      source: limit.source,
      fix: say`Set both, ${PROPERTY} and ${MEMORY}.`,
    });
  },
};

function checkDisk(size: unknown, output: RuleOutput): void {
  if (isUnknown(size)) return output.skip('/disk_size', size.$unknown);
  const { minimum, maximum, unit, source } = LIMITS.functionDisk;
  if (size === undefined || size === minimum || size === maximum) return;
  output.report({
    pointer: '/disk_size',
    message: say`${PROPERTY} is not a size that there is`,
    got: `${show(size)} ${unit}`,
    limit: say`${minimum} or ${maximum.toLocaleString('en-US')} ${unit}`,
    source,
    fix: say`Set one of the two.`,
  });
}
