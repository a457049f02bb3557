export * from './event-bus';
export * from './function';
export * from './kafka';
export * from './log-store';
export * from './mns-queue';
export * from './rabbitmq-queue';
export * from './rocketmq';
