import { streamStatus } from '../../../../lib/core/rules/contract/stream-status';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

describe('stream-status', () => {
  const judge = (status: any) => check(streamStatus, definition({ status }));

  it.each([undefined, '', 'RUNNING', 'PAUSED', 'READY', 'STARTING', 'STARTING_FAILED', 'RUNNING_FAILED'])(
    'takes %s',
    (status) => expect(judge(status)).toEqual([]),
  );

  it.each(['BOGUS', 'running', 'RUNNING ', 'UNMANAGED'])('refuses %s', (status) =>
    expect(judge(status)).toEqual([
      expect.objectContaining({
        severity: 'error',
        pointer: '/Status',
        got: `"${status}"`,
        limit: 'RUNNING or PAUSED',
        source: expect.objectContaining({
          title: expect.stringContaining('alicloud_event_bridge_event_streaming'),
        }),
        fix: 'Set it to RUNNING or PAUSED, or leave it out.',
      }),
    ]),
  );

  it('says what it cannot know', () =>
    expect(judge(unknown('later'))).toEqual(['not evaluated: /Status (later)']));
});
