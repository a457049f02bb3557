import { TerraformIterator, TerraformStack, TerraformVariable, Token } from 'cdktf';
import { EventPattern, EventStream, EventStreamProps, StreamSource, StreamTags, testing } from '../../../lib';
import { attributes, kafka, mqtt, problems, synth, testStack } from '../../support/synth';

const build = (props: (variable: TerraformVariable, stack: TerraformStack) => object) => {
  const stack = testStack();
  const variable = new TerraformVariable(stack, 'x', { type: 'any' });
  const given = { source: mqtt, sink: kafka, ...props(variable, stack) } as EventStreamProps;
  new EventStream(stack, 'E', given);
  return { stack };
};

describe('a name that is a reference, or ends in one', () => {
  const key = (variable: TerraformVariable) => `a$%${variable.stringValue}`;
  it.each<[string, (variable: TerraformVariable) => object, string]>([
    [
      'of a field',
      (variable) => ({ filter: EventPattern.fromObject({ data: { [variable.stringValue]: ['x'] } }) }),
      '/FilterPattern/data',
    ],
    [
      'of a field, in part',
      (variable) => ({ filter: EventPattern.fromObject({ data: { b: { [key(variable)]: ['x'] } } }) }),
      '/FilterPattern/data/b',
    ],
    ['of a parameter', (variable) => ({ sinkOverrides: { [key(variable)]: 1 } }), '/Sink'],
    [
      'of a kind',
      ({ stringValue }) => ({ source: StreamSource.fromApi({ kind: stringValue, parameters: { A: 1 } }) }),
      '/Source',
    ],
    ['of a tag', (variable) => ({ tags: { [key(variable)]: 'x' } }), ''],
  ])('is written and not judged: %s', (_, props, pointer) => {
    const { stack } = build(props);
    expect(problems(stack)).toBe('');
    const { errors, findings } = testing.TestedStreams.of(stack);
    expect(errors).toEqual([]);
    if (pointer !== '')
      expect(findings).toContainEqual(expect.objectContaining({ severity: 'not-evaluated', pointer }));
  });
});

describe('tags that are one reference', () => {
  it('are written as one, merged with those that the stream inherits', () => {
    const tagsOf = (props: (variable: TerraformVariable, stack: TerraformStack) => object) =>
      attributes(synth(build(props).stack)).tags;
    const inherit = (stack: TerraformStack) => StreamTags.of(stack).add('a', '${b}"');
    for (const give of [
      ({ value }: TerraformVariable) => value,
      ({ value }: TerraformVariable) => Token.asStringMap(value),
    ]) {
      expect(tagsOf((variable) => ({ tags: give(variable) }))).toBe('${var.x}');
      expect(
        tagsOf((variable, stack) => {
          inherit(stack);
          return { tags: give(variable) };
        }),
      ).toBe('${merge(jsondecode("{\\"a\\":\\"$${b}\\\\\\"\\"}"), var.x)}');
    }
  });
});

describe('what an iterator gives', () => {
  it('is a reference in every place', () => {
    const { stack } = build((variable) => {
      const each = TerraformIterator.fromMap(variable.value as never);
      return {
        forEach: each,
        streamName: `s-${each.key}`,
        description: `d ${each.value}`,
        tags: { a: each.getString('t'), b: `1${each.getNumber('n')}0` },
        filter: EventPattern.of({ data: each.getMap('f') }),
        sinkOverrides: { O: each.getAny('o'), L: each.getList('l'), N: each.getNumber('n') },
      };
    });
    const { description, tags, filter_pattern, sink } = attributes(synth(stack));
    expect({ description, tags, filter_pattern }).toEqual({
      description: 'd ${each.value}',
      tags: { a: '${each.value.t}', b: '1${tostring(each.value.n)}0' },
      filter_pattern: '{"data":${jsonencode(each.value.f)}}',
    });
    for (const name of ['o', 'l', 'n'])
      expect(sink).toContain(`"${name.toUpperCase()}":\${jsonencode(each.value.${name})}`);
  });
});
