export * from './stream-sink';
export * from './kafka-sink';
