import { Testing } from 'cdktf';
import { FunctionCode, FunctionRuntime, StreamFunction } from '../../lib';
import { testStack, testStream } from '../support/synth';
import { actions, describeStandIn, plan, terraform, workspace, write } from '../support/terraform';

function config(text: string): Record<string, any> {
  const stack = testStack();
  const made = new StreamFunction(stack, 'Echo', {
    functionName: 'echo',
    code: FunctionCode.inline(text),
    runtime: FunctionRuntime.NODEJS_20,
  });
  testStream(stack, { streamName: 'stream', transforms: [made.asTransform()] });
  return JSON.parse(Testing.synth(stack, true));
}

describeStandIn('a function whose code alone changed', (setup) => {
  it('is updated in place, and its stream left alone', () => {
    const folder = workspace(setup(), config('exports.handler = async () => 1;'));
    terraform(setup(), folder, 'apply', '-auto-approve', '-no-color');
    expect(Object.entries(actions(plan(setup(), folder))).filter(([, action]) => action !== 'no-op')).toEqual(
      [],
    );
    write(folder, config('exports.handler = async () => 2;'));
    const planned = plan(setup(), folder);
    const changed = Object.entries(actions(planned)).filter(([, action]) => action !== 'no-op');
    expect(changed).toEqual([[expect.stringMatching(/^alicloud_fcv3_function\.Echo/), 'update']]);
    const { change } = planned.resource_changes.find(({ type }: any) => type === 'alicloud_fcv3_function');
    const differs = (name: string) =>
      JSON.stringify(change.before[name]) !== JSON.stringify(change.after[name]);
    expect(Object.keys(change.after).filter(differs).sort()).toEqual(['code', 'environment_variables']);
  }, 60_000);
});
