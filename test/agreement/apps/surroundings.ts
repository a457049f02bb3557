import { TerraformResource } from 'cdktf';
import * as lib from '../../../lib';
import { fc } from '../../support/sampling';
import { Building, maybe, number, record, Step, text } from './building';
import { ACCOUNT, cidr, making, name, port } from './making';
import { topic } from './streams';

const network = making(
  'Net',
  fc
    .record({
      cidrBlock: maybe(cidr),
      vSwitches: fc.array(
        record({ zoneId: text(fc.constantFrom('cn-hangzhou-h', 'cn-beijing-a')), cidrBlock: cidr }),
        {
          minLength: 1,
          maxLength: 2,
        },
      ),
      ports: maybe(
        fc.array(port, { maxLength: 2 }).map((ports) => (b: Building) => ports.map((one) => one(b))),
      ),
      vpcName: maybe(name),
      bandwidth: maybe(number(fc.integer({ min: 0, max: 201 }))),
      hasNat: fc.boolean(),
    })
    .map(({ cidrBlock, vSwitches, ports, vpcName, bandwidth, hasNat }) => (b, scope, id, n) => {
      const provider = b.providerIn(scope, n);
      const made = new lib.PrivateNetwork(scope, id, {
        cidrBlock: cidrBlock(b),
        vSwitches: vSwitches.map((one) => one(b)),
        egressPorts: ports(b),
        vpcName: vpcName(b),
        provider,
      });
      b.refer(made.vpcId, made.securityGroupId, ...made.vSwitchIds);
      b.networks.push(made.network);
      if (!hasNat) return;
      const { vpcId, vSwitchIds } = made;
      new lib.NatEgress(scope, `${id}Nat`, { vpcId, vSwitchIds, bandwidth: bandwidth(b), provider });
    }),
);

const role = making(
  'Role',
  fc.tuple(maybe(name), fc.nat(2), topic).map(([roleName, allows, what]) => (b, scope, id) => {
    const made = new lib.DeliveryRole(scope, id, { roleName: roleName(b) });
    if (allows > 0) made.allowReadLogs({ project: what(b), logstore: 'store' });
    if (allows > 1) made.allow({ actions: ['oss:*'], resources: ['*'] });
    b.refer(made.roleName, made.arn);
  }),
);

const program = making(
  'Function',
  fc
    .record({
      functionName: maybe(name),
      memorySize: maybe(number(fc.constantFrom(100, 128, 512, 40000))),
      cpu: maybe(number(fc.constantFrom(0.05, 1, 99))),
      handler: maybe(text(fc.constantFrom('index.handler', 'x'))),
      password: topic,
    })
    .map(({ functionName, memorySize, cpu, handler, password }) => (b, scope, id, n) => {
      const made = new lib.StreamFunction(scope, id, {
        code: lib.FunctionCode.inline('exports.handler = () => 1;'),
        runtime: lib.FunctionRuntime.NODEJS_20,
        functionName: functionName(b),
        memorySize: memorySize(b),
        cpu: cpu(b),
        handler: handler(b),
        environment: { PASSWORD: password(b) },
        provider: b.providerIn(scope, n),
      });
      b.refer(made.functionArn);
    }),
);

const roles = making(
  'ServiceLinkedRoles',
  fc.boolean().map((some) => (_, scope, id) => {
    const existing = some ? ['AliyunServiceRoleForEventBridgeSendToKafka'] : [];
    new lib.ServiceLinkedRoles(scope, id, { existing });
  }),
);

const deployer = making(
  'Deployer',
  fc.boolean().map((attached) => (_, scope, id) => {
    const attachTo = attached ? [lib.Grantee.role('deployer')] : undefined;
    new lib.DeployerPolicy(scope, id, { accountId: ACCOUNT, attachTo });
  }),
);

/** Attributes that rules look at, whatever the type. */
const ATTRIBUTES = [
  'name',
  'vpc_id',
  'zone_id',
  'cidr_block',
  'cidr_ip',
  'port_range',
  'role_name',
  'topic',
  'policy_document',
  'event_bus_name',
  'instance_id',
  'product_name',
  'handler',
  'memory_size',
  'group_id',
  'remark',
];
const TYPES = [
  'vpc',
  'vswitch',
  'security_group',
  'security_group_rule',
  'snat_entry',
  'nat_gateway',
  'eip_address',
  'ram_role',
  'ram_policy',
  'ram_role_policy_attachment',
  'event_bridge_event_bus',
  'event_bridge_rule',
  'event_bridge_event_source_v2',
  'event_bridge_service_linked_role',
  'fcv3_function',
  'alikafka_topic',
  'alikafka_consumer_group',
  'ons_topic',
  'ons_group',
  'rocketmq_topic',
  'rocketmq_consumer_group',
  'amqp_queue',
  'message_service_queue',
];
const DOCUMENT = '{"Version":"1","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';

/** Any resource as another library would make it. */
const other = making(
  'Other',
  fc
    .tuple(
      fc.constantFrom(...TYPES),
      fc.dictionary(
        fc.constantFrom(...ATTRIBUTES),
        fc.oneof(
          name,
          cidr,
          text(fc.constant(DOCUMENT)),
          port,
          fc.jsonValue({ maxDepth: 2 }).map((value) => () => value),
        ),
        { maxKeys: 5 },
      ),
      fc.boolean(),
    )
    .map(([type, attributes, isNamedAlike]) => (b, scope, id, n) => {
      const made = new TerraformResource(scope, id, {
        terraformResourceType: `alicloud_${type}`,
        terraformGeneratorMetadata: { providerName: 'alicloud' },
        provider: b.providerIn(scope, n),
      });
      if (isNamedAlike) made.overrideLogicalId('alike');
      for (const [key, value] of Object.entries(attributes)) made.addOverride(key, value(b));
      b.refer(made.getStringAttribute('id'), made.getStringAttribute('name'));
    }),
);

/** What stands around event streams. */
export const surroundings: fc.Arbitrary<Step> = fc.oneof(
  { weight: 2, arbitrary: network },
  { weight: 1, arbitrary: role },
  { weight: 1, arbitrary: program },
  { weight: 1, arbitrary: roles },
  { weight: 1, arbitrary: deployer },
  { weight: 3, arbitrary: other },
);
