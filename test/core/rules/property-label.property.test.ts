import { KINDS, TRANSFORMS } from '../../../lib/core/contract/kinds';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { describeFinding, Finding } from '../../../lib/core/rules/finding';
import { propertyLabel } from '../../../lib/core/rules/property-label';
import { commonTrials, definitionOf, transformTrials, Trial, trialsOf } from '../../agreement/streams/trials';
import { sampleOf } from '../../support/sampling';

const TRIALS: [string, () => Trial[]][] = [
  ...Object.keys(KINDS).map((kind): [string, () => Trial[]] => [
    kind,
    () => trialsOf(kind.startsWith('Source') ? 'Source' : 'Sink', kind),
  ]),
  ...Object.keys(TRANSFORMS)
    .filter((kind) => kind.startsWith('Ai'))
    .map((kind): [string, () => Trial[]] => [kind, () => transformTrials(kind)]),
  ['all kinds', commonTrials],
];

describe.each([
  ['typed code', 'Stack/Stream'],
  ['HCL', undefined],
])('of %s', (_, constructPath) => {
  it.each(sampleOf(TRIALS, 8))(
    'every message about a broken %s begins with what it is about',
    (__, trials) => {
      const location = { constructPath, address: 'alicloud_event_bridge_event_streaming.x', stack: 'Stack' };
      const streams = trials().map(({ stream }) => ({ ...definitionOf(stream), location }));
      const found = streams.flatMap((stream) => evaluateAll({ streams: [stream], resources: [] }).findings);
      expect(found.length).toBeGreaterThan(0);
      for (const finding of found) {
        expect(problemWith(finding)).toBe(undefined);
        expect(describeFinding(finding)).not.toContain('{property');
      }
    },
  );
});

/** What of a message does not follow the rules for messages. */
function problemWith({ message, fix, pointer, constructPath, address }: Finding): string | undefined {
  const label = propertyLabel(pointer, constructPath !== undefined);
  const name = pointer?.split('/').pop() ?? '';
  const isFirst = label === undefined || message.startsWith(label) || message.startsWith(`${name} `);
  if (!isFirst) return `does not begin with ${label}: ${message}`;
  const places = [constructPath, address, pointer].filter((place) => place !== undefined && place !== '');
  const twice = places.find((place) => message.includes(place!) || fix.includes(place!));
  return twice === undefined ? undefined : `says ${twice} again: ${message} ${fix}`;
}
