import { Simulation } from '../../core/simulation/simulate-stream';
import { visibleJson, visibleText } from './display';

/** The version of what the JSON of a simulation looks like. */
const VERSION = 1;

/** Simulations of one stream as one document. */
export function renderSimulationJson(stream: string, simulations: readonly Simulation[]): string {
  return visibleJson({ version: VERSION, stream, results: simulations });
}

/** One simulation a line, in the order of the events. */
export function renderSimulationLines(simulations: readonly Simulation[]): string {
  return simulations.map((simulation) => `${visibleText(JSON.stringify(simulation))}\n`).join('');
}
