import { linesOfWidth, padToWidth, textWidth } from '../../../lib/tool/reports/text-width';

it('counts two columns for a Chinese character', () => {
  expect(textWidth('事件流 a')).toBe(8);
  expect(padToWidth('目标', 6)).toBe('目标  ');
});

it.each([
  ['one two three', 7, ['one two', 'three']],
  ['abcdefghij kl', 4, ['abcd', 'efgh', 'ij', 'kl']],
  ['', 4, ['']],
  ['259,200,000-1,296,000,000', 14, ['259,200,000-', '1,296,000,000']],
  ['on 2026-11-27', 10, ['on', '2026-11-27']],
  ['事件流读取消息', 6, ['事件流', '读取消', '息']],
  ['事件流读取消息，然后投递。', 6, ['事件流', '读取消', '息，然', '后投', '递。']],
  ['请使用“a”（或 b）', 8, ['请使用', '“a”（或', 'b）']],
  ['的 cn-hangzhou 地域', 12, ['的', 'cn-hangzhou', '地域']],
])('breaks %j into lines of %i columns', (text, width, lines) =>
  expect(linesOfWidth(text, width)).toEqual(lines),
);
