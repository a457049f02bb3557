import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { describeArn, isAccountId, parseArn } from '../../model/arn';
import { isUnknown } from '../../model/stream-definition';
import { isAbsent } from '../resource-values';
import { ResourceRule } from '../rule';
import { show } from '../show';

const FUNCTION = cite('provider-fcv3-function');

/** A function names its role by an ARN, unlike a stream, which wants the name alone. */
export const functionRole: ResourceRule = {
  id: 'function-role',
  since: '2026-11-26',
  title: 'A function names its role by ARN',
  severity: 'error',
  documents: [FUNCTION],
  protectsFrom: 'Function Compute refuses the function at deployment, after other resources were made.',
  types: ['alicloud_fcv3_function'],
  checkResource({ values: { role } }, output) {
    if (isUnknown(role)) return output.skip('/role', role.$unknown);
    if (isAbsent(role)) return;
    const { account, role: name } = parseArn(role, ['role'])?.names ?? {};
    if (isAccountId(account) && !name.includes('/')) return;
    output.report({
      pointer: '/role',
      message: say`the role is not an ARN of a RAM role`,
      got: show(role),
      limit: say`${describeArn('role')}, with the 16 digits of the account`,
      source: FUNCTION,
      fix: say`Set role to the ARN, for example FunctionRole.arn.`,
    });
  },
};
