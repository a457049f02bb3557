import { AppDefinition } from '../lib/core/model/app-definition';
import { Location } from '../lib/core/model/stream-definition';
import { CATALOGUE } from '../lib/core/rules/catalogue';
import { evaluate } from '../lib/core/rules/evaluate';
import { Rule } from '../lib/core/rules/rule';
import { Settings } from '../lib/core/rules/settings';
import { exampleApp } from '../scripts/parts/judge-example';
import { ruleExample } from '../scripts/parts/rule-example';
import { MOST_GROWTH } from './aims';

/** How many items the smaller of the two has, or the example where it has more. */
const SIZE = 500;
const TIMES = 10;
const ROUNDS = 3;
/** In milliseconds: what is quicker is not measured, but noise. */
const LEAST = 50;
/** In a millisecond. What is computed is measured, not how long it waits for others on the machine. */
const MICROSECONDS = 1_000;

/** Everything of an app that rules look at one by one. */
function itemsOf({ streams, resources, ...rest }: AppDefinition) {
  const { blocks = [], misrecorded = [], lockedProviders = [], outside = [], inventories = [] } = rest;
  return { streams, resources, blocks, misrecorded, lockedProviders, outside, inventories };
}

/** An app with what it has again and again, each time at a place of its own. */
function copies(app: AppDefinition, times: number): AppDefinition {
  const again = <T>(all: readonly T[], renamed: (item: T, i: number) => T): T[] =>
    Array.from({ length: times }, (_, i) => all.map((item) => renamed(item, i))).flat();
  const moved = <T extends { readonly location: Location }>(item: T, i: number): T => {
    const { address, constructPath } = item.location;
    const location = {
      ...item.location,
      address: `${address}${i}`,
      ...(constructPath !== undefined && { constructPath: `${constructPath}${i}` }),
    };
    return { ...item, location };
  };
  const elsewhere = <T extends { readonly location: Location }>(all: readonly T[]): T[] => again(all, moved);
  const { streams, resources, blocks, misrecorded, lockedProviders, outside, inventories } = itemsOf(app);
  return {
    ...app,
    streams: elsewhere(streams),
    resources: elsewhere(resources),
    blocks: elsewhere(blocks),
    misrecorded: elsewhere(misrecorded),
    lockedProviders: elsewhere(lockedProviders),
    outside: again(outside, (change, i) => ({ ...change, subject: moved(change.subject, i) })),
    inventories: again(inventories, (inventory, i) => ({ ...inventory, file: `${inventory.file}${i}` })),
  };
}

/** What a rule costs with an app so many times as large: the best of some rounds. */
function time(rule: Rule, app: AppDefinition, settings: Settings, times: number): number {
  let best = Infinity;
  for (let i = 0; i < ROUNDS; i += 1) {
    // What a rule remembers of an app is not remembered of the next.
    const all = copies(app, times);
    const start = process.cpuUsage();
    evaluate(all, settings, [rule]);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / MICROSECONDS);
  }
  return best;
}

/** What a rule costs with its own example of what is wrong, again and again, and with ten times as much. */
async function measure(rule: Rule): Promise<{ readonly small: number; readonly large: number }> {
  const { language, wrong } = ruleExample(rule.id);
  const { app, settings } = await exampleApp(language, wrong);
  const items = Object.values(itemsOf(app)).reduce((sum, all) => sum + all.length, 0);
  if (items === 0) throw new Error(`The example of ${rule.id} has nothing that can be repeated.`);
  const copied = Math.max(1, Math.round(SIZE / items));
  return {
    small: time(rule, app, settings, copied),
    large: time(rule, app, settings, copied * TIMES),
  };
}

/** Measures every rule, prints a line for each, and returns the worst growth. */
export async function ruleGrowth(): Promise<{ readonly worstRuleGrowth: number }> {
  let worstRuleGrowth = 0;
  for (const rule of CATALOGUE) {
    const { small, large } = await measure(rule);
    const growth = large / Math.max(small, LEAST);
    worstRuleGrowth = Math.max(worstRuleGrowth, growth);
    console.log(
      `${`rule ${rule.id}`.padEnd(60)} ${small.toFixed(0).padStart(7)} ms ${large.toFixed(0).padStart(8)} ms ${growth.toFixed(1).padStart(16)}${growth > MOST_GROWTH ? '   missed' : ''}`,
    );
  }
  return { worstRuleGrowth };
}
