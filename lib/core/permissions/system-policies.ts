import { AppDefinition } from '../model/app-definition';
import { cite, FactSource } from '../contract/documents';

/** Where the system policies that a deployer needs are listed. */
export const SYSTEM_POLICIES_SOURCES: readonly FactSource[] = [
  cite('kafka-connectors-overview'),
  cite('mqtt-integration-overview'),
];

/** Each policy, and what in an app asks for it. */
const POLICIES: readonly { readonly name: string; readonly parts: RegExp; readonly types: RegExp }[] = [
  {
    name: 'AliyunMQFullAccess',
    parts: /^(Source|Sink)(MQTT|RocketMQ|RocketMQCheckpoint)Parameters$/,
    types: /^alicloud_(ons|rocketmq)_/,
  },
  {
    name: 'AliyunKafkaFullAccess',
    parts: /^(Source|Sink)KafkaParameters$/,
    types: /^alicloud_alikafka_/,
  },
  { name: 'AliyunMNSFullAccess', parts: /^(Source|Sink)MNSParameters$/, types: /^alicloud_message_service_/ },
  { name: 'AliyunAMQPFullAccess', parts: /^(Source|Sink)RabbitMQ/, types: /^alicloud_amqp_/ },
  { name: 'AliyunFCFullAccess', parts: /^SinkFcParameters$/, types: /^alicloud_fcv3_function$/ },
  { name: 'AliyunLogFullAccess', parts: /^(Source|Sink)SLSParameters$/, types: /^alicloud_log_/ },
  // Security groups belong to ECS, which the policy of VPC leaves out.
  {
    name: 'AliyunVPCFullAccess',
    parts: /^$/,
    types: /^alicloud_(vpc|vswitch|nat_gateway|eip_address|eip_association|snat_entry)$/,
  },
  { name: 'AliyunECSFullAccess', parts: /^$/, types: /^alicloud_security_group/ },
  { name: 'AliyunRAMFullAccess', parts: /^$/, types: /^alicloud_ram_/ },
];

/** The system policies that cover an app: broad, but named in the services' own documents. */
export function systemPolicies({ streams, resources }: AppDefinition): string[] {
  const kinds = streams.flatMap(({ source, sink }) => [source.kind, sink.kind]);
  const hasFunction = streams.some(({ transforms }) =>
    transforms.some((item: any) => item?.Arn !== undefined),
  );
  const inVpc = streams.some(({ source, sink }) =>
    [source, sink].some(
      ({ parameters }) => parameters.VpcId !== undefined || parameters.InstanceVpcId !== undefined,
    ),
  );
  const found = POLICIES.filter(
    ({ name, parts, types }) =>
      kinds.some((kind) => parts.test(kind)) ||
      resources.some(({ type }) => types.test(type)) ||
      (name === 'AliyunFCFullAccess' && hasFunction) ||
      (name === 'AliyunVPCFullAccess' && inVpc),
  );
  return ['AliyunEventBridgeFullAccess', ...found.map(({ name }) => name)];
}
