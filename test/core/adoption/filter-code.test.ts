import { filterCode } from '../../../lib/core/adoption/filter-code';
import { print } from '../../../lib/tool/adopt/print';
import { withSpellings } from '../../../lib/core/model/spellings';
import { streamsOf } from '../../../lib/core/reading/export/answers';
import { PLAIN_STREAM } from '../../support/adopted';
import { answerOf } from '../../support/export-folder';

/** The filter of a stream as a person writes it, in one line. */
function written(filter: string): string | undefined {
  const [stream] = streamsOf(answerOf({ ...PLAIN_STREAM, FilterPattern: filter }), { label: 'export' });
  const filterPattern = withSpellings(stream.filterPattern, stream.spelt, '/FilterPattern');
  const code = filterCode({ ...stream, filterPattern });
  const names = { shared: () => undefined, variable: (key: string) => key };
  return (
    code &&
    print(code, names)
      .replace(/\s+/g, ' ')
      .replace(/,(?= [}\])])/g, '')
  );
}

const data = (alternatives: string) => `{"data":{"a":[${alternatives}]}}`;
const ofData = (alternatives: string) => `EventPattern.of({ data: { a: [${alternatives}] } })`;

it.each<[string, string | undefined]>([
  ['{}', undefined],
  ['', undefined],
  ['{"source":["acs:mns"],"data":{}}', "EventPattern.of({ source: [Match.exact('acs:mns')], data: {} })"],
  [
    '{"aliyunregionid":["cn-hangzhou"],"type":[{"prefix":"mns:"}]}',
    "EventPattern.of({ type: [Match.prefix('mns:')], extensions: { aliyunregionid: [Match.exact('cn-hangzhou')] } })",
  ],
  [data('"x",true,3,-1.5'), ofData("Match.exact('x'), Match.exact(true), Match.exact(3), Match.exact(-1.5)")],
  [data('null,""'), ofData('Match.nullValue(), Match.emptyString()')],
  [data('{"suffix":"x"},{"contains":"y"}'), ofData("Match.suffix('x'), Match.contains('y')")],
  [data('{"cidr":"10.0.0.0/8"}'), ofData("Match.cidr('10.0.0.0/8')")],
  [data('{"exists":true},{"exists":false}'), ofData('Match.exists(), Match.doesNotExist()')],
  [
    data('{"anything-but":"x"},{"anything-but":["x",2]}'),
    ofData("Match.anythingBut('x'), Match.anythingBut('x', 2)"),
  ],
  [data('{"anything-but":{"prefix":"x"}}'), ofData("Match.anythingButPrefix('x')")],
  [data('{"anything-but":{"suffix":"x"}}'), ofData("Match.anythingButSuffix('x')")],
  [data('{"numeric":["=",1]},{"numeric":["!=",2]}'), ofData('Match.equalTo(1), Match.notEqualTo(2)')],
  [data('{"numeric":[">",1]},{"numeric":[">=",2]}'), ofData('Match.greaterThan(1), Match.atLeast(2)')],
  [data('{"numeric":["<",1]},{"numeric":["<=",2]}'), ofData('Match.lessThan(1), Match.atMost(2)')],
  [data('{"numeric":[">=",1,"<=",2]}'), ofData('Match.between(1, 2)')],
  [data('{"numeric":[">",1,"<",2]}'), ofData("Match.numeric(['>', 1, '<', 2])")],
  [data('300.0'), `EventPattern.fromJson('${data('300.0')}')`],
  [data('12345678901234567890'), `EventPattern.fromJson('${data('12345678901234567890')}')`],
  [
    '{"data":{"a":{"b":{"c d":["x"]}}}}',
    "EventPattern.of({ data: { a: { b: { 'c d': [Match.exact('x')] } } } })",
  ],
  // What no Match says stays as it is written.
  [data('{"future":"x"}'), ofData("{ future: 'x' }")],
  [data('{"anything-but":["x"]}'), ofData("{ 'anything-but': ['x'] }")],
  ['{"data":["x"]}', "EventPattern.fromObject({ data: [Match.exact('x')] })"],
  ['{"$or":[{"source":["x"]}]}', "EventPattern.fromObject({ $or: [{ source: ['x'] }] })"],
])('%s is written as %s', (filter, expected) => expect(written(filter)).toBe(expected));
