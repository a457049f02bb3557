import { cite } from '../../contract/documents';
import { METRICS_SOURCES, STREAM_NAMESPACE } from '../../contract/metrics';
import { FoundMetric, mayBeSame, metricOfSource } from '../../contract/stream-metrics';
import { AppDefinition, follow, ResourceDefinition, resourcesOf } from '../../model/app-definition';
import { isObject, listOf } from '../../model/json-object';
import { ALARM } from '../../model/resource-types';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { AppRule } from '../rule';

/** A team that wants every stream watched turns it on. */
export const notMonitored: AppRule = {
  id: 'not-monitored',
  since: '2026-11-27',
  title: 'Each stream is watched by an alarm, if a team requires it',
  severity: 'info',
  isOptional: true,
  documents: [...METRICS_SOURCES, cite('rocketmq-metrics')],
  protectsFrom: 'A stream stops, and its users are the first to notice.',
  checkApp(app, about) {
    const alarms = resourcesOf(app, ALARM).map((alarm) => readAlarm(app, alarm));
    for (const stream of app.streams) {
      const wanted = metricsOf(app, stream);
      const watching = alarms.filter((alarm) => watches(alarm, stream, wanted));
      if (watching.some(({ isCertain }) => isCertain)) continue;
      const [perhaps] = watching;
      if (perhaps !== undefined) {
        about(stream).skip('', `whether ${perhaps.name} watches it is known after apply`);
        continue;
      }
      about(stream).report({
        message:
          wanted.length > 0
            ? 'no alarm watches what the stream reads'
            : `no alarm watches the stream, and no document names a metric of its source`,
        source: wanted.length > 0 ? cite(wanted[0].facts.document) : METRICS_SOURCES[1],
        fix:
          wanted.length > 0
            ? 'Make EventStreamAlarms with consumerLag, or EventStreamAlarms.forEach for all streams.'
            : 'Make an alarm on stream.metric with an id that DescribeMetricMetaList lists for acs_eventbridge.',
      });
    }
  },
};

interface ReadAlarm {
  readonly name: string;
  readonly project: unknown;
  /** What it watches, a set of dimensions each; undefined where that is not known. */
  readonly series: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly isCertain: boolean;
}

function readAlarm(app: AppDefinition, { values, location }: ResourceDefinition): ReadAlarm {
  const { project, metric_dimensions: given } = values;
  const name = location.constructPath ?? location.address ?? 'an alarm';
  if (isUnknown(given) || isUnknown(project)) return { name, project, series: undefined, isCertain: false };
  const series = listOf(given)
    .filter(isObject)
    .map((dimensions) =>
      Object.fromEntries(Object.entries(dimensions).map(([key, value]) => [key, follow(app, value)])),
    );
  return { name, project, series, isCertain: true };
}

/** What could be watched of the source of a stream. */
function metricsOf(app: AppDefinition, { source }: StreamDefinition): FoundMetric[] {
  return (['lag', 'delay', 'throttled'] as const).flatMap((use) => {
    const found = metricOfSource(source, use);
    if ('problem' in found) return [];
    const dimensions = Object.entries(found.dimensions).map(([name, value]) => [name, follow(app, value)]);
    return [{ facts: found.facts, dimensions: Object.fromEntries(dimensions) }];
  });
}

/** Whether an alarm watches a stream, or may once all is known. */
function watches(alarm: ReadAlarm, stream: StreamDefinition, wanted: readonly FoundMetric[]): boolean {
  const { project, series } = alarm;
  if (series === undefined)
    return isUnknown(project) || [STREAM_NAMESPACE, ...namespacesOf(wanted)].includes(project as string);
  if (project === STREAM_NAMESPACE)
    return series.some((dimensions) =>
      Object.values(dimensions).some((value) => mayBeSame(value, stream.name)),
    );
  return wanted.some(
    ({ facts, dimensions }) =>
      facts.namespace === project &&
      series.some((given) =>
        Object.entries(dimensions).every(([name, value]) => isSeries(given[name], value)),
      ),
  );
}

function namespacesOf(wanted: readonly FoundMetric[]): string[] {
  return wanted.map(({ facts }) => facts.namespace);
}

/** A dimension that an alarm leaves out is all of it. */
function isSeries(given: unknown, wanted: unknown): boolean {
  if (given === undefined) return true;
  if (isUnknown(given) && isUnknown(wanted)) return given.$reference === wanted.$reference;
  return mayBeSame(given, wanted);
}
