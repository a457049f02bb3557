import { unknown } from '../../../../lib/core/model/stream-definition';
import { networkIds } from '../../../../lib/core/rules/network/network-ids';
import { resourceCases } from '../../../support/resource-cases';
import { check, definition } from '../../../support/rules';

const WHOLE = { VpcId: 'vpc-1', VSwitchIds: 'vsw-1,vsw-2', SecurityGroupId: 'sg-1' };
const judge = (parameters: object, change = {}) =>
  check(
    networkIds,
    definition({
      source: { kind: 'SourceMQTTParameters', parameters: { ...WHOLE, ...parameters } },
      ...change,
    }),
  ).map((item) =>
    typeof item === 'string' ? item : `${item.severity} ${item.pointer.slice(1)}: ${item.message}`,
  );

describe('network-ids', () => {
  it('takes ids of the right kind, and what no rule of ids is about', () => {
    expect(judge({})).toEqual([]);
    expect(judge({ VpcId: undefined, VSwitchIds: '', SecurityGroupId: 5 })).toEqual([]);
  });

  it('finds ids of another kind, in sources, sinks and dead-letter queues', () => {
    expect(judge({ VpcId: 'vsw-1', VSwitchIds: 'vsw-1, vpc-1', SecurityGroupId: 'abc' })).toEqual([
      'error Source/SourceMQTTParameters/VpcId: the id of the VPC is that of a vSwitch',
      'error Source/SourceMQTTParameters/VSwitchIds: the id of the vSwitch is that of a VPC',
      'warning Source/SourceMQTTParameters/SecurityGroupId: the id of the security group is none',
    ]);
    const sink = { kind: 'SinkDorisParameters', parameters: { VpcId: { Form: 'CONSTANT', Value: 'sg-1' } } };
    const runOptions = { DeadLetterQueue: { Arn: 'x', VSwitchIds: ['vsw-1', 'sg-1'] } };
    expect(judge({}, { sink, runOptions })).toEqual([
      'error Sink/SinkDorisParameters/VpcId/Value: the id of the VPC is that of a security group',
      'error RunOptions/DeadLetterQueue/VSwitchIds: the id of the vSwitch is that of a security group',
    ]);
  });

  it('follows references as far as the type of a resource', () => {
    const vpc = unknown('alicloud_vpc.Net.id', 'Stack:alicloud_vpc.Net.id');
    const inModule = unknown('later', 'Stack:module.net.alicloud_vswitch.V.id');
    expect(judge({ VpcId: vpc, VSwitchIds: vpc, SecurityGroupId: inModule })).toEqual([
      'error Source/SourceMQTTParameters/VSwitchIds: the id of the vSwitch is that of a VPC',
      'error Source/SourceMQTTParameters/SecurityGroupId: the id of the security group is that of a vSwitch',
    ]);
    expect(judge({ VpcId: unknown('later') })).toEqual([
      'not evaluated: /Source/SourceMQTTParameters/VpcId (later)',
    ]);
  });
});

resourceCases(networkIds, 'alicloud_vswitch', [
  [{ vpc_id: 'vpc-1' }, []],
  [{ vpc_id: 'vsw-1' }, ['/vpc_id: "vsw-1"']],
]);

resourceCases(networkIds, 'alicloud_fcv3_function', [
  [{ vpc_config: [{ vpc_id: 'vpc-1', vswitch_ids: ['vsw-1'], security_group_id: 'sg-1' }] }, []],
  [{ vpc_config: { vswitch_ids: ['vsw-1', 'vpc-1'] } }, ['/vpc_config/vswitch_ids: "vpc-1"']],
]);

resourceCases(networkIds, 'alicloud_event_bridge_connection', [
  [{ network_parameters: [{ vswitche_id: 'sg-1' }] }, ['/network_parameters/vswitche_id: "sg-1"']],
]);
