import { BOTH_JUDGES } from '../agreement/judges';
import { Deployment, DeploymentOptions } from '../support/deployment';
import { CloudOptions } from '../../stand-in/cloud/options';
import { Cloud } from '../../stand-in/cloud/server';
import { describeTerraform, TerraformSetup } from '../support/terraform';

/** An example and the cloud that it is deployed to. */
export interface Scene {
  readonly cloud: Cloud;
  readonly deployment: Deployment;
}

/** A cloud with both judges, where starting takes a moment. */
export function newScene(
  setup: TerraformSetup,
  example: string,
  options: Partial<CloudOptions> & Pick<DeploymentOptions, 'patience'> = {},
): Scene {
  const { patience, ...cloudOptions } = options;
  const cloud = new Cloud({ judges: BOTH_JUDGES, startDelay: 300, ...cloudOptions });
  return { cloud, deployment: new Deployment(example, { setup, cloud, patience }) };
}

export async function endScene({ cloud, deployment }: Scene): Promise<void> {
  await cloud.stop();
  deployment.remove();
}

/** `describe` for what is deployed: skipped loudly without Terraform and a provider, an error in CI. */
export function describeDeployment(title: string, body: (setup: () => TerraformSetup) => void): void {
  describeTerraform(title, (setup) => {
    // The cdktf CLI, Terraform and a provider start for each step.
    jest.setTimeout(600_000);
    body(setup);
  });
}

/** The streams of a deployment: in which stack, at which address, of which name. */
export function streamsOf(deployment: Deployment) {
  const type = 'alicloud_event_bridge_event_streaming';
  return deployment.stacks().flatMap((stack) => {
    const { provider, resource } = deployment.stack(stack);
    return Object.entries<any>(resource?.[type] ?? {}).map(([id, body]) => {
      const alias = String(body.provider ?? '').split('.')[1];
      const own = provider.alicloud.find((one: any) => one.alias === alias) ?? provider.alicloud[0];
      return {
        stack,
        address: `${type}.${id}`,
        name: String(body.event_streaming_name),
        region: String(own.region),
        body,
      };
    });
  });
}
