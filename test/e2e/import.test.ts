import { TerraformStack } from 'cdktf';
import { Cloud } from '../../stand-in/cloud/server';
import { BOTH_JUDGES } from '../agreement/judges';
import { testStream } from '../support/synth';
import { describeDeployment } from './describe-deployment';
import { Workspace } from './workspace';

describeDeployment('a stream that is imported into a deployed stack', (setup) => {
  const cloud = new Cloud({ judges: BOTH_JUDGES });
  const workspaces: Workspace[] = [];
  const workspace = () => {
    const made = new Workspace(cloud, setup().binary, setup().env);
    workspaces.push(made);
    return made;
  };

  afterAll(async () => {
    await cloud.stop();
    for (const made of workspaces) made.remove();
  });

  it('replaces and changes no stream, neither itself nor those beside it', async () => {
    const elsewhere = workspace();
    await elsewhere.write((stack) => void testStream(stack, { streamName: 'three' }, 'Three'));
    await elsewhere.apply();
    const own = workspace();
    const both = (stack: TerraformStack) => {
      testStream(stack, { streamName: 'one' }, 'One');
      testStream(stack, { streamName: 'two' }, 'Two');
    };
    await own.write(both);
    await own.apply();
    const changes = cloud.changes().length;
    await own.write((stack) => {
      both(stack);
      testStream(stack, { streamName: 'three' }, 'Three').importExisting();
    });
    expect(await own.plan()).toEqual([
      'alicloud_event_bridge_event_streaming.Three: import,no-op',
      'terraform_data.Three: create',
    ]);
    await own.apply();
    expect(await own.plan()).toEqual([]);
    expect(cloud.changes().slice(changes)).toEqual([]);
  });
});
