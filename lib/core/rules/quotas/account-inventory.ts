import { say } from '../../language/say';
import { LIMITS } from '../../contract/limits';
import { InAccount, mayShareAccount } from '../../model/account-key';
import { AppDefinition, Inventory, resourcesOf } from '../../model/app-definition';
import { daysSince, OLD_AFTER_DAYS } from '../../model/inventory-age';
import { regionId } from '../../model/region-key';
import { EVENT_RULE } from '../../model/resource-types';
import { isUnknown } from '../../model/stream-definition';
import { AppRule, RuleOutput, THE_APP } from '../rule';
import { Settings } from '../settings';

/** What is said of an account that was read long ago may be wrong by now. */
export const accountInventory: AppRule = {
  id: 'account-inventory',
  since: '2026-11-27',
  title: 'An inventory of the account is at most seven days old',
  severity: 'warning',
  documents: [LIMITS.streamsPerRegion.source],
  protectsFrom:
    'Streams that were made since are not counted: a quota or a consumer group that looks free is taken.',
  checkApp(app, about, settings) {
    const { inventories = [] } = app;
    if (inventories.length === 0) return;
    const output = about(THE_APP);
    for (const inventory of inventories) {
      checkAge(inventory, settings, output);
      sayWhatIsMissing(inventory, output);
    }
    sayWhatIsNotCovered(app, about(THE_APP));
  },
};

function checkAge({ file, inputs }: Inventory, { today }: Settings, output: RuleOutput): void {
  const ages = inputs.flatMap(({ path, readAt }) => {
    const days = daysSince(readAt, today);
    if (readAt === undefined) output.skip('', say`${file}: nothing says when ${path} was read`);
    return days === undefined ? [] : [{ path, readAt, days }];
  });
  const [oldest] = ages.sort((a, b) => b.days - a.days);
  if (oldest === undefined || oldest.days <= OLD_AFTER_DAYS) return;
  output.report({
    message: say`the inventory ${file} is older than ${OLD_AFTER_DAYS} days`,
    got: say`${oldest.days} days: ${oldest.path} was read on ${oldest.readAt}`,
    limit: say`${OLD_AFTER_DAYS} days`,
    fix: say`Make it again: live export, then inventory.`,
  });
}

function sayWhatIsMissing({ file, inputs, notCounted }: Inventory, output: RuleOutput): void {
  for (const { missing } of inputs)
    for (const { region, action, reason } of missing)
      output.skip('', say`${file} does not have ${region} ${action}: ${reason}`);
  const [first, ...others] = notCounted;
  if (first === undefined) return;
  const more = others.length === 0 ? '' : say` and ${others.length} more`;
  output.skip('', say`${file} does not count ${first.address}${more}: ${first.reason}`);
}

/** An account or a region that no inventory speaks of: what the app has there is counted alone. */
function sayWhatIsNotCovered(app: AppDefinition, output: RuleOutput): void {
  const said = new Set<string>();
  const counted = [...app.streams, ...resourcesOf(app, 'alicloud_event_bridge_event_bus', EVENT_RULE)];
  for (const item of counted) {
    const region = regionId(item);
    if (!isUnknown(region) && isCovered(app, item, region)) continue;
    const where = isUnknown(region)
      ? say`a region that is not known (${region.$unknown})`
      : typeof item.account === 'string'
        ? say`${region} of account ${item.account}`
        : region;
    if (said.has(where)) continue;
    said.add(where);
    output.skip('', say`no inventory covers ${where}: only what is reviewed is counted there`);
  }
}

function isCovered({ inventories = [] }: AppDefinition, item: InAccount, region: string): boolean {
  return inventories.some(({ file, inputs, streams, resources }) => {
    const asked = inputs.filter(({ regions }) => regions.includes(region));
    const places = [
      ...asked.map(({ account }) => ({ account, location: { stack: file } })),
      ...[...streams, ...resources].filter((entry) => entry.region === region),
    ];
    return places.some((place) => mayShareAccount(place, item));
  });
}
