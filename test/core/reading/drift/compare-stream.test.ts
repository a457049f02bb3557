import { compareStream } from '../../../../lib/core/reading/drift/compare-stream';
import { unknown, unknownPart } from '../../../../lib/core/model/stream-definition';
import { definition } from '../../../support/rules';

const WITH = { withTags: true };
const stream = definition();

describe('a stream of a stack beside the one in the cloud', () => {
  it('is the same where nothing differs', () =>
    expect(compareStream(stream, stream, WITH)).toEqual({ changed: [], means: [], notCompared: [] }));

  it('has no state to compare where the stack does not say one', () =>
    expect(
      compareStream({ ...stream, status: undefined }, { ...stream, status: 'PAUSED' }, WITH).changed,
    ).toEqual([]));

  it('has no description or an empty one', () =>
    expect(
      compareStream({ ...stream, description: undefined }, { ...stream, description: '' }, WITH).changed,
    ).toEqual([]));

  it('is not compared where it is not known', () => {
    const wanted = {
      ...stream,
      source: unknownPart(unknown('later')),
      filterPattern: unknown('later'),
      tags: { team: unknown('later') },
    };
    const { changed, notCompared } = compareStream(wanted, { ...stream, tags: { team: 'a' } }, WITH);
    expect([changed, notCompared]).toEqual([[], ['/Source', '/FilterPattern', '/Tags/team']]);
  });

  it('is not compared in a credential, and differs where one side has none', () => {
    const sink = (parameters: object) => ({
      ...stream,
      sink: { kind: 'SinkHttpsParameters', parameters: { ...parameters } },
    });
    const compared = compareStream(sink({ Token: unknown('var.t') }), sink({ Token: '(not shown)' }), WITH);
    expect(compared).toMatchObject({ changed: [], notCompared: ['/Sink/SinkHttpsParameters/Token'] });
    expect(compareStream(sink({ Token: 'a' }), sink({}), WITH).changed).toEqual([
      '/Sink/SinkHttpsParameters/Token',
    ]);
  });
});
