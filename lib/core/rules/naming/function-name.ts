import { words } from '../../language/say';
import { FUNCTION_ARNS } from '../../contract/arn-formats';
import { factsOf } from '../../contract/kinds';
import { LIMITS } from '../../contract/limits';
import { isArn, knownArn, parseArn } from '../../model/arn';
import { objectOf } from '../../model/json-object';
import { isUnknown } from '../../model/stream-definition';
import { pointerOf, valueOf } from '../../model/stream-parts';
import { ResourceRule, StreamRule } from '../rule';
import { checkName, nameRule } from './name-rule';

const GRAMMAR = {
  pattern: /^[A-Za-z_][A-Za-z0-9_-]*$/,
  characters: words`letters, digits, _ and -, the first a letter or _`,
};

const FUNCTION = {
  what: words`function`,
  ...LIMITS.functionNameLength,
  ...GRAMMAR,
  wider: {
    ...LIMITS.functionNameLengthOfProvider,
    ...GRAMMAR,
    by: words`the page of the Terraform provider alone allows it`,
  },
};

const inResources = nameRule(
  'function-name',
  '2026-11-26',
  words`The name of a function is one that Function Compute accepts`,
  words`Function Compute refuses the function at deployment, or a stream calls a function that cannot exist.`,
  [{ type: 'alicloud_fcv3_function', attributes: ['function_name'], isOptional: true, ...FUNCTION }],
);

/** The name of a function, where it is made and where a stream calls it. */
export const functionName: StreamRule & ResourceRule = {
  ...inResources,
  check({ sink, transforms }, output) {
    const sinkName = factsOf(sink.kind)?.service === SERVICE ? valueOf(sink, PARAMETER) : undefined;
    if ((typeof sinkName === 'string' && sinkName !== '' && !isArn(sinkName)) || isUnknown(sinkName))
      checkName(sinkName, `/Sink/${sink.kind}/${pointerOf(sink, PARAMETER)}`, FUNCTION, output);
    transforms.forEach((transform, i) => {
      const arn = knownArn(objectOf(transform).Arn);
      const name = parseArn(arn, FUNCTION_ARNS)?.names.function;
      if (name !== undefined && !name.includes('*'))
        checkName(name, `/Transforms/${i}/Arn`, FUNCTION, output);
    });
  },
};

const SERVICE = 'fc';
const PARAMETER = 'FunctionName';
