import {
  Blocks,
  blocksOf,
  describe as kindOf,
  overridden,
  together,
} from '../../../../lib/core/reading/stack/blocks';

const resources = ({ resource }: Blocks) => resource.map(({ labels, body }) => [labels.join('.'), body]);

describe('the blocks of a configuration', () => {
  it.each<[string, unknown]>([
    ['objects', { resource: { t: { a: { x: 1 }, b: { x: 2 } } } }],
    ['a list of types', { resource: [{ t: { a: { x: 1 } } }, { t: { b: { x: 2 } } }] }],
    ['lists of names', { resource: { t: [{ a: { x: 1 } }, { b: { x: 2 } }] } }],
    ['lists of blocks', { resource: { t: { a: [{ x: 1 }], b: [{ x: 2 }] } } }],
    ['a list of roots', [{ resource: { t: { a: { x: 1 } } } }, { resource: { t: { b: { x: 2 } } } }]],
    ['lists everywhere', [{ resource: [{ t: [{ a: [{ x: 1 }] }] }, { t: [{ b: [{ x: 2 }] }] }] }]],
  ])('are the same as %s', (_, file) => {
    expect(resources(blocksOf(file))).toEqual([
      ['t.a', { x: 1 }],
      ['t.b', { x: 2 }],
    ]);
  });

  it.each([
    [{ resource: null }, 'has null at /resource,'],
    [{ resource: [1] }, 'has a number at /resource/0,'],
    [{ resource: { t: 'x' } }, 'has a text at /resource/t,'],
    [{ resource: { t: { 'a/b': true } } }, 'has true or false at /resource/t/a~1b,'],
    [{ resource: { t: { a: [[]] } } }, 'has a list at /resource/t/a/0,'],
    [{ provider: { alicloud: 1 } }, 'has a number at /provider/alicloud,'],
    [{ module: { m: null } }, 'has null at /module/m,'],
    [{ variable: [] }, undefined],
    [{ variable: { v: 1 } }, 'has a number at /variable/v,'],
    [{ locals: 'x' }, 'has a text at /locals,'],
    [{ data: { t: { a: 1 } } }, 'has a number at /data/t/a,'],
    [{ output: { o: [null] } }, 'has null at /output/o/0,'],
    [[1], 'has a number at /0,'],
  ])('are refused where something else stands in their place: %j', (file, message) => {
    if (message === undefined) expect(blocksOf(file).variable).toEqual([]);
    else expect(() => blocksOf(file)).toThrow(message);
  });

  it('say that what dynamic makes is not known', () => {
    const targets = { for_each: [1], content: {} };
    const body = { targets: { a: 1 }, dynamic: [{ targets }, { other: targets }] };
    expect(resources(blocksOf({ resource: { t: { a: body } } }))).toEqual([
      ['t.a', { targets: [{ a: 1 }, '${dynamic.targets}'], other: ['${dynamic.other}'] }],
    ]);
  });

  it('have arguments and blocks of those that override them in place of their own', () => {
    const base = { resource: { t: { a: { x: 1, y: 1, block: [{ z: 1 }], '//': 'said' }, b: { x: 1 } } } };
    const override = { resource: { t: { a: [{ x: 2 }, { block: { z: 2 }, '//': 'forged' }] } } };
    expect(resources(overridden(blocksOf(base), blocksOf(override)))).toEqual([
      ['t.a', { x: 2, y: 1, block: { z: 2 }, '//': 'said' }],
      ['t.b', { x: 1 }],
    ]);
  });

  it('have the provider of an alias overridden, and a new one beside', () => {
    const base = blocksOf({ provider: { alicloud: [{ region: 'a' }, { alias: 'b', region: 'b' }] } });
    const override = blocksOf({ provider: { alicloud: [{ alias: 'b', region: 'c' }, { alias: 'd' }] } });
    expect(overridden(base, override).provider.map(({ body }) => body)).toEqual([
      { region: 'a' },
      { alias: 'b', region: 'c' },
      { alias: 'd' },
    ]);
  });

  it('of several files stand one after the other', () => {
    const files = ['a', 'b'].map((name) => blocksOf({ resource: { t: { [name]: {} } } }));
    expect(resources(together(files)).map(([name]) => name)).toEqual(['t.a', 't.b']);
  });

  it('are named by what they are', () => {
    expect([null, [], 'x', 1, false, {}].map(kindOf)).toEqual([
      ...['null', 'a list', 'a text', 'a number', 'true or false', 'an object'],
    ]);
  });
});
