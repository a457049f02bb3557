import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { differencesOf } from '../../../lib/core/adoption/difference';
import { KINDS } from '../../../lib/core/contract/kinds';
import { withSpellings } from '../../../lib/core/model/spellings';
import { streamsOf } from '../../../lib/core/reading/export/answers';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { adoptStreams } from '../../../lib/tool/adopt/adopt-streams';
import { stackFile } from '../../../lib/tool/adopt/stack-file';
import { Workbench } from '../../../lib/tool/adopt/workbench';
import { validStreams } from '../../agreement/streams/valid-streams';
import { answerOfRequest, holdsInexact } from '../../support/adopted';
import { scratchFolder } from '../../support/export-folder';
import { fc, runs, sampleOf } from '../../support/sampling';
import { synthesizeText, typecheck } from '../../support/typecheck';

/** Of each of the 50 kinds. */
const STREAMS = runs(20, 2);

describe('the text of a stack', () => {
  const folder = scratchFolder('adopted');
  const bench = new Workbench(process.cwd());
  afterAll(() => bench.remove());
  const files: string[] = [];

  it.each(sampleOf(Object.keys(KINDS), 5))('with streams of %s makes what was read', (kind) => {
    const side = kind.startsWith('Source') ? 'Source' : 'Sink';
    const streams = fc
      .sample(
        validStreams(side, kind).filter((request) => !holdsInexact(request)),
        STREAMS,
      )
      .flatMap((request, i) =>
        streamsOf(answerOfRequest({ ...request, EventStreamingName: `stream-${i}` }), {
          label: 'export',
          region: 'cn-hangzhou',
        }),
      );
    const { regions } = adoptStreams({ streams, resources: [] }, () => 'cn-hangzhou', bench);
    const text = stackFile(regions[0], {
      className: 'Streams',
      state: 'import',
      findings: new Map(),
      engine: bench.engine,
    });
    const file = join(folder, `${kind}.ts`);
    writeFileSync(file, text);
    files.push(file);
    const made = readSynthesizedStack(synthesizeText(text)).streams;
    const byName = new Map(made.map((stream) => [stream.name, stream]));
    for (const { stream, name } of regions[0].streams) {
      const read = byName.get(name)!;
      const filterPattern = withSpellings(read.filterPattern, read.spelt, '/FilterPattern');
      expect([name, differencesOf(stream, { ...read, filterPattern })]).toEqual([name, []]);
    }
  });

  it('is what the compiler takes', () => expect(typecheck(files)).toEqual([]));
});
