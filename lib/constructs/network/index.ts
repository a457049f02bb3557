export * from './broker-port';
export * from './nat-egress';
export * from './private-network';
export * from './stream-network';
