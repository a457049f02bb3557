export * from './envelope-level';
export * from './event-envelope';
export * from './event-field';
export * from './event-pattern';
export * from './match';
export * from './source-events';
