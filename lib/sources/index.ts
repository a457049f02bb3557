export * from './data-format';
export * from './stream-source';
export * from './mqtt-source';
