import { unknown } from '../../../../lib/core/model/stream-definition';
import { natVswitch } from '../../../../lib/core/rules/network/nat-vswitch';
import { resourceCases } from '../../../support/resource-cases';

resourceCases(natVswitch, 'alicloud_nat_gateway', [
  [{ nat_type: 'Enhanced', vswitch_id: unknown('later') }, []],
  [{ nat_type: 'Enhanced', vswitch_id: 'vsw-1' }, []],
  [{ nat_type: 'Normal' }, []],
  [{ nat_type: 'Enhanced', vswitch_id: '' }, ['/vswitch_id: the NAT gateway is in no vSwitch']],
  [{ nat_type: 'Enhanced' }, ['/vswitch_id: the NAT gateway is in no vSwitch']],
  [{ nat_type: unknown('later') }, ['not evaluated: /nat_type (later)']],
]);
