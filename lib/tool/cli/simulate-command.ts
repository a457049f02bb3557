import { say } from '../../core/language/say';
import { InputError } from '../../core/reading/input-error';
import { readText } from '../../core/reading/inputs/read-text';
import { Simulation, streamSimulator } from '../../core/simulation/simulate-stream';
import { renderSimulationJson, renderSimulationLines } from '../reports/simulation-json';
import { renderSimulationTable } from '../reports/simulation-table';
import { findStream, titleOfStream } from './find-stream';
import { fromFolder, readApp } from './load';
import { EventOptions, readEvents } from './read-events';
import { functionRunner } from '../../core/running/run-function';
import { AppDefinition } from '../../core/model/app-definition';
import { resolveStream } from '../../core/model/resolve-stream';
import { StreamDefinition } from '../../core/model/stream-definition';
import { hiderOf, showApp } from '../../core/redaction/show-app';
import { forReading, Terminal, wantsColor, widthOf } from './terminal';
import { writeOutput } from './write-output';

/** What a simulation can be printed as. */
export const SIMULATION_FORMATS = ['table', 'json', 'jsonl'] as const;

/** What somebody may expect of every event. */
export const EXPECTATIONS = ['delivered', 'dropped'] as const;

export interface SimulateOptions extends EventOptions {
  readonly stream?: string;
  readonly expect: (typeof EXPECTATIONS)[number];
  readonly functionResult: readonly string[];
  readonly runFunctions?: boolean;
  readonly format: (typeof SIMULATION_FORMATS)[number];
  readonly output?: string;
}

/** The exit code where nothing failed, and something is not known. */
const UNKNOWN = 3;

/** @returns the exit code: 0 as expected, 1 not, 3 nothing failed but something is not known */
export async function simulateCommand(
  paths: readonly string[],
  options: SimulateOptions,
  terminal: Terminal,
): Promise<number> {
  const app = await readApp(paths, terminal);
  const stream = asJudged(app, findStream(showApp(app), options.stream));
  const functions = await Promise.all(
    options.functionResult.map((path) => readText(fromFolder(path, terminal))),
  );
  const calls = stream.transforms.length;
  if (functions.length > calls)
    throw new InputError(
      say`--function-result is given ${functions.length} times, and the stream has ${calls === 1 ? say`1 transform` : say`${calls} transforms`}.`,
    );
  const simulate = streamSimulator(stream, {
    functions,
    ...(options.runFunctions && { run: functionRunner(app, stream) }),
  });
  const hide = hiderOf(app);
  const simulations = (await readEvents(stream, options, terminal)).map((event) => hide(simulate(event)));
  const title = titleOfStream(stream);
  writeOutput(render(title, simulations, options, terminal), options.output, terminal);
  return codeOf(simulations, options.expect);
}

/** The stream as it may be shown, with its own filter: events are matched with what that says. */
function asJudged(app: AppDefinition, shown: StreamDefinition): StreamDefinition {
  const own = app.streams.find(({ location }) => location === shown.location);
  if (own === undefined) return shown;
  const { filterPattern, spelt } = resolveStream(app, own);
  return { ...shown, filterPattern, ...(spelt !== undefined && { spelt }) };
}

function render(
  title: string,
  simulations: readonly Simulation[],
  { format, output }: SimulateOptions,
  terminal: Terminal,
): string {
  if (format === 'json') return renderSimulationJson(title, simulations);
  if (format === 'jsonl') return renderSimulationLines(simulations);
  const table = renderSimulationTable(title, simulations, {
    color: output === undefined && wantsColor(terminal),
    width: widthOf(terminal),
  });
  return forReading(table, terminal, output);
}

function codeOf(simulations: readonly Simulation[], expected: Simulation['outcome']): number {
  const outcomes = simulations.map(({ outcome }) => outcome);
  if (outcomes.some((outcome) => outcome !== expected && outcome !== 'unknown')) return 1;
  return outcomes.includes('unknown') ? UNKNOWN : 0;
}
