import { counted } from '../../../lib/tool/reports/display';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { factsOf, KINDS } from '../../../lib/core/contract/kinds';
import { streamsOf } from '../../../lib/core/reading/export/answers';
import { adopt, answerOfRequest, exportOf, holdsInexact, stackFilesIn } from '../../support/adopted';
import { answerOf, scratchFolder } from '../../support/export-folder';
import { fileSightings, sightingsIn } from '../../support/canaries/commands';
import { roundTrip } from '../../support/round-trip';
import { fc } from '../../support/sampling';
import { synthesizeText } from '../../support/typecheck';
import { StreamCase, validStreams } from '../../agreement/streams/valid-streams';

type Json = Readonly<Record<string, unknown>>;

const REGION = 'cn-hangzhou';
const CANARY = 'C4naryk7zz5';

const folder = scratchFolder('adopt-canaries');

const sideOf = (kind: string) => (kind.startsWith('Source') ? 'Source' : 'Sink');

/** A stream with a credential of its own in each place of its kind for one, in a new place, and wherever people write. */
function withCredentials(request: StreamCase, kind: string, name: string): Json {
  const side = sideOf(kind);
  const own = [...(factsOf(kind)?.secretParameters ?? []), 'NewPassword'];
  const secrets = own.map((parameter) => [parameter, `${CANARY}-${name}-${parameter}`] as const);
  const given = secrets.map(([parameter, secret]) => [
    parameter,
    side === 'Source' ? secret : { Form: 'CONSTANT', Value: secret },
  ]);
  const [[, first]] = secrets;
  const { FilterPattern: _, ...others } = answerOfRequest(request).Data as Json;
  return {
    ...others,
    EventStreamingName: name,
    [side]: { [kind]: { ...request[side][kind], ...Object.fromEntries(given) } },
    Description: `signs in with ${first}`,
    FilterPattern: JSON.stringify({ data: { key: [first, { prefix: `Bearer ${first}` }] } }),
    Tags: [{ Key: 'note', Value: `password=${first}` }],
    Transforms: [{ Arn: `acs:fc:${REGION}:1234567890123456:functions/f`, Token: first }],
  };
}

describe('an app of TypeScript', () => {
  const answers = Object.keys(KINDS).flatMap((kind) =>
    fc
      .sample(
        validStreams(sideOf(kind), kind).filter((one) => !holdsInexact(one)),
        1,
      )
      .map((request) => withCredentials(request, kind, kind.toLowerCase())),
  );

  it('of streams of all kinds holds no credential, and makes the streams with their variables', async () => {
    const output = join(folder, 'app');
    const { code, out, err } = await adopt(exportOf(join(folder, 'export'), { [REGION]: answers }), output);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(
      `${counted(answers.length, 'event stream')} adopted, 0 adopted before, 0 left alone.`,
    );
    expect([...sightingsIn(out, CANARY, 'printed'), ...fileSightings(output, CANARY)]).toEqual([]);
    const stacks = stackFilesIn(output).map((file) => synthesizeText(readFileSync(file, 'utf8')));
    expect(sightingsIn(JSON.stringify(stacks), CANARY, 'synthesized')).toEqual([]);
    const read = answers.flatMap((answer) =>
      streamsOf(answerOf(answer), { label: 'export', region: REGION }),
    );
    const { names, differences } = roundTrip(read, stacks, REGION);
    expect(differences).toEqual([]);
    expect(names).toHaveLength(answers.length);
  });
});
