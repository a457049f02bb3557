import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { REGIONS } from '../../contract/regions';
import { suggestion } from '../../model/nearest';
import { factsOf } from '../../contract/kinds';
import { regionId, regionKey } from '../../model/region-key';
import { isUnknown, StreamPart } from '../../model/stream-definition';
import { StreamRule } from '../rule';
import { identityOf, plainValue } from '../../model/stream-parts';

/** A stream lives in the region of its sink. */
export const streamRegion: StreamRule = {
  id: 'stream-region',
  since: '2026-11-21',
  title: 'The stream is in the region of its sink',
  severity: 'error',
  documents: [cite('eventbridge-message-routing')],
  protectsFrom: 'Sinks name no region: EventBridge looks for the instance in the region of the stream.',
  check(stream, output) {
    const { sink, sinkRegion } = stream;
    const told = sinkRegion ?? regionIn(sink);
    if (told === undefined) return;
    const pointer = `/Sink/${sink.kind}`;
    if (identityOf(told) === regionKey(stream)) return;
    const region = regionId(stream);
    const unknown = [told, region].find(isUnknown);
    if (unknown !== undefined) return output.skip(pointer, unknown.$unknown);
    output.report({
      pointer,
      message: say`the stream is not in the region of its sink`,
      got: say`sink in ${String(told)}, stream in ${String(region)}`,
      limit: say`one region`,
      source: cite('eventbridge-message-routing'),
      cause: `${String(told)} ${String(region)} ${stream.location.stack}`,
      fix: say`${regionMeant(told)} Add an AlicloudProvider with region ${String(told)} and an alias to the stack, or give it as provider.`.trimStart(),
    });
  },
};

/** What is meant by a region that there is not. */
function regionMeant(region: unknown): string {
  const text = String(region);
  return Object.hasOwn(REGIONS, text) ? '' : suggestion(text, Object.keys(REGIONS));
}

/** The region that a sink names, where its kind has a parameter for it. */
function regionIn({ kind, parameters }: StreamPart): unknown {
  return factsOf(kind)?.namesRegion === true ? plainValue(parameters.RegionId) : undefined;
}
