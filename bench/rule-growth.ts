import { AppDefinition, ResourceDefinition } from '../lib/core/model/app-definition';
import { StreamDefinition } from '../lib/core/model/stream-definition';
import { CATALOGUE } from '../lib/core/rules/catalogue';
import { evaluate } from '../lib/core/rules/evaluate';
import { Rule } from '../lib/core/rules/rule';
import { exampleApp } from '../scripts/parts/judge-example';
import { ruleExample } from '../scripts/parts/rule-example';
import { MOST_GROWTH } from './aims';

/** How many streams and resources the smaller of the two has, or the example where it has more. */
const SIZE = 500;
const TIMES = 10;
const ROUNDS = 3;
/** In milliseconds: what is quicker is not measured, but noise. */
const LEAST = 50;
/** In a millisecond. What is computed is measured, not how long it waits for others on the machine. */
const MICROSECONDS = 1_000;

/** An app with what it has again and again, each time at a place of its own. */
function copies({ streams, resources, ...rest }: AppDefinition, times: number): AppDefinition {
  const again = <T extends StreamDefinition | ResourceDefinition>(all: readonly T[]): T[] =>
    Array.from({ length: times }, (_, i) =>
      all.map((item) => ({
        ...item,
        location: {
          ...item.location,
          address: `${item.location.address}${i}`,
          ...(item.location.constructPath !== undefined && {
            constructPath: `${item.location.constructPath}${i}`,
          }),
        },
      })),
    ).flat();
  return { ...rest, streams: again(streams), resources: again(resources) };
}

/** What a rule costs with its own example of what is wrong, again and again, so many times as large: the best of some rounds. */
async function time(rule: Rule, times: number): Promise<number> {
  const { language, wrong } = ruleExample(rule.id);
  const { app, settings } = await exampleApp(language, wrong);
  const copied = Math.max(1, Math.round(SIZE / (app.streams.length + app.resources.length || 1))) * times;
  let best = Infinity;
  for (let i = 0; i < ROUNDS; i += 1) {
    // What a rule remembers of an app is not remembered of the next.
    const all = copies(app, copied);
    const start = process.cpuUsage();
    evaluate(all, settings, [rule]);
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, (user + system) / MICROSECONDS);
  }
  return best;
}

/** Measures every rule, prints a line for each, and returns the worst growth. */
export async function ruleGrowth(): Promise<{ readonly worstRuleGrowth: number }> {
  let worstRuleGrowth = 0;
  for (const rule of CATALOGUE) {
    const small = await time(rule, 1);
    const large = await time(rule, TIMES);
    const growth = large / Math.max(small, LEAST);
    worstRuleGrowth = Math.max(worstRuleGrowth, growth);
    console.log(
      `${`rule ${rule.id}`.padEnd(60)} ${small.toFixed(0).padStart(7)} ms ${large.toFixed(0).padStart(8)} ms ${growth.toFixed(1).padStart(16)}${growth > MOST_GROWTH ? '   missed' : ''}`,
    );
  }
  return { worstRuleGrowth };
}
