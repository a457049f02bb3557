import { streamName } from '../../../lib/rules/naming/stream-name';
import { unknown } from '../../../lib/stream-definition';
import { check, definition } from '../../support/rules';

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
      expect.objectContaining({ title: 'EventBridge: Limits', date: '2024-07-06' }),
    );
  });

  it('is not evaluated for a reference', () => {
    expect(check(streamName, definition({ name: unknown('later') }))).toEqual([
      'not evaluated: /EventStreamingName (later)',
    ]);
  });
});
