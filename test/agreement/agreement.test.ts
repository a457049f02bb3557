import { PARTS } from '../support/arbitrary';
import { runs, sampleOf } from '../support/sampling';
import { checkRequest } from '../../stand-in/cloud/checks/request';
import { rpc } from '../../stand-in/cloud/client';
import { BOTH_JUDGES } from './judges';
import { Cloud } from '../../stand-in/cloud/server';
import { ALLOWED, STRICTER } from './streams/allowed';
import { AI_TRANSFORMS } from '../../stand-in/cloud/checks/transforms';
import {
  commonTrials,
  onTheWire,
  oneOf,
  rulesAgainst,
  transformTrials,
  Trial,
  trialsOf,
} from './streams/trials';

const REGION = 'cn-hangzhou';

interface Count {
  valid: number;
  broken: number;
  accepted: number;
  refused: number;
  rulesAlone: number;
  standInAlone: number;
}

describe('whatever the rules accept the stand-in accepts, and whatever its own checks refuse the rules refuse', () => {
  const cloud = new Cloud({ judges: BOTH_JUDGES, quotas: { streamsPerRegion: Infinity } as never });
  const counts = new Map<string, Count>();
  let endpoint: string;

  beforeAll(async () => {
    endpoint = await cloud.endpoint(REGION);
  });
  afterAll(async () => {
    await cloud.stop();
    print(counts);
  });

  const kinds = PARTS.map(({ side, kind }) => [kind, side === 'source' ? 'Source' : 'Sink'] as const);
  const groups: [string, () => Trial[]][] = [
    ...sampleOf(kinds, 12).map(([kind, side]): [string, () => Trial[]] => [kind, () => trialsOf(side, kind)]),
    ...Object.keys(AI_TRANSFORMS).map((kind): [string, () => Trial[]] => [kind, () => transformTrials(kind)]),
    ['all kinds', commonTrials],
  ];

  it.each(groups)('%s', async (kind, trials) => {
    const count = { valid: 0, broken: 0, accepted: 0, refused: 0, rulesAlone: 0, standInAlone: 0 };
    counts.set(kind, count);
    const disagreements: unknown[] = [];
    const unbroken: unknown[] = [];
    for (const { broken, stream } of trials()) {
      count[broken === undefined ? 'valid' : 'broken'] += 1;
      const rules = rulesAgainst(stream);
      const taken = await isTaken(onTheWire(stream));
      const own = checkRequest({ ...stream, FilterPattern: JSON.stringify(stream.FilterPattern) });
      if (taken === undefined && rules.length === 0) count.accepted += 1;
      else if (taken !== undefined && rules.length > 0) count.refused += 1;
      else count[taken === undefined ? 'rulesAlone' : 'standInAlone'] += 1;
      if (taken !== undefined && rules.length === 0)
        disagreements.push({ broken, taken, stream: part(stream, kind) });
      if (broken === undefined && rules.length + own.length > 0)
        unbroken.push({ rules, own, stream: part(stream, kind) });
      if (broken !== undefined && rules.length + own.length === 0)
        unbroken.push({ broken, stream: part(stream, kind) });
    }
    expect(disagreements).toEqual([]);
    expect(unbroken).toEqual([]);
    expect(Math.min(count.valid, count.broken)).toBeGreaterThanOrEqual(10);
  });

  it('hold over as many streams as are promised', () =>
    expect(totalOf(counts)).toBeGreaterThanOrEqual(runs(2_000, 600)));

  it.each(ALLOWED.map((allowed) => [allowed.label, allowed] as const))(
    'the facts allow: %s',
    (label, allowed) => {
      const stream = oneOf(allowed);
      expect(checkRequest({ ...stream, FilterPattern: JSON.stringify(stream.FilterPattern) })).toEqual([]);
      expect([label, rulesAgainst(stream).length > 0]).toEqual([label, label in STRICTER]);
    },
  );

  /** Creates a stream, and says why it is not there as it was sent; removes it again. */
  async function isTaken(request: Record<string, string | undefined>): Promise<string | undefined> {
    const call = (action: string, parameters: Record<string, string | undefined>) =>
      rpc(endpoint, '2020-04-01', action, parameters);
    const name = request.EventStreamingName;
    const made = await call('CreateEventStreaming', request);
    if (made.Code !== 'Success') return made.Message;
    const { Code, Message, Data } = await call('GetEventStreaming', { EventStreamingName: name });
    if (Code !== 'Success') return `created, and then: ${Message}`;
    expect(JSON.parse(request.Source!)).toEqual(Data.Source);
    expect(JSON.parse(request.Sink!)).toEqual(Data.Sink);
    expect(request.FilterPattern).toEqual(Data.FilterPattern);
    await call('DeleteEventStreaming', { EventStreamingName: name });
    return undefined;
  }
});

/** The part of a stream that a trial is about. */
function part(stream: Trial['stream'], kind: string): unknown {
  return stream.Source[kind] ?? stream.Sink[kind] ?? stream;
}

function totalOf(counts: ReadonlyMap<string, Count>): number {
  return [...counts.values()].reduce((sum, { valid, broken }) => sum + valid + broken, 0);
}

function print(counts: ReadonlyMap<string, Count>): void {
  const lines = [...counts].map(([kind, { valid, broken, accepted, refused, rulesAlone, standInAlone }]) =>
    [kind.padEnd(42), valid, broken, accepted, refused, rulesAlone, standInAlone]
      .map((cell) => String(cell).padStart(7))
      .join(' '),
  );
  const heading = ['kind'.padEnd(42), 'valid', 'broken', 'taken', 'refused', 'rules', 'cloud']
    .map((cell) => cell.padStart(7))
    .join(' ');
  process.stdout.write(
    `${heading}\n${lines.join('\n')}\n${totalOf(counts)} streams: taken and refused by both, refused by the rules alone, by the stand-in alone\n`,
  );
}
