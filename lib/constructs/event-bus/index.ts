export * from './event-bus';
export * from './event-source-config';
export * from './event-rule';
export * from './event-source';
export * from './rule-target';
