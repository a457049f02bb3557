import { synth, testStack, testStream } from '../support/synth';

describe('trap 5: EventStreamKinds', () => {
  it('is one resource a stack with the kinds of every stream', () => {
    const stack = testStack();
    const ids = ['A', 'B'].map((id) => testStream(stack, {}, id).resource.friendlyUniqueId);
    const { resource, terraform } = synth(stack);
    expect(Object.keys(resource.terraform_data)).toEqual(['EventStreamKinds']);
    expect(resource.terraform_data.EventStreamKinds.input).toEqual(
      Object.fromEntries(ids.map((id) => [id, 'SourceMQTTParameters SinkKafkaParameters'])),
    );
    expect(terraform.required_version).toBe('>= 1.4');
  });
});
