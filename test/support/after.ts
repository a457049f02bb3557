import { TerraformStack } from 'cdktf';
import { EventStream, provider } from '../../lib';
import { attributes, synth, testStack, testStream } from './synth';

/** The attributes of the one stream of a stack, after something was done with its resource. */
export function after(
  change: (resource: provider.EventBridgeEventStreaming, stream: EventStream, stack: TerraformStack) => void,
  props: Parameters<typeof testStream>[1] = {},
) {
  const stack = testStack();
  const stream = testStream(stack, props);
  change(stream.resource, stream, stack);
  return { stack, stream, written: attributes(synth(stack)) };
}
