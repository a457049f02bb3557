export * from './alarm-contact-group';
export * from './alarm-props';
export * from './alarm-target';
export * from './event-stream-alarms';
export * from './monitored-stream';
export * from './stream-alarm';
export { MetricOptions, MetricProps, StreamMetric, StreamMetricProps } from './stream-metric';
export * from './system-event-alarm';
