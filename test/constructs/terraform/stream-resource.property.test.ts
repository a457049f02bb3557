import { fc, runs } from '../../support/sampling';
import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { AlicloudProvider, StreamSink, StreamSource } from '../../../lib';
import { EVERY_SINK } from '../../support/every-sink';
import { EVERY_SOURCE } from '../../support/every-source';
import { attributes, judgeParts, synth, testStream } from '../../support/synth';

type Side = 'source' | 'sink';
type Sample = readonly [Side, StreamSource | StreamSink];

const SAMPLES: Sample[] = [
  ...EVERY_SOURCE.map(([source]) => ['source', source] as const),
  ...EVERY_SINK.map(([sink]) => ['sink', sink] as const),
];

/** Every property of every sample that holds a string, number, boolean or list. */
const PROPERTIES = SAMPLES.flatMap(([side, part]) => {
  const props = (part as unknown as { props: Record<string, unknown> }).props;
  return Object.keys(props)
    .filter((name) => typeof props[name] !== 'object' || Array.isArray(props[name]))
    .map((name) => ({ side, part, name, value: props[name] }));
});

function reference(stack: TerraformStack, like: unknown): unknown {
  const variable = new TerraformVariable(stack, 'ref', { type: 'any' });
  if (typeof like === 'number') return variable.numberValue;
  if (typeof like === 'boolean') return variable.booleanValue;
  return Array.isArray(like) ? variable.listValue : variable.stringValue;
}

describe('a reference in any property', () => {
  it('never throws, passes every check, and reaches Terraform as a reference', () => {
    expect(PROPERTIES.length).toBeGreaterThan(200);
    for (const { side, part, name, value } of PROPERTIES) {
      // A list of structs is made of properties of its own.
      if (Array.isArray(value) && typeof value[0] === 'object') continue;
      const stack = new TerraformStack(Testing.app(), 'Stack');
      new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
      judgeParts(stack);
      const Class = part.constructor as new (props: object) => StreamSource & StreamSink;
      const props = (part as unknown as { props: object }).props;
      testStream(stack, { [side]: new Class({ ...props, [name]: reference(stack, value) }) });
      expect([Class.name, name, attributes(synth(stack))[side]]).toEqual([
        Class.name,
        name,
        expect.stringContaining('var.ref'),
      ]);
    }
  });

  it('whatever the text around it', () => {
    const text = fc.string({
      unit: fc.constantFrom('$', '{', '}', '%', '"', '\\', 'a', '\n', 'é', '['),
      maxLength: 12,
    });
    fc.assert(
      fc.property(
        fc.constantFrom(...PROPERTIES.filter(({ value }) => typeof value === 'string')),
        text,
        text,
        (property, before, after) => {
          const { side, part, name } = property;
          const stack = new TerraformStack(Testing.app(), 'Stack');
          new AlicloudProvider(stack, 'alicloud', { region: 'cn-hangzhou' });
          judgeParts(stack);
          const Class = part.constructor as new (props: object) => StreamSource & StreamSink;
          const props = (part as unknown as { props: object }).props;
          const mixed = `${before}${String(reference(stack, ''))}${after}`;
          testStream(stack, { [side]: new Class({ ...props, [name]: mixed }) });
          expect(attributes(synth(stack))[side]).toContain('var.ref');
        },
      ),
      { numRuns: runs(1000, 60) },
    );
  });
});
