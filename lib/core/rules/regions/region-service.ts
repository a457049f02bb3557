import { say } from '../../language/say';
import { listed } from '../../language/lists';
import { serviceOf } from '../../contract/kind-lookups';
import { isRegion, OFFERS_SOURCES, RegionalService, REGIONS } from '../../contract/regions';
import { regionId } from '../../model/region-key';
import { parseArn } from '../../model/arn';
import { objectOf } from '../../model/json-object';
import { plainValue } from '../../model/stream-parts';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';

/** The service that a part needs in its region, as region lists call it, where they speak of it. */
function offerOf(part: StreamPart): RegionalService | undefined {
  const service = serviceOf(part);
  if (isUnknown(service) || service === undefined) return undefined;
  const { offer, offerUnless = '' } = service;
  return part.parameters[offerUnless] === undefined ? offer : undefined;
}

/** What a stream needs is offered in the regions it names, as far as the lists say; they lag behind. */
export const regionService: StreamRule = {
  id: 'region-service',
  since: '2026-11-21',
  title: 'The services of a stream are offered in their regions',
  severity: 'warning',
  documents: [...new Set(Object.values(OFFERS_SOURCES))],
  protectsFrom: 'A stream in a region without EventBridge, or without the broker, cannot be created.',
  check(stream, output) {
    const { source, sink, transforms } = stream;
    const region = regionId(stream);
    checkOffer('EventBridge', region, undefined, output);
    checkOffer(offerOf(source), source.parameters.RegionId, `/Source/${source.kind}/RegionId`, output);
    if (isUnknown(region)) return;
    checkOffer(offerOf(sink), region, `/Sink/${sink.kind}`, output);
    transforms.forEach((transform, i) => {
      const { Arn } = objectOf(transform);
      // A function of Function Compute 2.0 belongs to a service.
      if (parseArn(plainValue(Arn), ['function']) === undefined) return;
      checkOffer('Function Compute 3.0', region, `/Transforms/${i}/Arn`, output);
    });
  },
};

function checkOffer(
  service: RegionalService | undefined,
  region: unknown,
  pointer: string | undefined,
  output: RuleOutput,
): void {
  if (service === undefined) return;
  if (isUnknown(region)) return output.skip(pointer ?? '', region.$unknown);
  if (!isRegion(region)) return;
  const offered = REGIONS[region as string];
  if (offered === undefined || offered.includes(service)) return;
  output.report({
    pointer,
    message: say`${service} is not known to be offered in ${region as string}`,
    got: say`${region as string}: ${listed(offered)}`,
    source: OFFERS_SOURCES[service],
    fix: say`Use another region; acknowledge it where the service has come there since.`,
    cause: `${service} ${region as string}`,
  });
}
