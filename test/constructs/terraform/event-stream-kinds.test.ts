import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { EventStreamKinds } from '../../../lib/constructs/terraform/event-stream-kinds';

const newStack = () => new TerraformStack(Testing.app(), 'Stack');

describe('trap 5: EventStreamKinds', () => {
  it('is one resource a stack with the kinds of every stream', () => {
    const stack = newStack();
    EventStreamKinds.of(stack).track('A', () => 'SourceA SinkA');
    EventStreamKinds.of(stack).track('B', () => 'SourceB SinkB');
    const { resource, terraform } = JSON.parse(Testing.synth(stack, true));
    expect(resource.terraform_data).toEqual({
      EventStreamKinds: expect.objectContaining({ input: { A: 'SourceA SinkA', B: 'SourceB SinkB' } }),
    });
    expect(terraform.required_version).toBe('>= 1.4');
  });

  it('names the entry of each stream', () => {
    const kinds = EventStreamKinds.of(newStack());
    expect(kinds.track('A', () => '')).toBe('terraform_data.EventStreamKinds.input.A');
    expect(kinds.track('B', () => '')).toBe('terraform_data.EventStreamKinds.input.B');
  });

  it('asks what the kinds are when the JSON is written', () => {
    const stack = newStack();
    let kind = 'early';
    EventStreamKinds.of(stack).track('A', () => kind);
    kind = 'late';
    expect(JSON.parse(Testing.synth(stack)).resource.terraform_data.EventStreamKinds.input.A).toBe('late');
  });

  it('holds references, too', () => {
    const stack = newStack();
    const reference = new TerraformVariable(stack, 'ref', {}).stringValue;
    const kinds = EventStreamKinds.of(stack);
    kinds.track('A', () => 'plain');
    kinds.track('B', () => `Source ${reference}`);
    const { input } = JSON.parse(Testing.synth(stack)).resource.terraform_data.EventStreamKinds;
    expect(input).toEqual({ A: 'plain', B: 'Source ${var.ref}' });
  });

  it('is a map in HCL, too', () => {
    const stack = newStack();
    EventStreamKinds.of(stack).track('A', () => 'SourceA SinkA');
    expect(Testing.synthHcl(stack).replace(/\s+/g, ' ')).toContain('input = { A = "SourceA SinkA" }');
  });
});
