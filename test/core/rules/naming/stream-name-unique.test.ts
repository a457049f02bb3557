import { streamNameUnique } from '../../../../lib/core/rules/naming/stream-name-unique';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { checkApp, definition } from '../../../support/rules';

const stream = (name: any, region: any = 'cn-hangzhou', path = 'Stack/A') =>
  definition({ name, region, location: { constructPath: path } });

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

  it('tells the instances of one construct apart by their addresses', () => {
    const instance = (key: string) =>
      definition({
        name: 'a',
        region: 'cn-hangzhou',
        location: { constructPath: 'Stack/A', address: `x.a["${key}"]` },
      });
    expect(checkApp(streamNameUnique, { streams: [instance('one'), instance('two')] })).toEqual([
      expect.objectContaining({
        address: 'x.a["two"]',
        message: 'another stream of cn-hangzhou has the same name, x.a["one"]',
      }),
    ]);
  });

  it('leaves other regions and other names alone, and says which names it does not know', () => {
    const streams = [stream('a'), stream('a', 'cn-beijing'), stream('b'), stream(unknown('x'))];
    expect(checkApp(streamNameUnique, { streams })).toEqual(['not evaluated: /EventStreamingName (x)']);
  });

  it('does not judge namesakes whose regions are not known, as in a state', () => {
    const nowhere = unknown('a state does not say');
    const skipped = 'not evaluated: /EventStreamingName (a state does not say)';
    expect(checkApp(streamNameUnique, { streams: [stream('a', nowhere), stream('a', nowhere)] })).toEqual([
      skipped,
      skipped,
    ]);
    expect(checkApp(streamNameUnique, { streams: [stream('a', nowhere), stream('b', nowhere)] })).toEqual([]);
    const reference = unknown('later', 'S:var.region');
    expect(
      checkApp(streamNameUnique, { streams: [stream('a', reference), stream('a', reference)] }),
    ).toHaveLength(1);
    expect(checkApp(streamNameUnique, { streams: [stream('a'), stream('a', reference)] })).toEqual([
      'not evaluated: /EventStreamingName (later)',
    ]);
  });

  it('says what it found in full, and takes no region for one of its own', () => {
    const first = { ...stream('a'), region: undefined, location: { address: 'x.first' } };
    const second = { ...stream('a'), region: undefined };
    expect(checkApp(streamNameUnique, { streams: [first, stream('b'), second] })).toEqual([
      expect.objectContaining({
        rule: 'stream-name-unique',
        severity: 'error',
        constructPath: 'Stack/A',
        pointer: '/EventStreamingName',
        message: 'another stream of the region of the environment has the same name, x.first',
        got: '"a"',
        limit: 'a name of its own for each stream of a region',
        source: expect.objectContaining({ date: '2024-07-06' }),
        fix: 'Set another streamName, or none; with forEach or count derive it from the iterator.',
      }),
    ]);
  });

  it('knows namesakes of two accounts, and warns where nothing tells these apart', () => {
    const of = (path: string, change: object, stack?: string) =>
      definition({ name: 'a', location: { constructPath: path, stack }, ...change });
    const judge = (...streams: any[]) =>
      checkApp(streamNameUnique, { streams }).map(({ severity, constructPath, message }) =>
        [severity, constructPath, message.split(', ').slice(1).join(', ')].join(' '),
      );
    const [one, other] = [{ account: '1234567890123456' }, { account: '6543210987654321' }];
    expect(judge(of('Dev/S', one), of('Prod/S', other))).toEqual([]);
    expect(judge(of('Dev/S', one), of('Prod/S', { credentials: 'the profile prod' }))).toEqual([]);
    expect(judge(of('A/S', one), of('B/S', other), of('C/S', one))).toEqual(['error C/S A/S']);
    expect(judge(of('A/S', {}, 'A'), of('B/S', {}, 'B'))).toEqual([
      'warning B/S A/S, if these are one account: the account that the environment of A says and the account that the environment of B says',
    ]);
    expect(judge(of('A/S', one, 'A'), of('B/S', {}, 'B'), of('B/T', {}, 'B'))).toEqual([
      'warning B/S A/S, if these are one account: account 1234567890123456 and the account that the environment of B says',
      'error B/T B/S',
    ]);
  });
});
