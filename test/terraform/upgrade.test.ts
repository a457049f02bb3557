import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sampleOf } from '../support/sampling';
import { stacksOfExample } from '../support/example-stacks';
import { describeTerraform, terraform, workspace } from '../support/terraform';

const STATES = join(__dirname, '..', 'data', 'states');
const STREAM = 'alicloud_event_bridge_event_streaming';

/** What an upgrade may change, by version, each with its reason. */
const EXPECTED: Readonly<Record<string, readonly RegExp[]>> = {
  '9bcc532': [
    // The shared record of a stack gives way to a record for each stream, which replaces none.
    /: terraform_data\.(EventStreamKinds: delete|\w+: create)$/,
    // The examples themselves changed: they read the message of MQTT events from data.body, where it is.
    /^(mqtt-to-kafka|telemetry-cn-\w+): alicloud_event_bridge_event_streaming\.Telemetry_1B1C5A07: update$/,
  ],
};

describeTerraform('an upgrade from an earlier version', (setup) => {
  const cases = readdirSync(STATES, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name: version }) =>
      readdirSync(join(STATES, version)).map((example) => [version, example] as const),
    );

  it.each(sampleOf(cases, 3))(
    'from %s leaves what examples/%s deployed as it is',
    (version, example) => {
      const changed: string[] = [];
      const streams: string[] = [];
      for (const config of stacksOfExample(example)) {
        const stack = config['//'].metadata.stackName as string;
        const folder = workspace(setup(), config);
        copyFileSync(
          join(STATES, version, example, `${stack}.tfstate.json`),
          join(folder, 'terraform.tfstate'),
        );
        // Offline: what the state says counts as what there is.
        terraform(setup(), folder, 'plan', '-no-color', '-refresh=false', '-out=plan.bin');
        const planned = JSON.parse(terraform(setup(), folder, 'show', '-json', 'plan.bin'));
        for (const { address, type, change } of planned.resource_changes ?? []) {
          const actions = change.actions.join(',');
          if (type === STREAM) streams.push(address);
          if (actions !== 'no-op') changed.push(`${stack}: ${address}: ${actions}`);
        }
      }
      const expected = EXPECTED[version] ?? [];
      expect(changed.filter((change) => !expected.some((known) => known.test(change)))).toEqual([]);
      // The one example without a stream is the event bus.
      expect(streams.length > 0).toBe(example !== 'event-bus');
    },
    120_000,
  );
});
