export * from './border-network';
export * from './kafka-inflow';
export * from './kafka-outflow';
export * from './mqtt-to-kafka-outflow';
export * from './mqtt-to-rocketmq-outflow';
export * from './rocketmq-inflow';
export * from './rocketmq-route';
