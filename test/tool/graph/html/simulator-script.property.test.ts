import { createContext, runInContext } from 'node:vm';
import { translationsOf } from '../../../../lib/core/language/languages';
import { speaking } from '../../../../lib/core/language/say';
import { StreamDefinition } from '../../../../lib/core/model/stream-definition';
import { sample, simulate } from '../../../../lib/tool/graph/html/simulator';
import { simulatorScript, wordsOfSimulator } from '../../../../lib/tool/graph/html/simulator-script';
import { KINDS } from '../../../../lib/core/contract/kinds';
import { definitionOf } from '../../../agreement/streams/trials';
import { validStreams } from '../../../agreement/streams/valid-streams';
import { fc } from '../../../support/sampling';
import { definition } from '../../../support/rules';

const SCRIPT = simulatorScript();
const CHINESE = translationsOf('zh-CN');

type Simulator = { sample: typeof sample; simulate: typeof simulate; speak(words: unknown): void };

/** What the simulator uses that browsers have beside the language. */
const BROWSER = { atob, btoa, TextDecoder, TextEncoder };

/** The simulator as a browser has it, which speaks the words of the page. */
function inPage(words: unknown): Simulator {
  const context = createContext({ ...BROWSER });
  runInContext(SCRIPT, context);
  const simulator = runInContext('simulator', context) as Simulator;
  if (words !== undefined) simulator.speak(words);
  return simulator;
}

const plain = (value: unknown) => JSON.parse(JSON.stringify(value));

/** All that the page says of a stream and some events. */
function saidOf(simulator: Pick<Simulator, 'sample' | 'simulate'>, stream: StreamDefinition): unknown {
  const start = simulator.sample(stream);
  const events = [start.text, '{"data":{"level":"a"}}', '{', '[]', '{"data":{"level":1,"level":2}}'];
  return plain([start, ...events.map((event) => simulator.simulate(stream, event))]);
}

const FILTERS = [{}, { data: { level: ['b', { prefix: 'c' }, { numeric: ['>', 5] }] } }, { data: 1 }];
const STREAMS = Object.entries(KINDS).flatMap(([kind, { side }]) => {
  const streams = fc.sample(validStreams(side === 'source' ? 'Source' : 'Sink', kind), FILTERS.length);
  return streams.map((stream, i): [string, StreamDefinition] => [
    kind,
    { ...definitionOf(stream), filterPattern: FILTERS[i] },
  ]);
});

describe('the simulator of a page in Chinese', () => {
  const words = speaking(CHINESE, () => wordsOfSimulator(SCRIPT));
  const simulator = inPage(words);

  it.each(STREAMS)('says of a %s what the library says', (_kind, stream) => {
    const expected = speaking(CHINESE, () => saidOf({ sample, simulate }, stream));
    expect(saidOf(simulator, stream)).toEqual(expected);
    expect(JSON.stringify(expected)).toMatch(/\p{Script=Han}/u);
  });

  it('has no more words than it may need', () => {
    expect(Object.keys(words!).length).toBeLessThan(Object.keys(CHINESE!).length / 3);
  });
});

it('has no words in English', () => {
  expect(wordsOfSimulator(SCRIPT)).toBeUndefined();
  expect(JSON.stringify(saidOf(inPage(undefined), definition()))).not.toMatch(/\p{Script=Han}/u);
});
