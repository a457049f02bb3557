import { AppDefinition } from '../model/app-definition';
import { cite, FactSource } from '../contract/documents';
import { isInVpc } from '../contract/kind-lookups';
import { factsOf, SERVICES } from '../contract/kinds';

/** Where the system policies that a deployer needs are listed. */
export const SYSTEM_POLICIES_SOURCES: readonly FactSource[] = [
  cite('kafka-connectors-overview'),
  cite('mqtt-integration-overview'),
  cite('cloudmonitor-ram-users'),
];

/** The policies of what is around streams. Security groups belong to ECS, which the policy of VPC leaves out. */
const AROUND: readonly Policy[] = [
  {
    name: 'AliyunVPCFullAccess',
    types: /^alicloud_(vpc|vswitch|nat_gateway|eip_address|eip_association|snat_entry)$/,
  },
  { name: 'AliyunECSFullAccess', types: /^alicloud_security_group/ },
  { name: 'AliyunRAMFullAccess', types: /^alicloud_ram_/ },
  { name: 'AliyunCloudMonitorFullAccess', types: /^alicloud_cms_/ },
];

interface Policy {
  readonly name: string;
  /** The service whose sources and sinks ask for it. */
  readonly service?: string;
  /** The Terraform types that ask for it. */
  readonly types?: RegExp;
}

function policies(): Policy[] {
  const ofServices = Object.entries(SERVICES).flatMap(([service, { systemPolicy, resources }]) => {
    const types = resources === undefined ? undefined : new RegExp(resources);
    return systemPolicy === undefined ? [] : [{ name: systemPolicy, service, types }];
  });
  return [...ofServices, ...AROUND];
}

/** The system policies that cover an app: broad, but named in the services' own documents. */
export function systemPolicies({ streams, resources }: AppDefinition): string[] {
  const parts = streams.flatMap(({ source, sink }) => [source, sink]);
  const services = new Set(parts.map(({ kind }) => factsOf(kind)?.service));
  if (streams.some(({ transforms }) => transforms.some((item: any) => item?.Arn !== undefined)))
    services.add('fc');
  const found = policies()
    .filter(
      ({ service, types }) =>
        (service !== undefined && services.has(service)) || resources.some(({ type }) => types?.test(type)),
    )
    .map(({ name }) => name);
  // The logs of a function are looked at there, also where the project is another's.
  if (
    resources.some(({ type, values }) => type === 'alicloud_fcv3_function' && !isNothing(values.log_config))
  )
    found.push('AliyunLogFullAccess');
  if (parts.some(isInVpc)) found.push('AliyunVPCFullAccess');
  return ['AliyunEventBridgeFullAccess', ...[...new Set(found)].sort()];
}

function isNothing(block: unknown): boolean {
  return block === undefined || block === null || (Array.isArray(block) && block.length === 0);
}
