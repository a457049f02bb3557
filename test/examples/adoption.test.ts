import { counted } from '../../lib/tool/reports/display';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { exampleNames, readStacks } from '../../scripts/examples';
import { readSynthesizedStack } from '../../lib/core/reading/synthesized-stack';
import { adopt, stackFilesIn } from '../support/adopted';
import { synthesizedExample } from '../support/example-stacks';
import { scratchFolder } from '../support/export-folder';
import { roundTrip } from '../support/round-trip';
import { sampleOf } from '../support/sampling';
import { synthesizeText } from '../support/typecheck';

const folder = scratchFolder('adopt-examples');

/** How many streams were adopted of each example; examples/event-bus has rules alone. */
const adopted = new Map<string, number>();

it.each(sampleOf(exampleNames(), 2))('examples/%s is adopted without a difference', async (name) => {
  const input = synthesizedExample(name);
  const output = join(folder, name);
  const { code, out, err } = await adopt(input, output);
  expect([code, err]).toEqual([0, '']);
  const read = readStacks(input).flatMap((stack) => readSynthesizedStack(stack).streams);
  expect(out).toContain(`${counted(read.length, 'event stream')} adopted, 0 adopted before, 0 left alone.`);
  const made = stackFilesIn(output).map((file) => synthesizeText(readFileSync(file, 'utf8'), true));
  const { names, differences } = roundTrip(read, made, undefined);
  expect(differences).toEqual([]);
  expect(names).toEqual(read.map((stream) => stream.name).sort());
  adopted.set(name, names.length);
});

it('only the example of rules has no stream', () =>
  expect([...adopted].filter(([, count]) => count === 0).map(([name]) => name)).toEqual(
    ['event-bus'].filter((name) => adopted.has(name)),
  ));
