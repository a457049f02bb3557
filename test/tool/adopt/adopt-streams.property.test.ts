import { KINDS } from '../../../lib/core/contract/kinds';
import { streamsOf } from '../../../lib/core/reading/export/answers';
import { adoptStreams } from '../../../lib/tool/adopt/adopt-streams';
import { Workbench } from '../../../lib/tool/adopt/workbench';
import { validStreams } from '../../agreement/streams/valid-streams';
import { answerOfRequest, holdsInexact } from '../../support/adopted';
import { fc, runs, sampleOf } from '../../support/sampling';

/** Of each of the 50 kinds. */
const STREAMS = runs(25, 2);

describe('a stream that exists', () => {
  const bench = new Workbench(process.cwd());
  afterAll(() => bench.remove());

  it.each(sampleOf(Object.keys(KINDS), 8))('with a %s is adopted without a difference', (kind) => {
    const side = kind.startsWith('Source') ? 'Source' : 'Sink';
    const requests = fc.sample(
      validStreams(side, kind).filter((request) => !holdsInexact(request)),
      STREAMS,
    );
    const streams = requests.flatMap((request, i) =>
      streamsOf(answerOfRequest({ ...request, EventStreamingName: `${request.EventStreamingName}-${i}` }), {
        label: 'export',
        region: 'cn-hangzhou',
      }),
    );
    const { regions, left } = adoptStreams({ streams, resources: [] }, () => 'cn-hangzhou', bench);
    expect(left).toEqual([]);
    expect(regions.flatMap((region) => region.streams)).toHaveLength(streams.length);
  });
});
