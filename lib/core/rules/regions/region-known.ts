import { said, say } from '../../language/say';
import { isRegion, REGIONS, REGIONS_SOURCE } from '../../contract/regions';
import { excerptOf } from '../../model/excerpt';
import { AppDefinition, ResourceDefinition } from '../../model/app-definition';
import { isUnknown, StreamDefinition } from '../../model/stream-definition';
import { suggestion } from '../../model/nearest';
import { readersIn } from '../event-sources';
import { AppRule, RuleOutput } from '../rule';

/** A region that an app names is one that Alibaba Cloud has. */
export const regionKnown: AppRule = {
  id: 'region-known',
  since: '2026-11-21',
  title: 'Regions are known regions of Alibaba Cloud',
  severity: 'warning',
  documents: [REGIONS_SOURCE],
  protectsFrom:
    'A misspelled region fails at deployment, or EventBridge looks for the source in the wrong place.',
  checkApp(app, about) {
    const providers = providersOf(app);
    for (const provider of providers) {
      // Whatever uses the provider says what is not known.
      if (!isUnknown(provider.values.region))
        checkRegion(provider.values.region, '/region', say`the provider`, about(provider));
    }
    for (const { stream, output } of readersIn(app, about)) checkStream(stream, providers, output);
  },
};

/** As blocks are addressed: `provider.alicloud.beijing`, and in the module of a plan `provider.module.net:alicloud`. */
const ALICLOUD = /^provider\.(?:[^:]+:)?alicloud(?:\.[^.]+)?$/;

function providersOf({ blocks = [] }: AppDefinition): ResourceDefinition[] {
  return blocks.filter(({ location: { address = '' } }) => ALICLOUD.test(address));
}

function checkStream(
  stream: StreamDefinition,
  providers: readonly ResourceDefinition[],
  output: RuleOutput,
): void {
  const { source, sink, region, location } = stream;
  // What the provider says is said at the provider, once for all streams.
  const isSaid = providers.some(
    ({ location: { stack }, values }) => stack === location.stack && values.region === region,
  );
  if (!isSaid) checkRegion(region, '', say`the stream`, output);
  // A part that takes the region of the stream is wrong for the same cause.
  const own = (id: unknown) => (typeof id === 'string' && id === region ? undefined : id);
  const pointer = (side: string, kind: string) => `/${side}/${kind}/RegionId`;
  checkRegion(own(source.parameters.RegionId), pointer('Source', source.kind), say`the source`, output);
  checkRegion(own(sink.parameters.RegionId), pointer('Sink', sink.kind), say`the sink`, output);
}

function checkRegion(region: unknown, pointer: string, what: string, output: RuleOutput): void {
  // A region that is not given is the contract's to report; one that is not text too.
  if (typeof region !== 'string' || region === '' || isRegion(region)) {
    if (isUnknown(region)) output.skip(pointer, region.$unknown);
    return;
  }
  output.report({
    ...(pointer === '' ? {} : { pointer }),
    message: say`the region of ${said(what)} is not one that is known here`,
    got: excerptOf(region),
    limit: say`a region id such as cn-hangzhou or ap-southeast-1`,
    source: REGIONS_SOURCE,
    fix: say`${suggestion(region, Object.keys(REGIONS))} Correct the region, or acknowledge this where it is newer than this library.`.trim(),
    cause: region,
  });
}
