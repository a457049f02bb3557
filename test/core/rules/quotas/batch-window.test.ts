import { batchWindow } from '../../../../lib/core/rules/quotas/batch-window';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

function checkWindow(BatchWindow: unknown) {
  return check(batchWindow, definition({ runOptions: { BatchWindow } }));
}

describe('batch-window', () => {
  it.each([
    [undefined],
    [{}],
    [{ CountBasedWindow: 1, TimeBasedWindow: 0 }],
    [{ CountBasedWindow: 10000, TimeBasedWindow: 15 }],
  ])('accepts %j', (window) => expect(checkWindow(window)).toEqual([]));

  it.each([
    ['CountBasedWindow', 0],
    ['CountBasedWindow', 10001],
    ['CountBasedWindow', 1.5],
    ['TimeBasedWindow', -1],
    ['TimeBasedWindow', 16],
    ['TimeBasedWindow', '3'],
  ])('refuses %s %j', (name, value) => {
    expect(checkWindow({ [name]: value })).toEqual([
      expect.objectContaining({ rule: 'batch-window', pointer: `/RunOptions/BatchWindow/${name}` }),
    ]);
  });

  it('reports both at once, with value, range and document', () => {
    expect(checkWindow({ CountBasedWindow: 0, TimeBasedWindow: 16 })).toEqual([
      expect.objectContaining({
        got: '0 messages',
        limit: '1–10,000 messages, whole numbers',
        source: expect.anything(),
      }),
      expect.objectContaining({
        got: '16 seconds',
        limit: '0–15 seconds, whole numbers',
        source: expect.anything(),
      }),
    ]);
  });

  it('is not evaluated for references', () => {
    expect(checkWindow({ CountBasedWindow: unknown('a'), TimeBasedWindow: unknown('b') })).toEqual([
      'not evaluated: /RunOptions/BatchWindow/CountBasedWindow (a)',
      'not evaluated: /RunOptions/BatchWindow/TimeBasedWindow (b)',
    ]);
    expect(checkWindow(unknown('c'))).toEqual(['not evaluated: /RunOptions/BatchWindow (c)']);
  });

  it('leaves what is not a window to the contract', () => {
    for (const window of ['often', null, 5]) expect(checkWindow(window)).toEqual([]);
  });

  it('cannot judge options that are not known', () =>
    expect(check(batchWindow, definition({ runOptions: unknown('later') as never }))).toEqual([
      'not evaluated: /RunOptions (later)',
    ]));

  it('names the property to correct', () => {
    const [messages, interval] = checkWindow({ CountBasedWindow: 0, TimeBasedWindow: 16 });
    expect([messages.message, messages.fix, interval.message, interval.fix]).toEqual([
      'batchWindow.messages (CountBasedWindow) is out of its range',
      'Set batchWindow.messages (CountBasedWindow) within the range.',
      'batchWindow.interval (TimeBasedWindow) is out of its range',
      'Set batchWindow.interval (TimeBasedWindow) within the range.',
    ]);
  });
});
