import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TerraformCount, TerraformIterator, TerraformStack, Testing } from 'cdktf';
import { synth, testStack, testStream } from '../support/synth';
import { actions, describeTerraform, plan, workspace } from '../support/terraform';

function streams(): TerraformStack {
  const stack = testStack();
  const lifecycle = { ignoreChanges: ['status'] as string[] };
  testStream(stack, { streamName: 'one', lifecycle, tags: { team: 'iot' } }, 'One');
  testStream(stack, { forEach: TerraformIterator.fromList(['a', 'b']) }, 'Each');
  testStream(stack, { count: TerraformCount.of(2) }, 'Counted');
  testStream(stack, { streamName: 'moved' }, 'Moved').resource.moveFromId(
    'alicloud_event_bridge_event_streaming.old',
  );
  return stack;
}

describeTerraform('streams in HCL', (setup) => {
  it('are planned as those in JSON are', () => {
    const folder = workspace(setup(), synth(streams()));
    const inJson = actions(plan(setup(), folder));
    rmSync(join(folder, 'cdk.tf.json'));
    writeFileSync(join(folder, 'main.tf'), Testing.synthHcl(streams()));
    expect(actions(plan(setup(), folder))).toEqual(inJson);
    expect(Object.keys(inJson)).toHaveLength(12);
  });
});
