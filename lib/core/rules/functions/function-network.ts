import { said, say, words } from '../../language/say';
import { cite } from '../../contract/documents';
import { isObject } from '../../model/json-object';
import { isUnknown } from '../../model/stream-definition';
import { blockOf, isAbsent } from '../resource-values';
import { ResourceRule } from '../rule';

const FUNCTION = cite('provider-fcv3-function');

const NAMES: readonly (readonly [attribute: string, what: string])[] = [
  ['vpc_id', 'VPC'],
  ['vswitch_ids', 'vSwitch'],
  ['security_group_id', words`security group`],
];

/** A function in a VPC names all that it needs to get there. */
export const functionNetwork: ResourceRule = {
  id: 'function-network',
  since: '2026-11-26',
  title: 'A function in a VPC names the VPC, its vSwitches and a security group',
  severity: 'error',
  documents: [FUNCTION],
  protectsFrom: 'Function Compute refuses the function at deployment, after other resources were made.',
  types: ['alicloud_fcv3_function'],
  checkResource({ values }, output) {
    const network = blockOf(values.vpc_config);
    if (isUnknown(network)) return output.skip('/vpc_config', network.$unknown);
    if (!isObject(network)) return;
    const isMissing = (value: unknown) => isAbsent(value) || (Array.isArray(value) && value.length === 0);
    const missing = NAMES.filter(([attribute]) => isMissing(network[attribute]));
    // A block without all three is that of a function outside of any VPC: a state has it of every function.
    if (missing.length === NAMES.length) return;
    for (const [attribute, what] of missing) {
      output.report({
        pointer: `/vpc_config/${attribute}`,
        message: say`the network of the function names no ${said(what)}`,
        limit: say`a VPC, its vSwitches and a security group`,
        source: FUNCTION,
        fix: say`Give all three in vpc, for example with PrivateNetwork.access.`,
      });
    }
  },
};
