import { said, say, words } from '../../language/say';
import { listed } from '../../language/lists';
import { cite, describeSource } from '../../contract/documents';
import {
  EMPTY_NAMESPACES,
  MetricFacts,
  metricsNamed,
  METRICS_SOURCES,
  STREAM_NAMESPACE,
} from '../../contract/metrics';
import { isObject, listOf, ownMember } from '../../model/json-object';
import { ALARM } from '../../model/resource-types';
import { isUnknown } from '../../model/stream-definition';
import { isAbsent, numberOf } from '../resource-values';
import { ResourceRule, RuleOutput } from '../rule';
import { show } from '../show';
import { conditionsOf } from './alarm-conditions';

const LOOK = words`Look into CloudMonitor whether the metric has values`;

/** An alarm on a metric that has no values never fires, and nobody hears of it. */
export const alarmMetric: ResourceRule = {
  id: 'alarm-metric',
  since: '2026-11-27',
  title: 'An alarm watches a metric that CloudMonitor has',
  severity: 'warning',
  documents: [...METRICS_SOURCES, cite('cloudmonitor-metric-rules')],
  protectsFrom:
    'CloudMonitor accepts an alarm on a metric that does not exist: the alarm is created but never fires.',
  types: [ALARM],
  checkResource({ values }, output) {
    const { project, metric } = values;
    if (isUnknown(project)) return output.skip('/project', project.$unknown);
    if (isUnknown(metric)) return output.skip('/metric', metric.$unknown);
    const empty = ownMember(EMPTY_NAMESPACES, String(project));
    if (empty !== undefined)
      return output.report({
        pointer: '/project',
        message: say`the alarm may never fire: the namespace holds no metric`,
        got: show(project),
        limit: empty.instead,
        source: cite(empty.document),
        fix: say`Take the namespace ${empty.instead}.`,
      });
    if (project === STREAM_NAMESPACE)
      return output.skip('/metric', say`no document lists the metrics of ${STREAM_NAMESPACE}`);
    const known = metricsNamed(project, metric);
    if (known.length === 0) return;
    checkDimensions(known, values.metric_dimensions, output);
    const [facts] = known;
    checkStatistics(facts, values, output);
    checkPeriod(facts, values.period, output);
    if (facts.inferred !== undefined)
      output.report({
        pointer: '/metric',
        message: say`the alarm may never fire: of its metric it is inferred ${facts.inferred}`,
        got: say`${show(metric)} of ${show(project)}`,
        source: cite(facts.document),
        fix: say`${said(LOOK)} once the alarm is deployed, then acknowledge this.`,
      });
  },
};

/** Each series is told apart by all dimensions of its metric. */
function checkDimensions(known: readonly MetricFacts[], given: unknown, output: RuleOutput): void {
  const pointer = '/metric_dimensions';
  if (isAbsent(given)) return;
  if (isUnknown(given)) return output.skip(pointer, given.$unknown);
  listOf(given).forEach((series, i) => {
    if (!isObject(series)) return;
    const place = `${pointer}/${i}`;
    if (isUnknown(series)) return output.skip(place, series.$unknown);
    const names = Object.keys(series).filter((name) => name !== 'userId');
    const others = known.map((facts) => names.filter((name) => !Object.hasOwn(facts.dimensions, name)));
    if (others.some((other) => other.length === 0)) return;
    const [{ dimensions, document }] = known;
    output.report({
      pointer: place,
      message: say`the alarm may never fire: its metric has no such dimension`,
      got: show(listed(others[0])),
      limit: listed(Object.keys(dimensions)),
      source: cite(document),
      fix: say`${said(LOOK)} by these dimensions; their names are case-sensitive.`,
    });
  });
}

function checkStatistics(
  { statistics, document }: MetricFacts,
  values: Readonly<Record<string, unknown>>,
  output: RuleOutput,
): void {
  for (const { pointer, condition } of conditionsOf(values)) {
    const { statistics: given } = condition;
    if (isUnknown(given)) output.skip(`${pointer}/statistics`, given.$unknown);
    else if (!isAbsent(given) && !statistics.includes(String(given)))
      output.report({
        pointer: `${pointer}/statistics`,
        message: say`the metric has no such statistic, and CloudMonitor refuses the alarm`,
        got: show(given),
        limit: `${listed(statistics)}, ${describeSource(cite(document))}`,
        source: cite('cloudmonitor-metric-rules'),
        fix: say`Take a statistic that the metric has.`,
      });
  }
}

function checkPeriod({ period, document }: MetricFacts, given: unknown, output: RuleOutput): void {
  if (isAbsent(given)) return;
  if (isUnknown(given)) return output.skip('/period', given.$unknown);
  const seconds = numberOf(given);
  if (typeof seconds !== 'number' || (seconds >= period && seconds % period === 0)) return;
  output.report({
    pointer: '/period',
    message: say`the alarm may never fire: its metric has no values of that period`,
    got: say`${show(seconds)} seconds`,
    limit: say`${period} seconds, or a multiple`,
    source: cite(document),
    fix: say`Set period to a multiple of ${period} seconds.`,
  });
}
