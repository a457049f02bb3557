import { describeRange, Limit, LIMITS } from '../../contract/limits';
import { isUnknown } from '../../model/stream-definition';
import { checkNumber } from '../check-number';
import { numberOf } from '../resource-values';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';

const SIZES = [
  ['memory_size', 'memorySize', LIMITS.functionMemory],
  ['cpu', 'cpu', LIMITS.functionCpu],
  ['timeout', 'timeout', LIMITS.functionTimeout],
  ['instance_concurrency', 'instanceConcurrency', LIMITS.functionConcurrency],
] as const satisfies readonly (readonly [string, string, Limit])[];

/** How large a function may be, and how much memory goes with a processor. */
export const functionSize: ResourceRule = {
  id: 'function-size',
  since: '2026-11-26',
  title: 'A function has the memory, processor, disk, time and concurrency that Function Compute offers',
  severity: 'error',
  documents: [LIMITS.functionMemory.source],
  protectsFrom: 'Function Compute refuses the function at deployment, after other resources were made.',
  types: ['alicloud_fcv3_function'],
  checkResource({ values }, output) {
    const [memory, cpu] = SIZES.map(([attribute, property, limit]) =>
      checkNumber(numberOf(values[attribute]), limit, { pointer: `/${attribute}`, property }, output),
    );
    checkDisk(numberOf(values.disk_size), output);
    if (memory === undefined || cpu === undefined) return;
    const limit = LIMITS.functionMemoryPerCpu;
    const perCpu = memory / cpu;
    if (perCpu >= limit.minimum && perCpu <= limit.maximum) return;
    output.report({
      pointer: '/cpu',
      message: 'cpu and memorySize do not fit together',
      got: `${cpu} vCPU and ${memory} MB`,
      limit: describeRange(limit),
      source: limit.source,
      fix: 'Set both, cpu and memorySize.',
    });
  },
};

function checkDisk(size: unknown, output: RuleOutput): void {
  if (isUnknown(size)) return output.skip('/disk_size', size.$unknown);
  const { minimum, maximum, unit, source } = LIMITS.functionDisk;
  if (size === undefined || size === minimum || size === maximum) return;
  output.report({
    pointer: '/disk_size',
    message: 'diskSize is not a size that there is',
    got: `${show(size)} ${unit}`,
    limit: `${minimum} or ${maximum.toLocaleString('en-US')} ${unit}`,
    source,
    fix: 'Set one of the two.',
  });
}
