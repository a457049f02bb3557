import { isRegion, REGIONS, REGIONS_SOURCE } from '../../contract/regions';
import { excerptOf } from '../../model/excerpt';
import { isUnknown } from '../../model/stream-definition';
import { nearest } from '../../model/nearest';
import { RuleOutput, StreamRule } from '../rule';

/** A region that a stream names is one that Alibaba Cloud has. */
export const regionKnown: StreamRule = {
  id: 'region-known',
  since: '2026-11-21',
  title: 'A region is one that Alibaba Cloud is known to have',
  severity: 'warning',
  documents: [REGIONS_SOURCE],
  protectsFrom:
    'A misspelt region fails at deployment, or EventBridge looks for the source where there is nothing.',
  check({ source, sink, region }, output) {
    checkRegion(region, '', 'the region of the stream', output);
    // A part that takes the region of the stream is wrong for the same cause.
    const own = (id: unknown) => (typeof id === 'string' && id === region ? undefined : id);
    const pointer = (side: string, kind: string) => `/${side}/${kind}/RegionId`;
    const [from, to] = [own(source.parameters.RegionId), own(sink.parameters.RegionId)];
    checkRegion(from, pointer('Source', source.kind), 'the region of the source', output);
    checkRegion(to, pointer('Sink', sink.kind), 'the region of the sink', output);
  },
};

function checkRegion(region: unknown, pointer: string, what: string, output: RuleOutput): void {
  // A region that is not given is the contract's to report; one that is no text too.
  if (typeof region !== 'string' || region === '' || isRegion(region)) {
    if (isUnknown(region)) output.skip(pointer, region.$unknown);
    return;
  }
  output.report({
    ...(pointer === '' ? {} : { pointer }),
    message: `${what} is not one that is known here`,
    got: excerptOf(region),
    limit: 'a region id such as cn-hangzhou or ap-southeast-1',
    source: REGIONS_SOURCE,
    fix: `Correct the region${suggestionOf(region)}; acknowledge it where it is newer than this library.`,
  });
}

function suggestionOf(region: string): string {
  const meant = nearest(region, Object.keys(REGIONS));
  return meant === undefined ? '' : ` (${meant}?)`;
}
