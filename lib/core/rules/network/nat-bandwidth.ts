import { Limit, LIMITS } from '../../contract/limits';
import { isUnknown, Unknown } from '../../model/stream-definition';
import { checkNumber } from '../check-number';
import { numberOf } from '../resource-values';
import { ResourceRule } from '../rule';

/** The bandwidth of a public address, as a NAT gateway has it. */
export const natBandwidth: ResourceRule = {
  id: 'nat-bandwidth',
  since: '2026-11-26',
  title: 'The bandwidth of a public address is available for its billing method',
  severity: 'error',
  documents: [LIMITS.bandwidthByTraffic.source],
  protectsFrom: 'The address is refused at deployment, and the way out of the VPC is missing.',
  types: ['alicloud_eip_address'],
  checkResource({ values }, output) {
    const limit = limitOf(values);
    if (isUnknown(limit)) return output.skip('/bandwidth', limit.$unknown);
    const place = { pointer: '/bandwidth' };
    checkNumber(numberOf(values.bandwidth), limit, place, output);
  },
};

/** By bandwidth is what an address is paid by where nothing is said; it allows more than by traffic. */
function limitOf({ payment_type, internet_charge_type }: Readonly<Record<string, unknown>>): Limit | Unknown {
  const unknown = [payment_type, internet_charge_type].find(isUnknown);
  if (unknown !== undefined) return unknown;
  if (payment_type === 'Subscription') return LIMITS.bandwidthOfSubscription;
  return internet_charge_type === 'PayByTraffic' ? LIMITS.bandwidthByTraffic : LIMITS.bandwidthByBandwidth;
}
