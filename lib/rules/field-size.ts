import { describeRange, Limit, LIMITS } from '../contract/limits';
import { Severity } from './finding';
import { RuleOutput, StreamRule } from './rule';
import { sinkFields } from './sink-fields';

function checkLength(
  pointer: string,
  text: unknown,
  limit: Limit,
  severity: Severity,
  what: string,
  output: RuleOutput,
): boolean {
  if (typeof text !== 'string' || text.length <= limit.maximum) return true;
  output.report({
    severity,
    pointer,
    message: `the ${what} is too long`,
    got: `${text.length.toLocaleString('en-US')} characters`,
    limit: describeRange(limit),
    source: limit.source,
    fix: `Shorten the ${what}, or let a function transform make it.`,
  });
  return false;
}

/** The length of a template. */
export const templateSize: StreamRule = {
  id: 'template-size',
  title: 'A template is not longer than EventBridge allows',
  severity: 'error',
  scope: 'stream',
  documents: [LIMITS.templateLength.source],
  protectsFrom: 'EventBridge refuses the stream at deployment.',
  check(stream, output) {
    for (const { pointer, template } of sinkFields(stream)) {
      checkLength(`${pointer}/Template`, template, LIMITS.templateLength, 'error', 'template', output);
    }
  },
};

/** The length of a value, on which documents disagree: the newer figure errs, the stricter older one warns. */
export const valueSize: StreamRule = {
  id: 'value-size',
  title: 'A value of a sink field is not longer than EventBridge allows',
  severity: 'error',
  scope: 'stream',
  documents: [LIMITS.valueLength.source, LIMITS.valueLengthOfConnectors.source],
  protectsFrom: 'EventBridge refuses the stream at deployment, or cuts the value.',
  check(stream, output) {
    for (const { pointer, value } of sinkFields(stream)) {
      const fits = checkLength(`${pointer}/Value`, value, LIMITS.valueLength, 'error', 'value', output);
      if (fits)
        checkLength(`${pointer}/Value`, value, LIMITS.valueLengthOfConnectors, 'warning', 'value', output);
    }
  },
};
