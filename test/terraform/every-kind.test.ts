import { Testing } from 'cdktf';
import { EventStreamQuotas } from '../../lib';
import { EVERY_SINK } from '../support/every-sink';
import { EVERY_SOURCE } from '../support/every-source';
import { judgeParts, testStack, testStream } from '../support/synth';
import { describeTerraform, plan, terraform, workspace } from '../support/terraform';

describeTerraform('every source and sink under real Terraform', (setup) => {
  it('is valid, and the provider is given exactly the parameters of the API', () => {
    const stack = testStack();
    judgeParts(stack);
    EventStreamQuotas.of(stack.node.root).increase({ quota: 'streams-per-region', maximum: 100 });
    EVERY_SOURCE.forEach(([source], i) =>
      testStream(stack, { streamName: `source-${i}`, source }, `Source${i}`),
    );
    EVERY_SINK.forEach(([sink], i) => testStream(stack, { streamName: `sink-${i}`, sink }, `Sink${i}`));
    const folder = workspace(setup(), JSON.parse(Testing.synth(stack, true)));
    expect(JSON.parse(terraform(setup(), folder, 'validate', '-json'))).toMatchObject({
      valid: true,
      warning_count: 0,
    });
    const { planned_values } = plan(setup(), folder);
    const planned = new Map<string, any>(
      planned_values.root_module.resources.map(({ values }: any) => [values.event_streaming_name, values]),
    );
    EVERY_SOURCE.forEach(([, api], i) => expect(JSON.parse(planned.get(`source-${i}`).source)).toEqual(api));
    EVERY_SINK.forEach(([, api], i) => expect(JSON.parse(planned.get(`sink-${i}`).sink)).toEqual(api));
  });
});
