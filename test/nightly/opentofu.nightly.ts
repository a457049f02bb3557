import { execFileSync } from 'node:child_process';
import { existsSync, linkSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { standInMirror } from '../../scripts/cache';
import { exampleNames, readStacks, synthesize } from '../../scripts/examples';
import { expectBuilt } from '../support/built';
import { runCommand } from '../support/cli';
import { describeTerraform, plan, terraform, TerraformSetup, workspace } from '../support/terraform';

const ROOT = join(__dirname, '..', '..');

/** OpenTofu with the stand-in of the provider, which it looks for below its own host. */
function openTofu(found: TerraformSetup, folder: string): TerraformSetup {
  const args = [join(ROOT, 'scripts', 'install-opentofu.js')];
  const binary = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim();
  const mirror = standInMirror(ROOT);
  for (const name of readdirSync(mirror, { recursive: true }) as string[]) {
    if (!/terraform-provider-\w+(\.exe)?_v[\d.]+$/.test(name)) continue;
    const link = join(folder, name.replace('registry.terraform.io', 'registry.opentofu.org'));
    mkdirSync(dirname(link), { recursive: true });
    if (!existsSync(link)) linkSync(join(mirror, name), link);
  }
  const config = join(folder, 'tofu.rc');
  writeFileSync(
    config,
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(folder)}\n  }\n}\n`,
  );
  return {
    binary,
    env: { ...found.env, TF_CLI_CONFIG_FILE: config },
    providerVersion: '999.0.0',
    isStandIn: true,
  };
}

describeTerraform('examples under OpenTofu', (setup) => {
  let folder: string;
  let tofu: TerraformSetup;

  beforeAll(() => {
    expectBuilt();
    folder = mkdtempSync(join(tmpdir(), 'opentofu-'));
    tofu = openTofu(setup(), folder);
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(exampleNames())('%s is valid, plans as with Terraform, and is reviewed the same', async (name) => {
    for (const config of readStacks(synthesize(name, join(folder, name)))) {
      const plans = [setup(), tofu].map((program) => {
        const work = workspace(program, config);
        expect(JSON.parse(terraform(program, work, 'validate', '-json'))).toMatchObject({ valid: true });
        const planned = plan(program, work);
        rmSync(work, { recursive: true });
        return planned;
      });
      const changes = plans.map(({ resource_changes = [] }) =>
        resource_changes.map(({ address, change }: any) => [address, change.actions, change.after]),
      );
      expect(changes[1]).toEqual(changes[0]);
      const reports = [];
      for (const planned of plans) {
        const file = join(folder, 'plan.json');
        writeFileSync(file, JSON.stringify(planned));
        const args = ['review', file, '--no-config', '--fail-on', 'never', '--format', 'json'];
        reports.push(JSON.parse((await runCommand(args)).out));
      }
      expect(reports[1]).toEqual(reports[0]);
      expect(reports[1].streams.length).toBe(
        Object.keys(config.resource.alicloud_event_bridge_event_streaming ?? {}).length,
      );
    }
  });
});
