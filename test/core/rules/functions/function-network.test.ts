import { unknown } from '../../../../lib/core/model/stream-definition';
import { functionNetwork } from '../../../../lib/core/rules/functions/function-network';
import { resourceCases } from '../../../support/resource-cases';

resourceCases(functionNetwork, 'alicloud_fcv3_function', [
  [{ vpc_config: { vpc_id: 'v', vswitch_ids: unknown('later'), security_group_id: 's' } }, []],
  [
    { vpc_config: [{ vpc_id: 'v', vswitch_ids: [], security_group_id: '' }] },
    [
      '/vpc_config/vswitch_ids: the network of the function names no vSwitch',
      '/vpc_config/security_group_id: the network of the function names no security group',
    ],
  ],
  [{ vpc_config: unknown('later') }, ['not evaluated: /vpc_config (later)']],
  [{ vpc_config: [{ vpc_id: '', vswitch_ids: [], security_group_id: null }] }, []],
  [{ vpc_config: [] }, []],
]);
