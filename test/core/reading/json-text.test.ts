import { readJsonText } from '../../../lib/core/reading/json-text';

const problems = (text: string) =>
  readJsonText(text).problems.map(({ pointer, message }) => `${pointer}: ${message}`);

describe('readJsonText', () => {
  it('reads what is JSON, however it is spaced', () => {
    expect(readJsonText('{"a":[1]}')).toEqual({ value: { a: [1] }, problems: [] });
    expect(readJsonText(' { "a" : [ 1 ] } ')).toEqual({ value: { a: [1] }, problems: [] });
  });

  it('finds a key that is there twice, wherever it is', () => {
    const twice = 'has the key "b" twice, of which the last counts';
    expect(problems('{"b":1,"b":2}')).toEqual([`/b: ${twice}`]);
    expect(problems('{"a":[{"b":1,"c":{"b":1},"b":2}]}')).toEqual([`/a/0/b: ${twice}`]);
    expect(readJsonText('{"b":1,"b":2}').value).toEqual({ b: 2 });
  });

  it('does not take the same key in two objects for one', () =>
    expect(problems('[ {"b":1}, {"b":1} ]')).toEqual([]));

  it('says where it is not JSON, and nothing of what stands there', () => {
    expect(problems('{"password": hunter2}')).toEqual([': is not JSON from character 14 on']);
    expect(problems('')).toEqual([': is not JSON, it is empty']);
    expect(problems('{"a":1} x')).toEqual([': is not JSON from character 9 on']);
    expect(problems('// no\n{}')).toEqual([': is not JSON from character 1 on']);
  });

  it('refuses what nests too deep, and takes what is just not', () => {
    const nested = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
    expect(problems(nested(101))).toEqual([': nests deeper than 100 levels']);
    expect(problems(nested(100))).toEqual([]);
    expect(problems(nested(200_000))).toEqual([': nests deeper than 100 levels']);
  });
});
