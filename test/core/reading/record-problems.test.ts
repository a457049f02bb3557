import { readAcknowledgements, recordProblems } from '../../../lib/core/reading/record-problems';

const said = { rule: 'loop', reason: 'agreed' };

describe('acknowledgements that a stack records', () => {
  it.each([
    [undefined, undefined],
    ['loop', undefined],
    [{ rule: 'loop' }, undefined],
    [[], []],
    [[said], [said]],
    [[null, 7, 'loop', [], {}, { rule: 'loop' }, { ...said, ticket: 7 }, { ...said, rule: null }], []],
    [
      [
        { rule: 'loop', reason: ' ' },
        { ...said, expires: 'never' },
        { ...said, reason: false },
      ],
      [],
    ],
    [[{ ...said, ticket: 'OPS-12', other: 1 }], [{ ...said, ticket: 'OPS-12' }]],
  ])('are read as far as they are well formed: %j', (recorded, expected) =>
    expect(readAcknowledgements(recorded)).toEqual(expected),
  );
});

describe('what a resource records', () => {
  const problemsOf = (record: unknown) =>
    recordProblems({ '//': record })?.map(({ pointer, message }) => `${pointer}: ${message}`);
  const notCounted = 'what is recorded does not count';

  it.each<[unknown, string[] | undefined]>([
    [undefined, undefined],
    [null, undefined],
    ['a comment', undefined],
    [{ metadata: { path: 'a/b' } }, undefined],
    [{ acknowledged: [said], unsafeSecrets: ['/Sink'], eventStream: { overridden: [] } }, undefined],
    [{ acknowledged: {} }, ['/~1~1/acknowledged: what is recorded is not a list']],
    [{ acknowledged: null }, ['/~1~1/acknowledged: what is recorded is not a list']],
    [
      { acknowledged: [null, { rule: 'loop' }, { ...said, reason: false }, { ...said, expires: 'HUNTER2' }] },
      [
        `/~1~1/acknowledged/0: ${notCounted}: the acknowledgement is null. Allowed: an acknowledgement with rule and reason`,
        `/~1~1/acknowledged/1: ${notCounted}: the acknowledgement has no reason. Add it`,
        `/~1~1/acknowledged/2: ${notCounted}: reason is false. Allowed: a reason in words`,
        `/~1~1/acknowledged/3: ${notCounted}: expires is another text. Allowed: a date such as 2027-01-31`,
      ],
    ],
    [{ unsafeSecrets: ['/Sink', 7] }, [`/~1~1/unsafeSecrets/1: ${notCounted}: it is not text`]],
    [{ eventStream: [] }, ['/~1~1/eventStream: what is recorded of the stream is not an object']],
    [
      { eventStream: { sinkRegion: 7, overridden: 'x', expectations: '{' } },
      [
        '/~1~1/eventStream/sinkRegion: the region of the sink that is recorded is not text',
        '/~1~1/eventStream/overridden: what is recorded is not a list',
        '/~1~1/eventStream/expectations: what is recorded is not a list',
      ],
    ],
    [
      { eventStream: { expectations: '[{"name":7}]' } },
      [`/~1~1/eventStream/expectations/0: ${notCounted}: it is not an expectation`],
    ],
  ])('%j', (record, expected) => expect(problemsOf(record)).toEqual(expected));
});
