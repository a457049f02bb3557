import { GraphFormat, renderGraph } from '../graph/index';
import { InputError } from '../../core/reading/input-error';
import { ConfigurationOptions, load } from './load';
import { Terminal } from './terminal';
import { writeOutput } from './write-output';

export interface GraphOptions extends ConfigurationOptions {
  readonly format: GraphFormat;
  readonly output?: string;
  readonly title?: string;
}

/** @returns the exit code, 0: a graph judges nothing */
export async function graphCommand(
  paths: readonly string[],
  { format, output, title, ...configuration }: GraphOptions,
  terminal: Terminal,
): Promise<number> {
  const { app, judgement } = await load(paths, configuration, terminal);
  const graph = await renderGraph(app, format, { title, findings: judgement.findings }).catch((error) => {
    throw new InputError((error as Error).message);
  });
  writeOutput(graph.endsWith('\n') ? graph : `${graph}\n`, output, terminal);
  return 0;
}
