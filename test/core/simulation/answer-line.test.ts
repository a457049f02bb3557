import { answerLine } from '../../../lib/core/simulation/answer-line';

const answer = (line: unknown) =>
  JSON.parse(answerLine(typeof line === 'string' ? line : JSON.stringify(line), 7));

const nested = (levels: number) => '{"a":'.repeat(levels) + '1' + '}'.repeat(levels);

describe('answerLine', () => {
  it('keeps the spelling of numbers, of the id too', () => {
    const line = (got: string) => `{"id":1.0,"pattern":{"data":{"a":[1.50]}},"event":{"data":{"a":${got}}}}`;
    expect(answerLine(line('1.50'), 1)).toBe('{"id":1.0,"result":"match"}');
    expect(answerLine(line('1.5'), 1)).toBe('{"id":1.0,"result":"no-match"}');
    const field = '"form":"JSONPATH","value":"$.data"';
    expect(answerLine(`{"id":"a","event":{"data":{"n":12345678901234567890}},${field}}`, 1)).toBe(
      '{"id":"a","result":"{\\"n\\":12345678901234567890}"}',
    );
  });

  it('takes a field called as the mark of this library for a field', () =>
    expect(
      answer({ id: 1, pattern: { data: { $unknown: ['x'] } }, event: { data: { $unknown: 'x' } } }),
    ).toEqual({
      id: 1,
      result: 'match',
    }));

  it.each([
    ['', 'line 7 is not JSON'],
    ['[1]', 'line 7 is not an object'],
    [{ id: 'x' }, 'the line has no "event"'],
    [{ id: 'x', event: 'text', pattern: {} }, '"event" is not an object'],
    [{ id: 'x', event: {} }, 'the line has neither a "pattern" nor a "form"'],
    [{ id: 'x', eventText: '{', pattern: {} }, '"eventText" is not JSON'],
    [`{"event":{},"pattern":{"data":${nested(100_000)}}}`, 'line 7 nests deeper than can be read'],
  ])('says what is wrong with %.40j', (line, error) =>
    expect(answer(line)).toEqual({ id: (line as any).id ?? null, result: 'error', error }),
  );

  it('says that an answer is too long, not that the line nests too deep', () => {
    const event = { data: { text: 'x'.repeat(1e6) } };
    const template = '${text}'.repeat(600);
    const line = { id: 1, event, form: 'TEMPLATE', value: '{"text":"$.data.text"}', template };
    expect(answer(line).error).toBe('the answer to line 7 is longer than Node.js can hold as one text');
  });

  it.each([[{ id: 1, patternText: '{', event: {} }], [{ id: 1, pattern: null, event: {} }]])(
    'calls %j invalid',
    (line) => expect(answer(line)).toEqual({ id: 1, result: 'invalid' }),
  );
});
