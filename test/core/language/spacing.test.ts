import { joinPieces } from '../../../lib/core/language/spacing';

describe('pieces of a Chinese text', () => {
  it.each([
    [['事件流', 'orders', '缺少名称'], '事件流 orders 缺少名称'],
    [['事件流 ', '的名称', ' 有误'], '事件流的名称有误'],
    [['允许：', ' 1–64 个字符', '。'], '允许：1–64 个字符。'],
    [['请更正。', ' ', '您是否要使用“a”？'], '请更正。您是否要使用“a”？'],
    [['没有事件流。', '', ' 现有：'], '没有事件流。现有：'],
    [['a', ' 和 ', '目标'], 'a 和目标'],
    [['缺少', '(none)'], '缺少 (none)'],
    [['共 ', '3', ', '], '共 3, '],
    [['  ', '目标', '：a'], '  目标：a'],
    [['**', '警告', '**，属于 [', '投递', '](#a)'], '**警告**，属于 [投递](#a)'],
    [['允许 ', '*', ' 的名称'], '允许 * 的名称'],
    [['属性 (', '目标', ')'], '属性 (目标)'],
  ])('%j is %s', (pieces, text) => expect(joinPieces(pieces)).toBe(text));
});

it.each([
  [['the ', 'name', ' of ', 'orders', ' is missing']],
  [['', ' Did you mean "a"?', ' Allowed']],
  [['a', ' ', 'b']],
  [['  a ', '(b)', ', c']],
])('pieces of other texts stay as they are: %j', (pieces) =>
  expect(joinPieces(pieces)).toBe(pieces.join('')),
);
