import { readExpectations } from '../../../lib/core/model/expectation';

const GOOD = { name: 'a', outcome: 'dropped', body: '{}', properties: { b: 'c' }, fields: { d: [1] } };

describe('readExpectations', () => {
  it('reads what a stack records', () => expect(readExpectations(JSON.stringify([GOOD]))).toEqual([GOOD]));

  it.each([
    { ...GOOD, name: 1 },
    { ...GOOD, outcome: 'lost' },
    { ...GOOD, body: {} },
    { ...GOOD, properties: { b: 1 } },
    { ...GOOD, fields: [] },
    7,
  ])('leaves out %j', (other) => expect(readExpectations(JSON.stringify([other, GOOD]))).toEqual([GOOD]));

  it.each([undefined, 7, '', '{', '{}'])('takes %j for none', (text) =>
    expect(readExpectations(text)).toEqual([]),
  );
});
