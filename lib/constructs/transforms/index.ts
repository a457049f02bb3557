export * from './event-value';
export * from './function-transform';
export * from './model-transforms';
export * from './sink-field';
export * from './stream-transform';
