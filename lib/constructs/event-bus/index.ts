export * from './event-bus';
export * from './event-origin';
export * from './event-rule';
export * from './event-source';
export * from './rule-target';
