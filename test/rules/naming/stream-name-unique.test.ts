import { streamNameUnique } from '../../../lib/rules/naming/stream-name-unique';
import { unknown } from '../../../lib/stream-definition';
import { checkApp, definition } from '../../support/rules';

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
});
