import { partNameRule, Shape } from '../../../../lib/core/rules/naming/part-names';
import { StreamDefinition, unknown } from '../../../../lib/core/model/stream-definition';
import { check, checkApp, definition, resource } from '../../../support/rules';

const SHAPE: Shape = {
  what: 'thing',
  minimum: 2,
  maximum: 5,
  pattern: /^[a-z]*$/,
  characters: 'small letters',
  source: { title: 'Names', date: '2026-01-01' },
};
const rule = partNameRule(
  'thing-name',
  'A title',
  'A reason.',
  {
    SourceA: ['Name', () => SHAPE],
    SinkB: ['Target', ({ region }: StreamDefinition) => ({ ...SHAPE, maximum: region === 'far' ? 9 : 5 })],
  },
  [{ type: 'alicloud_thing', attributes: ['name'], ...SHAPE }],
);
const part = (kind: string, parameters: Record<string, unknown>) => ({ kind, parameters });
const judge = (source: unknown, sink: unknown, region = 'near') =>
  check(
    rule,
    definition({ region, source: part('SourceA', { Name: source }), sink: part('SinkB', { Target: sink }) }),
  );

describe('partNameRule', () => {
  it('judges names in both ends of a stream, and in resources', () => {
    expect(judge('ab', 'ab')).toEqual([]);
    expect(judge('A1', { Form: 'CONSTANT', Value: 'B2' })).toEqual([
      expect.objectContaining({ rule: 'thing-name', severity: 'error', pointer: '/Source/SourceA/Name' }),
      expect.objectContaining({ rule: 'thing-name', pointer: '/Sink/SinkB/Target/Value' }),
    ]);
    expect(checkApp(rule, { resources: [resource('alicloud_thing', { name: 'A1' })] })).toEqual([
      expect.objectContaining({ pointer: '/name', limit: '2–5 characters: small letters' }),
    ]);
  });

  it('asks the stream for the shape', () => {
    expect(judge('ab', 'abcdef')).toHaveLength(1);
    expect(judge('ab', 'abcdef', 'far')).toEqual([]);
  });

  it('leaves what is missing or no text to the contract, and says what it cannot know', () => {
    for (const name of [undefined, null, 5, ['A1'], { Form: 'ORIGINAL' }])
      expect(judge(name, name)).toEqual([]);
    expect(judge(unknown('a'), { Form: 'CONSTANT', Value: unknown('b') })).toEqual([
      'not evaluated: /Source/SourceA/Name (a)',
      'not evaluated: /Sink/SinkB/Target/Value (b)',
    ]);
  });

  it('knows no other kind, nor the properties of every object', () => {
    for (const kind of ['SourceC', 'constructor', 'toString'])
      expect(check(rule, definition({ source: part(kind, { Name: 'A1' }) }))).toEqual([]);
  });
});
