import { say } from '../../language/say';
import { STREAM_NAMESPACE } from '../../contract/metrics';
import { FoundMetric, mayBeSame, metricOfSource } from '../../contract/stream-metrics';
import { AppDefinition, follow, ResourceDefinition, resourcesOf } from '../../model/app-definition';
import { isObject, listOf } from '../../model/json-object';
import { ALARM } from '../../model/resource-types';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { plainValue } from '../../model/stream-parts';

/** An alarm that is on, as it is told which streams it watches. */
export interface WatchingAlarm {
  readonly name: string;
  readonly resource: ResourceDefinition;
  /** Its place among the alarms of the app. */
  readonly at: number;
  readonly isCertain: boolean;
}

type Dimensions = Readonly<Record<string, unknown>>;

/** One of which it is known what it watches, a set of dimensions each. */
interface ToldAlarm extends WatchingAlarm {
  readonly series: readonly Dimensions[];
}

/** The alarms of an app by what they watch, so that a stream is not compared with all of them. */
export class WatchingAlarms {
  private readonly told = new Map<unknown, SeriesIndex>();
  /** Those of which it is not known what they watch, by namespace. */
  private readonly notTold = new Map<unknown, WatchingAlarm[]>();
  /** Those of which not even the namespace is known. */
  private readonly open: WatchingAlarm[] = [];

  constructor(app: AppDefinition) {
    resourcesOf(app, ALARM).forEach((resource, at) => {
      const { values, location } = resource;
      if (String(plainValue(values.enabled)) === 'false') return;
      const name = location.constructPath ?? location.address ?? say`an alarm`;
      this.add(app, { name, resource, at, isCertain: !isUnknown(values.enabled) });
    });
  }

  private add(app: AppDefinition, alarm: WatchingAlarm): void {
    const { project, metric_dimensions: given } = alarm.resource.values;
    const followed = ([key, value]: [string, unknown]) => [key, follow(app, value)] as const;
    if (isUnknown(project)) this.open.push({ ...alarm, isCertain: false });
    else if ([given, ...listOf(given)].some(isUnknown))
      itemOf(this.notTold, project, () => []).push({ ...alarm, isCertain: false });
    else {
      const series = listOf(given)
        .filter(isObject)
        .map((dimensions) => Object.fromEntries(Object.entries(dimensions).map(followed)));
      itemOf(this.told, project, () => new SeriesIndex()).alarms.push({ ...alarm, series });
    }
  }

  /** Those that watch a stream, as far as it is known what they watch; in their order. */
  public watching({ name }: StreamDefinition, wanted: readonly FoundMetric[]): WatchingAlarm[] {
    const ofStream = this.told.get(STREAM_NAMESPACE)?.withAnyValue(name) ?? [];
    const ofSource = wanted.flatMap(
      ({ facts, dimensions }) => this.told.get(facts.namespace)?.within(dimensions) ?? [],
    );
    return [...new Set([...ofStream, ...ofSource])].sort((a, b) => a.at - b.at);
  }

  /** Those of which that is not known, which may watch the stream. */
  public *perhapsWatching(wanted: readonly FoundMetric[]): Generator<WatchingAlarm> {
    yield* this.open;
    for (const namespace of new Set([STREAM_NAMESPACE, ...wanted.map(({ facts }) => facts.namespace)]))
      yield* this.notTold.get(namespace) ?? [];
  }
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

/** The alarms of one namespace by the values of their dimensions. */
class SeriesIndex {
  public readonly alarms: ToldAlarm[] = [];
  private readonly byDimension = new Map<string | undefined, ValueIndex>();

  /** Those with a dimension, whichever, that may have this value. */
  public withAnyValue(value: unknown): readonly ToldAlarm[] {
    const all = () => new ValueIndex(this.alarms, (series) => Object.values(series));
    return itemOf(this.byDimension, undefined, all).of(value);
  }

  /** Those with a series that may hold what has these dimensions, found among the fewest that may have one of them. */
  public within(wanted: Dimensions): ToldAlarm[] {
    const found = Object.entries(wanted).map(([name, value]) => {
      // A dimension that an alarm leaves out is all of it.
      const own = () => new ValueIndex(this.alarms, (series) => [series[name]]);
      return itemOf(this.byDimension, name, own).of(value);
    });
    const fewest = found.reduce((least, one) => (one.length < least.length ? one : least), this.alarms);
    const isWithin = (given: Dimensions) =>
      Object.entries(wanted).every(([name, value]) => isSeries(given[name], value));
    return fewest.filter(({ series }) => series.some(isWithin));
  }
}

/** Alarms by the values of a dimension. */
class ValueIndex {
  private readonly all: ToldAlarm[] = [];
  private readonly byValue = new Map<string, ToldAlarm[]>();
  /** Those of which a series may have any value. */
  private readonly anyValue: ToldAlarm[] = [];

  constructor(alarms: readonly ToldAlarm[], valuesOf: (series: Dimensions) => readonly unknown[]) {
    for (const alarm of alarms) {
      const values = alarm.series.flatMap(valuesOf);
      if (values.length === 0) continue;
      this.all.push(alarm);
      if (values.some((value) => value === undefined || isUnknown(value))) this.anyValue.push(alarm);
      else for (const value of new Set(values.map(String))) itemOf(this.byValue, value, () => []).push(alarm);
    }
  }

  public of(value: unknown): readonly ToldAlarm[] {
    if (isUnknown(value)) return this.all;
    return [...(this.byValue.get(String(value)) ?? []), ...this.anyValue];
  }
}

function itemOf<Key, Item>(items: Map<Key, Item>, key: Key, make: () => Item): Item {
  const known = items.get(key);
  if (known !== undefined) return known;
  const made = make();
  items.set(key, made);
  return made;
}

function isSeries(given: unknown, wanted: unknown): boolean {
  if (given === undefined) return true;
  if (isUnknown(given) && isUnknown(wanted)) return given.$reference === wanted.$reference;
  return mayBeSame(given, wanted);
}
