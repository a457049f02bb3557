import {
  acknowledgementOf,
  dayOf,
  describeAcknowledgement,
  isExpired,
} from '../../../lib/core/model/acknowledgement';

const said = { rule: 'loop', reason: 'agreed' };

describe('acknowledgements', () => {
  it('are kept without what is not given', () =>
    expect(Object.keys(acknowledgementOf({ ...said, ticket: undefined, pointer: '' }))).toEqual([
      'rule',
      'reason',
      'pointer',
    ]));
});

it.each([
  [undefined, '2027-01-31', false],
  ['2027-01-31', '2027-01-31', false],
  ['2027-01-31', '2027-02-01', true],
  ['2027-01-31', undefined, false],
])('one that expires %s has expired on %s: %s', (expires, today, expected) =>
  expect(isExpired({ ...said, expires }, today)).toBe(expected),
);

it('a day is that of UTC', () => expect(dayOf(new Date('2027-01-31T23:59:59Z'))).toBe('2027-01-31'));

it.each([
  [{}, 'agreed'],
  [{ ticket: 'OPS-12' }, 'agreed (OPS-12)'],
  [{ expires: '2027-01-31' }, 'agreed (until 2027-01-31)'],
  [{ ticket: 'OPS-12', expires: '2027-01-31' }, 'agreed (OPS-12, until 2027-01-31)'],
  [{ owner: 'team-iot', ticket: 'OPS-12' }, 'agreed (team-iot, OPS-12)'],
])('%j is said as %s', (more, expected) =>
  expect(describeAcknowledgement({ reason: 'agreed', ...more })).toBe(expected),
);
