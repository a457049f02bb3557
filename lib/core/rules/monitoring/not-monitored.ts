import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { METRICS_SOURCES } from '../../contract/metrics';
import { AppRule } from '../rule';
import { metricsOf, WatchingAlarms } from './watching-alarms';

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
    const alarms = new WatchingAlarms(app);
    for (const stream of app.streams) {
      const wanted = metricsOf(app, stream);
      const watching = alarms.watching(stream, wanted);
      if (watching.some(({ isCertain }) => isCertain)) continue;
      const [perhaps] = watching.length > 0 ? watching : alarms.perhapsWatching(wanted);
      if (perhaps !== undefined) {
        about(stream).skip('', say`whether ${perhaps.name} watches it is known after apply`);
        continue;
      }
      about(stream).report({
        message:
          wanted.length > 0
            ? say`no alarm watches what the stream reads`
            : say`no alarm watches the stream, and no document names a metric of its source`,
        source: wanted.length > 0 ? cite(wanted[0].facts.document) : METRICS_SOURCES[1],
        fix:
          wanted.length > 0
            ? say`Make EventStreamAlarms with consumerLag, or EventStreamAlarms.forEach for all streams.`
            : say`Make an alarm on stream.metric with an id that DescribeMetricMetaList lists for acs_eventbridge.`,
      });
    }
  },
};
