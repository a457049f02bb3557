import { foldLines } from '../../../lib/tool/reports/fold-lines';

it.each([
  ['short', 'short'],
  ['    the stream delivers to where it reads', '    the stream\n    delivers to\n    where it reads'],
  ['检查结果：流在运行，但不投递', '检查结果：流在运\n行，但不投递'],
  ['see https://example.com/a/long/address', 'see https://example.com/a/long/address'],
  ['\u001b[31merror\u001b[39m', '\u001b[31merror\u001b[39m'],
])('breaks %j between words', (line, folded) => expect(foldLines(line, 18)).toBe(folded));
