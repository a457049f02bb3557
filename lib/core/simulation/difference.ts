import { DIFFERENCES } from './notes';

/** Where the published documents and the open-source engine differ; docs/simulation.md says how for each. */
export type Difference = keyof typeof DIFFERENCES;
