import { TRIED_PROVIDER } from '../../../../lib/core/contract/tried-versions';
import { providerVersion } from '../../../../lib/core/rules/contract/provider-version';
import { checkApp } from '../../../support/rules';

const said = (...versions: string[]) =>
  checkApp(providerVersion, {
    lockedProviders: versions.map((version, i) => ({
      version,
      location: { stack: `plan${i}`, address: 'provider.alicloud' },
    })),
  }).map(({ stack, severity, got }) => `${severity} ${stack}: ${got}`);

describe('provider-version', () => {
  it('takes what the library was tried with, whatever its third number', () => {
    expect(said(TRIED_PROVIDER.from, TRIED_PROVIDER.to, TRIED_PROVIDER.to.replace(/\d+$/, '99'))).toEqual([]);
    expect(checkApp(providerVersion, {})).toEqual([]);
  });

  it('warns of an older and of a newer one, each plan by itself', () =>
    expect(said('1.292.9', '2.0.0')).toEqual([
      'warning plan0: version 1.292.9, by the lock file',
      'warning plan1: version 2.0.0, by the lock file',
    ]));
});
