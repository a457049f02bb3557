import { templateVariables, variablesOf } from '../../../../lib/core/rules/transformation/template-variables';
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
    ['$${a}', ['a']],
    ['${a', []],
    ['$a}', []],
    ['${${a}}', ['a']],
    ['${a${b}', ['b']],
    ['${a b.c}', ['a b.c']],
  ])('of "%s" are %j', (template, names) => expect(variablesOf(template)).toEqual(names));
});

describe('template-variables', () => {
  it('refuses a variable inside another, and takes an opening that is none', () => {
    expect(judge('{"v":"$.v"}', '${a${v}}')).toEqual(['a template variable is nested in another']);
    expect(judge('{"v":"$.v"}', '${a ${v} }x')).toEqual(['a template variable is nested in another']);
    expect(judge('{"v":"$.v"}', '${a ${v}')).toEqual([]);
  });

  it('takes plain values of every kind', () =>
    expect(judge('{"a":"$.a","b":1,"c":null,"d":true}', '${a}${b}${c}${d}')).toEqual([]));

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

  it('says which part it cannot know, and leaves what is no text to the contract', () => {
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
