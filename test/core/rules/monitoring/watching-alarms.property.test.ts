import { METRICS, STREAM_NAMESPACE } from '../../../../lib/core/contract/metrics';
import { FoundMetric, mayBeSame } from '../../../../lib/core/contract/stream-metrics';
import { isUnknown, unknown } from '../../../../lib/core/model/stream-definition';
import { WatchingAlarms } from '../../../../lib/core/rules/monitoring/watching-alarms';
import { definition, resource } from '../../../support/rules';
import { fc } from '../../../support/sampling';

type Values = Record<string, unknown>;

const facts = METRICS[0];
const value = fc.constantFrom<unknown>('a', 'b', '1', 1, unknown('later'), unknown('later', 'x.id'));
const dimensions = fc.dictionary(fc.constantFrom('instanceId', 'topic', 'groupId'), value, { maxKeys: 3 });
const alarm = fc.record<Values>(
  {
    project: fc.constantFrom<unknown>(STREAM_NAMESPACE, facts.namespace, 'other', unknown('later')),
    metric_dimensions: fc.oneof(
      fc.array(fc.oneof(dimensions, fc.constant(unknown('later'))), { maxLength: 3 }),
      fc.constant(unknown('later')),
    ),
    enabled: fc.constantFrom<unknown>(true, 'false', unknown('later')),
  },
  { requiredKeys: ['project', 'metric_dimensions'] },
);

/** What watches means, said of one alarm and one stream. */
function watches(given: Values, name: unknown, wanted: readonly FoundMetric[]): 'no' | 'perhaps' | 'yes' {
  const series = given.metric_dimensions;
  if (given.enabled === 'false') return 'no';
  if (isUnknown(given.project)) return 'perhaps';
  const isOfStream = given.project === STREAM_NAMESPACE;
  const ofSource = wanted.filter((metric) => metric.facts.namespace === given.project);
  if (!Array.isArray(series) || series.some((item) => isUnknown(item)))
    return isOfStream || ofSource.length > 0 ? 'perhaps' : 'no';
  const isIn = (item: Values, key: string, other: unknown) => {
    if (!(key in item)) return true;
    const own = item[key];
    return isUnknown(own) && isUnknown(other) ? own.$reference === other.$reference : mayBeSame(own, other);
  };
  const isMet = series.some((item: Values) =>
    isOfStream
      ? Object.values(item).some((own) => mayBeSame(own, name))
      : ofSource.some((metric) =>
          Object.entries(metric.dimensions).every(([key, own]) => isIn(item, key, own)),
        ),
  );
  return isMet ? 'yes' : 'no';
}

it('finds the alarms of a stream that comparing it with all of them finds', () => {
  const wanted = fc.array(dimensions, { maxLength: 2 });
  fc.assert(
    fc.property(fc.array(alarm), value, wanted, (all, name, sought) => {
      const metrics = sought.map((item): FoundMetric => ({
        facts,
        dimensions: item as FoundMetric['dimensions'],
      }));
      const resources = all.map((values) => resource('alicloud_cms_alarm', values));
      const stream = definition({ name: name as string });
      const alarms = new WatchingAlarms({ streams: [stream], resources });
      const those = (answer: string) => resources.filter((_, i) => watches(all[i], name, metrics) === answer);
      expect(alarms.watching(stream, metrics).map((found) => found.resource)).toEqual(those('yes'));
      expect(new Set([...alarms.perhapsWatching(metrics)].map((found) => found.resource))).toEqual(
        new Set(those('perhaps')),
      );
    }),
  );
});
