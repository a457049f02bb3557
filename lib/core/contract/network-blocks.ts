/** Blocks that no VPC may use (`provider-vpc`): the services' own, multicast, the computer itself, link-local. */
export const RESERVED_BLOCKS: readonly string[] = [
  '100.64.0.0/10',
  '224.0.0.0/4',
  '127.0.0.0/8',
  '169.254.0.0/16',
];
