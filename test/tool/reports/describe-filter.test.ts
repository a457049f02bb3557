import { describeFilter } from '../../../lib/tool/reports/describe-filter';
import { unknown } from '../../../lib/core/model/stream-definition';

it.each([
  [{}, 'every event'],
  [{ data: { body: { temperature: [{ numeric: ['>', 30] }] } } }, 'data.body.temperature > 30'],
  [{ data: { n: [{ numeric: ['>=', 10, '<', 20] }] } }, 'data.n >= 10 and < 20'],
  [{ type: ['a', 'b'] }, 'type = "a" or "b"'],
  [
    { data: { body: { level: ['WARN', { prefix: 'ERR' }] } } },
    'data.body.level = "WARN" or begins with "ERR"',
  ],
  [
    { source: ['a'], data: { level: ['WARN', { suffix: 'R' }], x: [{ contains: 'y' }] } },
    'source = "a" and (data.level = "WARN" or ends with "R") and data.x contains "y"',
  ],
  [{ type: ['a', 'b'], source: ['c'] }, '(type = "a" or "b") and source = "c"'],
  [{ data: { country: [{ 'anything-but': 'XX' }] } }, 'data.country != "XX"'],
  [{ data: { country: [{ 'anything-but': ['XX', 1] }] } }, 'data.country != "XX" and != 1'],
  [{ data: { country: [{ 'anything-but': { prefix: 'X' } }] } }, 'data.country does not begin with "X"'],
  [
    { data: { 'a b': [{ exists: true }], c: [{ exists: false }] } },
    'data["a b"] exists and data.c does not exist',
  ],
  [{ data: { ip: [{ cidr: '10.0.0.0/8' }] } }, 'data.ip in 10.0.0.0/8'],
  [{ data: { a: [null, true] } }, 'data.a = null or true'],
  [{ data: { a: ['b', unknown('x')] } }, 'data.a = "b" or known after apply'],
  [{ data: { a: unknown('x') } }, 'data.a known after apply'],
  [unknown('x'), 'known after apply'],
])('says the filter %j in words', (pattern, words) => expect(describeFilter(pattern)).toBe(words));

it.each([
  [{ a: ['b'] }],
  [{ data: 'x' }],
  [{ data: { a: 'b' } }],
  [{ data: { a: [{ numeric: [] }] } }],
  [null],
  ['x'],
])('has no words for %j, which is not a filter that EventBridge takes', (pattern) =>
  expect(describeFilter(pattern)).toBeUndefined(),
);
