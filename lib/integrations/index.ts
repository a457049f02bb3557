export * from './mqtt-to-kafka-outflow';
