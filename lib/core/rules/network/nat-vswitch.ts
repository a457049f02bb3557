import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { isUnknown } from '../../model/stream-definition';
import { isAbsent } from '../resource-values';
import { ResourceRule } from '../rule';

const GATEWAY = cite('provider-nat-gateway');

/** An enhanced NAT gateway is in a vSwitch; the other type is no longer sold. */
export const natVswitch: ResourceRule = {
  id: 'nat-vswitch',
  since: '2026-11-26',
  title: 'An enhanced NAT gateway is in a vSwitch',
  severity: 'error',
  documents: [GATEWAY],
  protectsFrom: 'The gateway is refused at deployment, and the way out of the VPC is missing.',
  types: ['alicloud_nat_gateway'],
  checkResource({ values: { nat_type: type, vswitch_id: vSwitch } }, output) {
    if (isUnknown(type)) return output.skip('/nat_type', type.$unknown);
    if (type !== 'Enhanced' || !isAbsent(vSwitch)) return;
    output.report({
      pointer: '/vswitch_id',
      message: say`the NAT gateway is in no vSwitch`,
      limit: say`a vSwitch of the VPC`,
      source: GATEWAY,
      fix: say`Give vSwitchIds: those whose traffic goes out.`,
    });
  },
};
