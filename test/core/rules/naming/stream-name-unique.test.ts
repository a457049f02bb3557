import { streamNameUnique } from '../../../../lib/core/rules/naming/stream-name-unique';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, definition } from '../../../support/rules';

const stream = (name: any, region: any = 'cn-hangzhou', path = 'Stack/A') =>
  definition({ name, region, origin: { constructPath: path } });

describe('stream-name-unique', () => {
  it('finds the second stream of a name in a region, also by reference', () => {
    expect(
      checkApp(streamNameUnique, { streams: [stream('a'), stream('a', 'cn-hangzhou', 'Stack/B')] }),
    ).toEqual([
      expect.objectContaining({
        constructPath: 'Stack/B',
        message: 'another stream of cn-hangzhou has the same name, Stack/A',
      }),
    ]);
    const same = unknown('var', 'S:x.y.name');
    expect(checkApp(streamNameUnique, { streams: [stream(same), stream(same)] })).toHaveLength(1);
  });

  it('leaves other regions, other names and unknown ones alone', () => {
    const streams = [
      stream('a'),
      stream('a', 'cn-beijing'),
      stream('b'),
      stream(unknown('x')),
      stream(unknown('x')),
    ];
    expect(checkApp(streamNameUnique, { streams })).toEqual([]);
  });

  it('says what it found in full, and takes no region for one of its own', () => {
    const first = { ...stream('a'), region: undefined, origin: { address: 'x.first' } };
    const second = { ...stream('a'), region: undefined };
    expect(checkApp(streamNameUnique, { streams: [first, stream('a'), second] })).toEqual([
      expect.objectContaining({
        rule: 'stream-name-unique',
        severity: 'error',
        constructPath: 'Stack/A',
        pointer: '/EventStreamingName',
        message: 'another stream of the region of the environment has the same name, x.first',
        got: '"a"',
        limit: 'a name of its own for each stream of a region',
        source: expect.objectContaining({ date: '2024-07-06' }),
        fix: 'Set another streamName, or none.',
      }),
    ]);
  });
});
