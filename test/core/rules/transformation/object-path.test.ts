import { unknown } from '../../../../lib/core/model/stream-definition';
import { objectPath } from '../../../../lib/core/rules/transformation/object-path';
import { check, definition } from '../../../support/rules';

const judge = (PathFormat: unknown) =>
  check(objectPath, definition({ sink: { kind: 'SinkOSSParameters', parameters: { PathFormat } } })).map(
    (item) => item.message ?? item,
  );

describe('object-path', () => {
  it.each(['telemetry/{yyyy}/{MM}/{dd}/{HH}/{mm}/{ss}', 'yyyy/MM', '', undefined, 5])('takes %s', (path) =>
    expect(judge(path)).toEqual([]),
  );

  it.each([
    ['a/{yyyyy}', 'the path of the objects has the placeholder {yyyyy}, which is not known'],
    ['a/{YYYY}', 'the path of the objects has the placeholder {YYYY}, which is not known'],
    ['a/{yyyy/{MM}', 'the path of the objects has a brace that is not closed or not opened'],
    ['/a/{yyyy}', 'the path of the objects begins with a slash, which no name of an object does'],
    ['a/${yyyy}', 'the path of the objects has a $ before a placeholder, which stays in the name'],
    ['ä'.repeat(600), 'the path of the objects is longer than the name of an object'],
    [unknown('later'), 'not evaluated: /Sink/SinkOSSParameters/PathFormat (later)'],
  ])('says of %j: %s', (path, said) => expect(judge(path)).toEqual([said]));
});
