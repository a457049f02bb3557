import { templateVariables } from '../../../../lib/core/rules/transformation/template-variables';
import { variablesOf } from '../../../../lib/core/simulation/substitute';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

const judge = (Value: unknown, Template: unknown, Form = 'TEMPLATE') =>
  check(
    templateVariables,
    definition({ sink: { kind: 'S', parameters: { Key: { Form, Value, Template } } } }),
  ).map((finding) => finding.message ?? finding);

describe('variablesOf', () => {
  it.each([
    ['', []],
    ['text', []],
    ['${a}', ['a']],
    ['x${a}y${b}z${a}', ['a', 'b']],
    ['${}', ['']],
    ['$${a}', []],
    ['$$${a}', []],
    ['$${a} ${b}', ['b']],
    ['${a:-text}', ['a']],
    ['${a', []],
    ['$a}', []],
    ['${${a}}', ['${a']],
    ['${a${b}', ['a${b']],
    ['${a b.c}', ['a b.c']],
  ])('of "%s" are %j', (template, names) =>
    expect(variablesOf(template).map(({ name }) => name)).toEqual(names),
  );

  it('knows a default, which counts only where each place has one', () => {
    expect(variablesOf('${a:-x} ${b}')).toEqual([
      { name: 'a', hasDefault: true },
      { name: 'b', hasDefault: false },
    ]);
    expect(variablesOf('${a:-x} ${a}')).toEqual([{ name: 'a', hasDefault: false }]);
  });
});

describe('template-variables', () => {
  it('takes a default, an escaped variable and a variable that is not used', () => {
    expect(judge('{"level":"$.data.level"}', '${level:-INFO}')).toEqual([]);
    expect(judge('{}', '${level:-INFO} $${escaped}')).toEqual([]);
    expect(judge('{"unused":"$.data.level"}', 'text')).toEqual([]);
  });

  it('refuses a variable inside another, also where the outer one does not end', () => {
    expect(judge('{"v":"$.v"}', '${a${v}}')).toEqual(['a template variable is nested in another']);
    expect(judge('{"v":"$.v"}', '${a ${v} }x')).toEqual(['a template variable is nested in another']);
    expect(judge('{"v":"$.v"}', '${a ${v}')).toEqual(['a template variable is nested in another']);
  });

  it('takes plain values of every kind', () =>
    expect(judge('{"a":"$.a","b":1,"d":true}', '${a}${b}${d}')).toEqual([]));

  it.each(['null', '5', '"x"', '[]', '["a"]', '{"a":{}}', '{"a":[]}', '{"a":1,"b":{}}', '{', ''])(
    'refuses %s for variables',
    (value) =>
      expect(judge(value, '${a}')).toEqual([
        'the variables of the template are not a JSON object of plain values',
      ]),
  );

  it('takes no property of every object for a variable', () =>
    expect(judge('{}', '${toString}')).toEqual(['the template uses toString, which is not declared']));

  it('looks at templates alone', () => expect(judge('[]', '${a}', 'CONSTANT')).toEqual([]));

  it('says which part it cannot know, and leaves what is not text to the contract', () => {
    expect(judge(unknown('v'), unknown('t'))).toEqual([
      'not evaluated: /Sink/S/Key/Value (v)',
      'not evaluated: /Sink/S/Key/Template (t)',
    ]);
    expect(judge('[]', unknown('t'))).toEqual(['not evaluated: /Sink/S/Key/Template (t)']);
    for (const wrong of [undefined, 5, null, {}]) {
      expect(judge(wrong, '${a}')).toEqual([]);
      expect(judge('[]', wrong)).toEqual([]);
    }
  });
});
