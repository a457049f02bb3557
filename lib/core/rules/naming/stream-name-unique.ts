import { LIMITS } from '../../contract/limits';
import { AccountGroup, byAccount, mayBeOne } from '../../model/account-key';
import { regionId, regionKey } from '../../model/region-key';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { AppRule, Report, RuleOutput, Subject } from '../rule';
import { countBy } from '../count-by';
import { TELL_ACCOUNTS } from '../quotas/check-quota';
import { inOrder } from '../subject-order';

const POINTER = '/EventStreamingName';

/** Two streams of one name in a region of an account are one stream to EventBridge. */
export const streamNameUnique: AppRule = {
  id: 'stream-name-unique',
  title: 'Streams of one account and region have names of their own',
  severity: 'error',
  documents: [LIMITS.streamNameLength.source],
  protectsFrom: 'The second stream of a name fails at deployment, or two apps change one stream in turn.',
  checkApp({ streams }, about) {
    const name = (stream: StreamDefinition) => stream.name;
    for (const [shared, namesakes] of countBy(streams, name, about, () => POINTER)) {
      if (namesakes.length < 2) continue;
      const regions = countBy(namesakes, regionKey, about, () => POINTER);
      for (const [region, all] of regions) {
        const [first] = inOrder(all);
        checkNamesakes(byAccount(inOrder(all)), `"${shared}"`, region, about);
        // It may be the region of a namesake.
        const id = regionId(first);
        if (regions.size > 1 && isUnknown(id)) about(first).skip(POINTER, id.$unknown);
      }
    }
  },
};

function checkNamesakes(
  accounts: readonly AccountGroup<StreamDefinition>[],
  got: string,
  region: string,
  about: (subject: Subject) => RuleOutput,
): void {
  const finding: Omit<Report, 'message' | 'fix'> = {
    pointer: POINTER,
    got,
    limit: 'a name of its own for each stream of a region',
    source: LIMITS.streamNameLength.source,
  };
  accounts.forEach((account, i) => {
    const [first, ...others] = account.items;
    for (const stream of others) {
      about(stream).report({
        ...finding,
        message: `another stream of ${region} has the same name, ${placeOf(first)}`,
        fix: 'Set another streamName, or none.',
      });
    }
    const possible = accounts.slice(0, i).find((other) => mayBeOne(other, account));
    if (possible === undefined) return;
    about(first).report({
      ...finding,
      severity: 'warning',
      message: `another stream of ${region} has the same name, ${placeOf(possible.items[0])}, if these are one account: ${possible.account} and ${account.account}`,
      fix: `${TELL_ACCOUNTS} In one account, set another streamName, or none.`,
    });
  });
}

function placeOf({ location }: StreamDefinition): string | undefined {
  return location.constructPath ?? location.address;
}
