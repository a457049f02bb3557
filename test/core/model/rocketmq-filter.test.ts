import { sqlProblem, tagProblem } from '../../../lib/core/model/rocketmq-filter';

describe('tagProblem', () => {
  it.each(['paid', 'paid || shipped', 'a||b||c', '*', 'TagA-1_2'])('takes %s', (tags) =>
    expect(tagProblem(tags)).toBeUndefined(),
  );

  it.each([
    ['paid | shipped', 'has a single |: || stands between tags'],
    ['paid || ', 'has an empty tag'],
    ['|| paid', 'has an empty tag'],
    ['paid |||| shipped', 'has an empty tag'],
    ['paid shipped', 'has a blank inside a tag: || stands between tags'],
    ['* || paid', 'has * beside other tags, which stands for all of them'],
  ])('says of %s that it %s', (tags, problem) => expect(tagProblem(tags)).toBe(problem));
});

describe('sqlProblem', () => {
  it.each([
    'level > 3',
    "region = 'east' AND level BETWEEN 1 AND 5",
    "(a IS NOT NULL OR NOT (b <> 'x')) and c in ('1', '2')",
    "a NOT IN ('x') AND b NOT BETWEEN 1.5 AND -2e3",
    "TAGS is not null and (TAGS in ('a'))",
    "name = 'it''s' AND isPaid = TRUE",
    "name STARTSWITH 'a' OR name NOT CONTAINS 'b'",
  ])('takes %s', (sql) => expect(sqlProblem(sql)).toBeUndefined());

  it.each([
    ['(a > 1', 'has the end where ) is expected'],
    ['a > 1)', 'has ) where AND, OR or the end is expected'],
    ["region = 'east", 'has a text that does not end'],
    ['region = "east"', 'has a double quote: texts stand in single quotes'],
    ['a == 1', 'has = where a property, a number or a text in single quotes is expected'],
    ['a != 1', 'has "!", which its grammar does not know'],
    ['a > 1 && b > 1', 'has "&", which its grammar does not know'],
    ['a > 1 AND', 'has the end where a property, a number or a text in single quotes is expected'],
    ['a IN (1)', 'has 1 where a text in single quotes is expected'],
    ['a BETWEEN 1', 'has the end where AND is expected'],
    ['a IS 1', 'has 1 where NULL is expected'],
    ['a NOT 1', 'has 1 where BETWEEN or IN is expected'],
    ['a b', 'has b where AND, OR or the end is expected'],
    ['a > - b', 'has b where a number is expected'],
  ])('says of %s that it %s', (sql, problem) => expect(sqlProblem(sql)).toBe(problem));
});
