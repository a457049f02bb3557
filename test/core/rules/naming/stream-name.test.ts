import { streamName } from '../../../../lib/core/rules/naming/stream-name';
import { unknown, unknownText } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

describe('trap 12: stream-name', () => {
  it.each(['a', '9', 'a-b', 'x'.repeat(127)])('accepts %s', (name) => {
    expect(check(streamName, definition({ name }))).toEqual([]);
  });

  it.each([
    ['', 'an empty name', '1–127 characters'],
    ['x'.repeat(128), '128 characters: "' + 'x'.repeat(40) + '…"', '1–127 characters'],
    ['-a', '"-a"', 'letters, digits and hyphens, the first a letter or digit'],
    ['a_b', '"a_b"', 'letters, digits and hyphens, the first a letter or digit'],
    ['流', '"流"', 'letters, digits and hyphens, the first a letter or digit'],
  ])('refuses "%s"', (name, got, limit) => {
    expect(check(streamName, definition({ name }))).toEqual([
      expect.objectContaining({
        rule: 'stream-name',
        severity: 'error',
        pointer: '/EventStreamingName',
        got,
        limit,
      }),
    ]);
  });

  it('names the document and its date', () => {
    const [finding] = check(streamName, definition({ name: '' }));
    expect(finding.source).toEqual(
      expect.objectContaining({ title: expect.stringMatching(/^EventBridge: Limits/), date: '2024-07-06' }),
    );
  });

  it('is not evaluated for a reference', () => {
    expect(check(streamName, definition({ name: unknown('later') }))).toEqual([
      'not evaluated: /EventStreamingName (later)',
    ]);
  });

  it.each([
    [
      ['order events!-', unknown('later')],
      'streamName (EventStreamingName) has characters that are not allowed',
    ],
    [['-', unknown('later')], 'streamName (EventStreamingName) has characters that are not allowed'],
    [[unknown('later'), '_x'], 'streamName (EventStreamingName) has characters that are not allowed'],
    [['x'.repeat(128), unknown('later')], 'streamName (EventStreamingName) has a wrong length'],
  ])('judges what is known of %j', (parts, message) =>
    expect(check(streamName, definition({ name: unknownText('later', parts) }))).toEqual([
      expect.objectContaining({ message, got: expect.stringContaining('…') }),
    ]),
  );

  it('is not evaluated where what is known may be the name of a stream', () =>
    expect(check(streamName, definition({ name: unknownText('later', ['orders-', unknown('x')]) }))).toEqual([
      'not evaluated: /EventStreamingName (later)',
    ]));

  it('says what is wrong, with the beginning of a long name, and the remedy', () => {
    const judge = (name: string) => check(streamName, definition({ name }));
    const fix = 'Set streamName to a name within the limit.';
    expect(judge('x'.repeat(128))).toEqual([
      expect.objectContaining({ message: 'streamName (EventStreamingName) has a wrong length', fix }),
    ]);
    expect(judge('_'.repeat(41))).toEqual([
      expect.objectContaining({
        message: 'streamName (EventStreamingName) has characters that are not allowed',
        got: `"${'_'.repeat(40)}…"`,
        fix,
      }),
    ]);
    expect(judge('_'.repeat(128)).map(({ message }) => message)).toEqual([
      'streamName (EventStreamingName) has a wrong length',
      'streamName (EventStreamingName) has characters that are not allowed',
    ]);
  });

  it.each(['a ', ' a', 'a.b', 'a/b', 'ä'])('refuses the characters of "%s"', (name) =>
    expect(check(streamName, definition({ name }))).toHaveLength(1),
  );
});
