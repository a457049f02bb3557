export * from './assumed-role';
export * from './delivery-role';
export * from './deployer-policy';
export * from './function-role';
export * from './grant';
export * from './grantee';
export * from './service-linked-roles';
