import { exampleNames, synthesize } from '../../scripts/examples';
import { describeTerraform, plan, synthesizedStacks, terraform, workspace } from '../support/terraform';

describeTerraform('examples under real Terraform', (setup) => {
  describe.each(exampleNames())('%s', (name) => {
    const stacks = (): [string, Record<string, any>][] => Object.entries(synthesizedStacks(synthesize(name)));

    it('is valid and plans from nothing, offline', () => {
      const entries = stacks();
      expect(entries).not.toHaveLength(0);
      for (const [stack, config] of entries) {
        const folder = workspace(setup(), config);
        expect(JSON.parse(terraform(setup(), folder, 'validate', '-json'))).toMatchObject({
          valid: true,
          error_count: 0,
          warning_count: 0,
        });
        const { resource_changes: changes } = plan(setup(), folder);
        expect(changes.length).toBeGreaterThan(0);
        for (const { address, change } of changes)
          expect([address, change.actions]).toEqual([address, ['create']]);
        const streams = changes.filter(
          ({ type }: { type: string }) => type === 'alicloud_event_bridge_event_streaming',
        ).length;
        process.stderr.write(
          `\nplanned examples/${name}, stack ${stack}: ${changes.length} to add, ${streams} of them event streams, ` +
            `with aliyun/alicloud ${setup().providerVersion}${setup().isStandIn ? ' (STAND-IN)' : ''}\n`,
        );
      }
    }, 120_000);
  });
});
