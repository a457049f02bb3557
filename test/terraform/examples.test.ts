import { readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { rolesOfStream } from '../../lib/core/permissions/service-linked-roles';
import { exampleNames } from '../../scripts/examples';
import { runs, sampleOf } from '../support/sampling';
import { stacksOfExample } from '../support/example-stacks';
import { PlannedGraph } from '../support/terraform-graph';
import { describeTerraform, plan, terraform, workspace } from '../support/terraform';

/** What a stream, an event source or a rule may need before it. */
const FOUNDATIONS =
  /^alicloud_(ram_role|ram_policy|ram_role_policy_attachment|vpc|vswitch|security_group|security_group_rule|nat_gateway|eip_address|eip_association|snat_entry|fcv3_function|alikafka_consumer_group|event_bridge_service_linked_role|event_bridge_event_bus)\./;
const CONSUMERS = /^alicloud_event_bridge_(event_streaming|event_source_v2|rule)\./;

/** What the examples must create between them. */
const EVERY_TYPE = [
  'event_bridge_event_streaming',
  'event_bridge_event_bus',
  'event_bridge_rule',
  'ram_role',
  'ram_policy',
  'vpc',
  'vswitch',
  'security_group',
  'security_group_rule',
  'nat_gateway',
  'eip_address',
  'snat_entry',
  'fcv3_function',
].map((type) => `alicloud_${type}`);

describeTerraform('examples under real Terraform', (setup) => {
  const created = new Set<string>();

  describe.each(sampleOf(exampleNames(), 4))('%s', (name) => {
    let stacks: [string, Record<string, any>][];

    beforeAll(() => {
      stacks = stacksOfExample(name).map((config) => [config['//'].metadata.stackName, config]);
    }, 60_000);

    it('is valid, plans from nothing, offline, and every stream comes after what it needs', () => {
      expect(stacks).not.toHaveLength(0);
      for (const [stack, config] of stacks) {
        const folder = workspace(setup(), config);
        expect(JSON.parse(terraform(setup(), folder, 'validate', '-json'))).toMatchObject({
          valid: true,
          error_count: 0,
          warning_count: 0,
        });
        const { resource_changes: changes = [] } = plan(setup(), folder);
        for (const { address, type, change } of changes) {
          expect([address, change.actions]).toEqual([address, ['create']]);
          created.add(type);
        }
        const addresses: string[] = changes.map(({ address }: any) => address);
        expectOrder(new PlannedGraph(setup(), folder), addresses, config);
        const streams = addresses.filter((address) => address.includes('event_streaming.')).length;
        process.stderr.write(
          `\nplanned examples/${name}, stack ${stack}: ${changes.length} to add, ${streams} of them event streams, ` +
            `with aliyun/alicloud ${setup().providerVersion}${setup().isStandIn ? ' (STAND-IN)' : ''}\n`,
        );
      }
    }, 120_000);
  });

  it('create at least one of each resource between them', () => {
    const wanted = runs(EVERY_TYPE.length, 0);
    expect(EVERY_TYPE.slice(0, wanted).filter((type) => !created.has(type))).toEqual([]);
  });
});

/** Nothing that was made for a stream is left beside it, and each stream has the roles it needs before it. */
function expectOrder(graph: PlannedGraph, addresses: string[], config: Record<string, any>): void {
  const consumers = addresses.filter((address) => CONSUMERS.test(address));
  const needed = new Set(consumers.flatMap((address) => [...graph.ancestors(address)]));
  if (consumers.length > 0)
    expect(addresses.filter((address) => FOUNDATIONS.test(address) && !needed.has(address))).toEqual([]);
  const { streams, resources } = readSynthesizedStack(config);
  const roles = resources.filter(({ type }) => type === 'alicloud_event_bridge_service_linked_role');
  for (const stream of streams) {
    const wanted = rolesOfStream(stream);
    const before = graph.ancestors(stream.location.address!);
    const missing = roles
      .filter(({ values }) => wanted.includes(String(values.product_name)))
      .filter(({ location }) => !before.has(location.address!));
    expect(missing).toEqual([]);
  }
}
