export * from './event-envelope';
export * from './event-pattern';
export * from './match';
