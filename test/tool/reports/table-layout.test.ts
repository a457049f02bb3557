import { fitColumns, NO_BREAK, renderTable, wrapWords } from '../../../lib/tool/reports/table-layout';

const HEAD = ['stream', 'region', 'filter'];
const ROWS = [
  ['telemetry-to-kafka', 'cn-hangzhou', 'data.body.level = "WARN" or begins with "ERR"'],
  ['orders', 'cn-shanghai', 'every event'],
];

it.each([46, 60, 80, 200])('renders a table that fits %i columns', (width) => {
  const lines = renderTable(HEAD, ROWS, width).split('\n');
  expect(lines[0]).toMatch(/^┌/);
  expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
});

it('renders a list where the terminal is too narrow for a table', () =>
  expect(renderTable(HEAD, ROWS, 40)).toMatchInlineSnapshot(`
    "telemetry-to-kafka
      region  cn-hangzhou
      filter  data.body.level = "WARN" or
              begins with "ERR"

    orders
      region  cn-shanghai
      filter  every event"
  `));

it('leaves out a column without a value, and in a list what a row has no value for', () => {
  const rows = [
    ['orders', '', 'every event', ''],
    ['telemetry-to-kafka', '', '', '12'],
  ];
  const head = ['stream', 'region', 'filter', 'lag'];
  expect(renderTable(head, rows, 80).split('\n')[1]).toMatch(/^│ stream +│ filter +│ lag │$/);
  expect(renderTable(head, rows, 25)).toBe(
    'orders\n  filter  every event\n\ntelemetry-to-kafka\n  lag     12',
  );
  expect(renderTable(head, [], 80).split('\n')[1]).toMatch(/^│ stream │ region │ filter │ lag │$/);
});

it('has a width for no column that would be too narrow to read', () =>
  expect(fitColumns(HEAD, ROWS, 40)).toBeUndefined());

it('breaks between words, and inside a word only where it is longer than a line', () => {
  expect(wrapWords('one two three', 7)).toBe('one two\nthree');
  expect(wrapWords('abcdefghij kl', 4)).toBe('abcd\nefgh\nij\nkl');
  expect(wrapWords('', 4)).toBe('');
  expect(wrapWords('post-cn-example/telemetry', 20)).toBe('post-cn-example/\ntelemetry');
  expect(wrapWords('data.body.temperature > 30', 18)).toBe('data.body.\ntemperature > 30');
  expect(wrapWords('alikafka_post-cn-example', 14)).toBe('alikafka_post-\ncn-example');
});

it('breaks no line at a blank that is not for it', () =>
  expect(wrapWords(`-/+${NO_BREAK}abc de`, 6)).toBe('-/+ ab\nc de'));
