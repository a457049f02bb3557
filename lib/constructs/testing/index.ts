export * from './tested-finding';
export * from './tested-stream';
export * from './tested-streams';
