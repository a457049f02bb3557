import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { OrderedNumbers } from '../../contract/kind-facts';
import { ORDERED_NUMBERS } from '../../contract/kinds';
import { isObject } from '../../model/json-object';
import { isUnknown } from '../../model/stream-definition';
import { propertyBeside } from '../property-label';
import { RuleOutput, StreamRule } from '../rule';

const SDK = cite('eventbridge-sdk');

/** Of two numbers that bound each other, the lower is not above the upper. */
export const numberOrder: StreamRule = {
  id: 'number-order',
  since: '2026-11-27',
  title: 'A least number is not above the greatest, nor an overlap above what it is part of',
  severity: 'error',
  documents: [SDK],
  protectsFrom: 'No number is within such bounds: EventBridge refuses the stream, or does something else.',
  check({ runOptions, transforms }, output) {
    if (isUnknown(runOptions)) output.skip('/RunOptions', runOptions.$unknown);
    else checkMembers(runOptions, '/RunOptions', output);
    transforms.forEach((transform, i) => checkMembers(transform, `/Transforms/${i}`, output));
  },
};

function checkMembers(owner: unknown, pointer: string, output: RuleOutput): void {
  if (!isObject(owner) || isUnknown(owner)) return;
  for (const [name, member] of Object.entries(owner)) {
    const order = Object.hasOwn(ORDERED_NUMBERS, name) ? ORDERED_NUMBERS[name] : undefined;
    if (order === undefined || !isObject(member)) continue;
    if (isUnknown(member)) output.skip(`${pointer}/${name}`, member.$unknown);
    else checkOrder(member, order, `${pointer}/${name}`, output);
  }
}

function checkOrder(
  values: Readonly<Record<string, unknown>>,
  { lower, upper, defaults, severity }: OrderedNumbers,
  pointer: string,
  output: RuleOutput,
): void {
  const names = [lower, upper];
  if (names.every((name) => values[name] === undefined)) return;
  const [least, most] = names.map((name) => values[name] ?? defaults[name]);
  for (const name of names) {
    const value = values[name];
    if (isUnknown(value)) return output.skip(`${pointer}/${name}`, value.$unknown);
  }
  // What is no number is the contract's to report.
  if (typeof least !== 'number' || typeof most !== 'number' || least <= most) return;
  output.report({
    ...(severity && { severity }),
    pointer: `${pointer}/${values[lower] === undefined ? upper : lower}`,
    message: say`${propertyBeside(lower)} is above ${propertyBeside(upper)}`,
    got: say`${least} and ${most}`,
    limit: say`at most ${propertyBeside(upper)}`,
    source: SDK,
    fix: say`Lower ${propertyBeside(lower)}, or raise ${propertyBeside(upper)}.`,
  });
}
