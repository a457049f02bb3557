import { TerraformStack } from 'cdktf';
import { synth } from '../../support/synth';

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
