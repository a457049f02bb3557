/** Where a name server of Apache RocketMQ listens, unless it is set up otherwise. */
export const NAME_SERVER_PORT = 9876;

/** Where a proxy of Apache RocketMQ listens, unless it is set up otherwise: remoting and gRPC. */
export const PROXY_PORTS: readonly number[] = [8080, 8081];
