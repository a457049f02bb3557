export * from './kafka-inflow';
export * from './kafka-outflow';
export * from './mqtt-to-kafka-outflow';
export * from './mqtt-to-rocketmq-outflow';
export * from './rocketmq-route';
