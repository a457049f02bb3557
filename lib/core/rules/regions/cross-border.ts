import { said, say } from '../../language/say';
import { cite } from '../../contract/documents';
import { BORDER_SOURCE, isMainland, isRegion } from '../../contract/regions';
import { networksOf } from '../../contract/kind-lookups';
import { factsOf } from '../../contract/kinds';
import { regionId, regionKey } from '../../model/region-key';
import { isUnknown, StreamDefinition, StreamPart } from '../../model/stream-definition';
import { RuleOutput, StreamRule } from '../rule';
import { identityOf, valueOf } from '../../model/stream-parts';

/** A stream with exactly one end in mainland China goes through the internet, which the user provides for. */
export const crossBorder: StreamRule = {
  id: 'cross-border',
  since: '2026-11-21',
  title: 'A stream across the border of mainland China has its network',
  severity: 'error',
  documents: [BORDER_SOURCE, cite('rocketmq-routing-guide')],
  protectsFrom:
    'Across the border EventBridge uses the public endpoint of the target, through a VPC with NAT; without it the stream never starts.',
  check(stream, output) {
    const { source, sink } = stream;
    const pointer = `/Source/${source.kind}/RegionId`;
    const from = source.parameters.RegionId;
    if (from === undefined || identityOf(from) === regionKey(stream)) return;
    const region = regionId(stream);
    const unknown = [from, region].find(isUnknown);
    if (unknown !== undefined) return output.skip(pointer, unknown.$unknown);
    // A region that does not exist is on neither side.
    if (!isRegion(from) || !isRegion(region)) return;
    if (isMainland(String(from)) === isMainland(String(region))) return;
    const got = say`source in ${String(from)}, stream in ${String(region)}`;
    if (!hasNetwork(stream)) {
      output.report({
        pointer: `/Source/${source.kind}`,
        message: say`the stream crosses the border of mainland China and has no network for it`,
        got,
        limit: say`a VPC with NAT, in the region of the stream`,
        source: BORDER_SOURCE,
        fix: networkFix(source.kind),
      });
    }
    const target = factsOf(sink.kind)?.borderPublic;
    if (target !== undefined) checkTarget(sink, target, got, output);
  },
};

function hasNetwork({ source: { kind, parameters } }: StreamDefinition): boolean {
  const networks = networksOf(kind);
  const border = factsOf(kind)?.borderNetwork ?? networks[0];
  return border !== undefined && parameters[border.vpc] !== undefined;
}

function networkFix(kind: string): string {
  const { network, borderNetwork } = factsOf(kind) ?? {};
  if (borderNetwork !== undefined) return said(borderNetwork.fix);
  return network !== undefined
    ? say`Give the source a private network with a NAT gateway, see NatEgress.`
    : say`Read from an instance on the same side of the border: this source has no network parameters.`;
}

function checkTarget(sink: StreamPart, parameter: string, got: string, output: RuleOutput): void {
  const pointer = `/Sink/${sink.kind}/${parameter}/Value`;
  const network = valueOf(sink, parameter);
  if (isUnknown(network)) return output.skip(pointer, network.$unknown);
  if (network === 'PublicNetwork') return;
  output.report({
    pointer,
    message: say`the stream crosses the border of mainland China and does not use the public endpoint of its target`,
    got: network === undefined ? got : JSON.stringify(network),
    limit: 'PublicNetwork',
    source: BORDER_SOURCE,
    fix: say`Give the target instance StreamNetwork.publicNetwork(), and credentials.`,
  });
}
