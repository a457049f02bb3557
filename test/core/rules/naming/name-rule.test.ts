import { FactSource } from '../../../../lib/core/contract/documents';
import { NameShape, nameRule } from '../../../../lib/core/rules/naming/name-rule';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, resource } from '../../../support/rules';

const DOCUMENT: FactSource = { title: 'Names', date: '2026-01-01' };
const shape: NameShape = {
  type: 'alicloud_thing',
  attributes: ['thing_name', 'name'],
  what: 'thing',
  minimum: 2,
  maximum: 50,
  pattern: /^[a-z]*$/,
  characters: 'small letters',
  source: DOCUMENT,
};
const other: NameShape = { ...shape, type: 'alicloud_other', what: 'other' };
const rule = (...shapes: NameShape[]) => nameRule('thing-name', '2026-11-21', 'A title', 'A reason.', shapes);
const judge = (values: Record<string, unknown>, given = shape, type = 'alicloud_thing') =>
  checkApp(rule(given, other), { resources: [resource(type, values)] });

describe('nameRule', () => {
  it('has what the catalogue shows of a rule, each document and type once', () => {
    const { checkResource, ...facts } = rule(shape, shape, other);
    expect(checkResource).toBeInstanceOf(Function);
    expect(facts).toEqual({
      id: 'thing-name',
      since: '2026-11-21',
      title: 'A title',
      severity: 'error',
      protectsFrom: 'A reason.',
      documents: [DOCUMENT],
      types: ['alicloud_thing', 'alicloud_other'],
    });
  });

  it('judges each attribute by the shape of its type, and no other', () => {
    expect(judge({ thing_name: 'ab', name: 'cd' })).toEqual([]);
    expect(judge({ thing_name: 'A1', name: 'B2' }).map(({ pointer }) => pointer)).toEqual([
      '/thing_name',
      '/name',
    ]);
    expect(judge({ name: 'A1' }, shape, 'alicloud_other').map(({ message }) => message)).toEqual([
      'the name of the other has characters that are not allowed',
    ]);
    expect(judge({ name: 'A1' }, shape, 'alicloud_vpc')).toEqual([]);
  });

  it('says what is wrong, how long the name is, and what it may be', () => {
    const common = {
      rule: 'thing-name',
      pointer: '/name',
      limit: '2–50 characters: small letters',
      source: DOCUMENT,
      fix: 'Set another name.',
    };
    expect(judge({ name: 'a' })).toEqual([
      expect.objectContaining({
        ...common,
        message: 'the name of the thing has a wrong length',
        got: '"a" (1 characters)',
      }),
    ]);
    expect(judge({ name: '' }, { ...shape, attributes: ['name'] })[0].got).toBe('an empty name');
    expect(judge({ name: '', thing_name: 'ab' })).toEqual([]);
    expect(judge({ name: 'A1' })).toEqual([
      expect.objectContaining({
        ...common,
        message: 'the name of the thing has characters that are not allowed',
        got: '"A1" (2 characters)',
      }),
    ]);
  });

  it('reports one problem of a name: length before characters before what is reserved', () => {
    const reserved = (name: string) => (name === 'root' ? 'is taken' : undefined);
    const message = (name: string) => judge({ name }, { ...shape, reserved })[0]?.message;
    expect(message('A')).toBe('the name of the thing has a wrong length');
    expect(message('A'.repeat(51))).toBe('the name of the thing has a wrong length');
    expect(message('A'.repeat(50))).toBe('the name of the thing has characters that are not allowed');
    expect(message('root')).toBe('the name of the thing is taken');
    expect(message('toor')).toBeUndefined();
  });

  it('leaves out what is not given, says what it cannot know, and judges numbers as text', () => {
    expect(judge({ thing_name: undefined, name: null }, { ...shape, maximum: 3 })).toEqual([]);
    expect(judge({ thing_name: unknown('later'), name: 'A1' })).toEqual([
      expect.objectContaining({ pointer: '/name' }),
      'not evaluated: /thing_name (later)',
    ]);
    expect(judge({ name: 12 })[0].got).toBe('"12" (2 characters)');
  });
});
