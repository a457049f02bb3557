import { describeFinding, Finding } from '../../../lib/core/rules/finding';

const finding: Finding = {
  rule: 'batch-window',
  severity: 'error',
  constructPath: 'Stack/Stream',
  address: 'alicloud_x.Stream',
  pointer: '/RunOptions/BatchWindow/TimeBasedWindow',
  message: 'the interval is out of its range',
  got: '16 seconds',
  limit: '0–15 seconds',
  source: { title: 'Limits', date: '2024-07-06' },
  fix: 'Set it within the range.',
};

describe('describeFinding', () => {
  it('says place, value, limit, document and remedy in one line', () =>
    expect(describeFinding(finding)).toBe(
      'Stack/Stream: the interval is out of its range at /RunOptions/BatchWindow/TimeBasedWindow. ' +
        'Got 16 seconds. Allowed: 0–15 seconds, Limits (2024-07-06). Set it within the range. [batch-window]',
    ));

  it('leaves out what a finding does not have', () => {
    expect(
      describeFinding({ rule: 'loop', severity: 'warning', message: 'it goes round', fix: 'Filter.' }),
    ).toBe('app: it goes round. Filter. [loop]');
    expect(describeFinding({ ...finding, source: undefined })).toContain('Allowed: 0–15 seconds. Set');
    expect(describeFinding({ ...finding, limit: undefined })).toContain('Got 16 seconds. Set');
    expect(describeFinding({ ...finding, got: undefined })).toContain('TimeBasedWindow. Allowed:');
    expect(describeFinding({ ...finding, pointer: undefined })).toContain('its range. Got');
    expect(describeFinding({ ...finding, pointer: '' })).toContain('its range. Got');
    expect(describeFinding({ ...finding, fix: '' })).toContain('(2024-07-06). [batch-window]');
  });

  it('falls back to the address where there is no construct', () =>
    expect(describeFinding({ ...finding, constructPath: undefined })).toMatch(/^alicloud_x\.Stream: /));
});
