import { Fn } from 'cdktf';
import { EventPattern, Match } from '../../../lib';

describe('EventPattern', () => {
  it('is an object, the text of one, or nothing', () => {
    const pattern = { data: { level: ['WARN', { prefix: 'ERR' }] } };
    expect(EventPattern.fromObject(pattern).toApi()).toEqual(pattern);
    expect(EventPattern.fromJson(JSON.stringify(pattern)).toApi()).toEqual(pattern);
    expect(EventPattern.matchAll().toApi()).toEqual({});
  });

  it('says what is wrong with a text', () => {
    expect(() => EventPattern.fromJson('{"data":')).toThrow(
      /EventPattern.fromJson: the text is not JSON \(.*\)\. Give a JSON object/,
    );
    expect(() => EventPattern.fromJson('["x"]')).toThrow(/is JSON but not an object \(got \["x"\]\)/);
  });

  it.each(['5', 'null', '"data"', 'true', '[]'])('takes no JSON that is not an object: %s', (text) =>
    expect(() => EventPattern.fromJson(text)).toThrow(`is JSON but not an object (got ${text})`),
  );

  it('shows no more of a text than tells which one it is', () => {
    const text = (length: number) => JSON.stringify('x'.repeat(length - 2));
    expect(() => EventPattern.fromJson(text(60))).toThrow(`(got ${text(60)})`);
    expect(() => EventPattern.fromJson(text(61))).toThrow(`(got ${text(61).slice(0, 60)})`);
  });
});

describe('EventPattern.of', () => {
  it('puts extensions beside attributes, and leaves out what is not given', () => {
    const pattern = EventPattern.of({
      source: undefined,
      type: [Match.prefix('mq:')],
      extensions: { aliyunregionid: [Match.exact('cn-hangzhou')] },
      data: { level: [Match.exact('WARN')], gone: undefined },
    }).toApi();
    expect(Object.keys(pattern)).toEqual(['aliyunregionid', 'type', 'data']);
    expect(Object.keys(pattern.data)).toEqual(['level']);
    expect(pattern).toEqual({
      aliyunregionid: ['cn-hangzhou'],
      type: [{ prefix: 'mq:' }],
      data: { level: ['WARN'] },
    });
  });

  it('leaves what is not a match as it is: values, references, and null', () => {
    const reference = Fn.lookup({ a: 'b' }, 'a');
    const data = { a: [null, 5, 'x', true], b: null, c: reference, d: [reference] };
    const { data: written } = EventPattern.of({ data }).toApi();
    expect(written).toEqual(data);
    expect(written.c).toBe(reference);
    const date = new Date(0);
    expect(EventPattern.of({ data: { date } }).toApi().data.date).toBe(date);
  });

  it.each([
    ['of', (pattern: object) => EventPattern.of(pattern)],
    ['fromObject', (pattern: object) => EventPattern.fromObject(pattern)],
  ])('takes a match that stands alone for a list of it: %s', (_, make) => {
    const pattern = {
      type: Match.prefix('mq:') as never,
      data: { t: Match.greaterThan(30), deep: { deeper: Match.exact('a') }, list: [Match.exists(), 'b'] },
    };
    expect(make(pattern).toApi()).toEqual({
      type: [{ prefix: 'mq:' }],
      data: { t: [{ numeric: ['>', 30] }], deep: { deeper: ['a'] }, list: [{ exists: true }, 'b'] },
    });
  });
});
