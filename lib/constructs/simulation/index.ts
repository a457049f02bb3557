export { FailedLeaf, PatternEvaluation, SimulationNote } from './pattern-evaluation';
export * from './simulation-outcome';
export {
  SampleMessage,
  SimulatedDelivery,
  SimulatedField,
  SimulatedRetries,
  StreamSimulation,
} from './stream-simulation';
