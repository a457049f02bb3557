import { EventPattern } from '../../lib';

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
});
