import { say } from '../../language/say';
import { STREAM_NAMESPACE } from '../../contract/metrics';
import { FoundMetric, mayBeSame, metricOfSource } from '../../contract/stream-metrics';
import { AppDefinition, follow, ResourceDefinition } from '../../model/app-definition';
import { isObject, listOf } from '../../model/json-object';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { plainValue } from '../../model/stream-parts';

/** An alarm as it is told which streams it watches. */
export interface ReadAlarm {
  readonly name: string;
  readonly project: unknown;
  /** What it watches, a set of dimensions each; undefined where that is not known. */
  readonly series: readonly Readonly<Record<string, unknown>>[] | undefined;
  readonly isCertain: boolean;
  /** Whether it is turned off and so watches nothing. */
  readonly isOff: boolean;
}

/** What an alarm watches. */
export function readAlarm(app: AppDefinition, { values, location }: ResourceDefinition): ReadAlarm {
  const { project, metric_dimensions: given, enabled } = values;
  const name = location.constructPath ?? location.address ?? say`an alarm`;
  const isOff = String(plainValue(enabled)) === 'false';
  const isOpen = [given, project, ...listOf(given)].some(isUnknown);
  if (isOpen) return { name, project, series: undefined, isCertain: false, isOff };
  const series = listOf(given)
    .filter(isObject)
    .map((dimensions) =>
      Object.fromEntries(Object.entries(dimensions).map(([key, value]) => [key, follow(app, value)])),
    );
  return { name, project, series, isCertain: !isUnknown(enabled), isOff };
}

/** What could be watched of the source of a stream. */
export function metricsOf(app: AppDefinition, { source }: StreamDefinition): FoundMetric[] {
  return (['lag', 'delay', 'throttled'] as const).flatMap((use) => {
    const found = metricOfSource(source, use);
    if ('problem' in found) return [];
    const dimensions = Object.entries(found.dimensions).map(([name, value]) => [name, follow(app, value)]);
    return [{ facts: found.facts, dimensions: Object.fromEntries(dimensions) }];
  });
}

/** Whether an alarm watches a stream, or may once all is known. */
export function watches(alarm: ReadAlarm, stream: StreamDefinition, wanted: readonly FoundMetric[]): boolean {
  const { project, series, isOff } = alarm;
  if (isOff) return false;
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
