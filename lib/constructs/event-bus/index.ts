export * from './event-bus';
export * from './custom-event-source-config';
export * from './event-rule';
export * from './custom-event-source';
export * from './custom-event-source-props';
export * from './rule-target';
export * from './rule-target-props';
