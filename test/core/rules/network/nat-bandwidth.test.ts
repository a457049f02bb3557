import { unknown } from '../../../../lib/core/model/stream-definition';
import { natBandwidth } from '../../../../lib/core/rules/network/nat-bandwidth';
import { resourceCases } from '../../../support/resource-cases';

const address = (bandwidth: unknown, internet_charge_type?: unknown, payment_type?: unknown) => ({
  bandwidth,
  internet_charge_type,
  payment_type,
});

resourceCases(natBandwidth, 'alicloud_eip_address', [
  [address('200', 'PayByTraffic'), []],
  [address('201', 'PayByTraffic'), ['/bandwidth: 201 Mbit/s']],
  [address(500, 'PayByBandwidth'), []],
  [address('501'), ['/bandwidth: 501 Mbit/s']],
  [address('1000', 'PayByBandwidth', 'Subscription'), []],
  [address('1001', 'PayByBandwidth', 'Subscription'), ['/bandwidth: 1001 Mbit/s']],
  [address('0'), ['/bandwidth: 0 Mbit/s']],
  [address('2.5'), ['/bandwidth: 2.5 Mbit/s']],
  [address('fast'), ['/bandwidth: "fast" Mbit/s']],
  [address(undefined), []],
  [address(unknown('later')), ['not evaluated: /bandwidth (later)']],
  [address('201', unknown('later')), ['not evaluated: /bandwidth (later)']],
]);
