/**
 * Deploys an example without an account: the real cdktf CLI, Terraform and provider, against the stand-in of the cloud
 * API in stand-in/cloud, which runs in this process. Shows the streams, destroys them, and says how many of each.
 */
import { Command } from 'commander';
import { Deployment } from '../test/support/deployment';
import { BOTH_JUDGES } from '../test/agreement/judges';
import { Cloud } from '../stand-in/cloud/server';
import { findTerraform, TerraformSetup } from '../test/support/terraform';
import { remedy } from './deploy-local-needs';
import { exampleNames } from './examples';

/** What to deploy with, or an error with the remedy. */
function tools(): TerraformSetup {
  const found = findTerraform();
  if (typeof found !== 'string') return found;
  throw new Error(`Cannot deploy: ${found}. ${remedy()}`);
}

function show(cloud: Cloud): void {
  const kind = (part: unknown) => Object.keys(part as object)[0].replace(/^(Source|Sink)|Parameters$/g, '');
  for (const { name, region, source, sink, life } of cloud.streams.all())
    console.log(`${region}  ${name}  ${kind(source)} -> ${kind(sink)}  ${life.status}`);
}

/** What the stand-in was asked and could not do. */
function unplayed(cloud: Cloud): string[] {
  const calls = cloud.calls.filter(({ answer }) => answer.body.Code === 'InvalidAction.NotFound');
  return [...new Set(calls.map(({ version, action }) => `${version} ${action}`))];
}

async function deploy(example: string): Promise<void> {
  if (!exampleNames().includes(example))
    throw new Error(`There is no example "${example}". There are ${exampleNames().join(', ')}.`);
  const setup = tools();
  if (setup.isStandIn)
    console.error(
      'STAND-IN: the real provider aliyun/alicloud is not installed; a stand-in made from its schema makes the calls.',
    );
  const cloud = new Cloud({ judges: BOTH_JUDGES, startDelay: 5_000 });
  const deployment = new Deployment(example, {
    setup,
    cloud,
    onOutput: (text) => process.stderr.write(text),
  });
  try {
    console.error('cdktf synth');
    await deployment.synth();
    console.error('cdktf deploy');
    await deployment.deploy();
    if (cloud.calls.length === 0)
      throw new Error('The provider called nothing of the stand-in of the cloud.');
    const deployed = cloud.streams.all().length;
    show(cloud);
    console.error('cdktf destroy');
    await deployment.destroy();
    const left = cloud.left();
    if (left.length > 0) throw new Error(`Still there after the destroy: ${left.join(', ')}`);
    console.log(`${deployed} streams deployed, ${deployed - cloud.streams.all().length} destroyed`);
  } finally {
    for (const call of unplayed(cloud)) console.error(`The stand-in of the cloud does not play ${call}.`);
    await cloud.stop();
    deployment.remove();
  }
}

const command = new Command('npm run deploy:local --')
  .description(
    'Deploys an example to a stand-in of the cloud on this machine, shows its streams, and destroys it.',
  )
  .argument('[example]', `one of ${exampleNames().join(', ')}`, 'mqtt-to-kafka')
  .action(deploy);

command.parseAsync().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
