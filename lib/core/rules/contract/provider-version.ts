import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { isTried, TRIED_PROVIDER } from '../../contract/tried-versions';
import { AppRule } from '../rule';

const PAGE = cite('provider-event-streaming');

/** A plan is of a version of the provider that the library was tried with: another may mean something else. */
export const providerVersion: AppRule = {
  id: 'provider-version',
  since: '2026-11-27',
  title: 'A plan uses a provider version that this library was tested with',
  severity: 'warning',
  documents: [PAGE],
  protectsFrom:
    'An older provider has no event streams, and a newer one may have other arguments: findings may be wrong or missing.',
  checkApp({ lockedProviders = [] }, about) {
    const { from, to, on } = TRIED_PROVIDER;
    const range = from === to ? from : say`${from} to ${to}`;
    for (const { version, location } of lockedProviders) {
      if (isTried(version)) continue;
      about({ location }).report({
        message: say`the plan is of a version of the provider that this library was not tried with`,
        got: say`version ${version}, by the lock file`,
        limit: `${range} (${on})`,
        source: PAGE,
        fix: say`Lock a version in the range, or use a newer version of this library; acknowledge it where you have tried it.`,
      });
    }
  },
};
