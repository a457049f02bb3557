import { IConstruct } from 'constructs';
import { MetricOptions, MetricProps, StreamMetric } from './stream-metric';

/**
 * A stream whose metrics are known: an `EventStream` of the app.
 */
export interface IMonitoredStream extends IConstruct {
  /** The name of the stream. */
  readonly streamName: string;

  /**
   * A metric of the stream by its id.
   *
   * @param metricId the id, as CloudMonitor lists it
   * @param props the dimensions, as CloudMonitor lists them
   */
  metric(metricId: string, props: MetricProps): StreamMetric;

  /**
   * How far the stream is behind its source.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  metricConsumerLag(options?: MetricOptions): StreamMetric;

  /**
   * How long messages wait for the stream.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  metricConsumerDelay(options?: MetricOptions): StreamMetric;

  /**
   * Reads of the stream that its source throttled.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  metricThrottledReads(options?: MetricOptions): StreamMetric;

  /**
   * What is in the dead-letter queue of the stream.
   *
   * @param options statistic and period, where they are not the usual ones
   */
  metricDeadLetters(options?: MetricOptions): StreamMetric;
}
