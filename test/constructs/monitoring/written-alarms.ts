import { TerraformStack } from 'cdktf';
import { AlarmContactGroup, RocketMqInstance, RocketMqSource } from '../../../lib';
import { synth } from '../../support/synth';

export const onCall = [AlarmContactGroup.fromGroupName('on-call')];

/** A source that has metrics. */
export const rocketMq = new RocketMqSource({
  instance: RocketMqInstance.cloud5('rmq-cn-1'),
  topic: 'orders',
  groupId: 'GID_orders',
});

/** The alarms of a stack as they are written, by the last id before `Resource`. */
export function writtenAlarms(stack: TerraformStack): Record<string, any> {
  const alarms = synth(stack).resource.alicloud_cms_alarm ?? {};
  const idOf = (logical: string) =>
    logical
      .replace(/_[0-9A-F]{8}$/, '')
      .split('_')
      .at(-1)!;
  return Object.fromEntries(Object.entries<any>(alarms).map(([logical, alarm]) => [idOf(logical), alarm]));
}
