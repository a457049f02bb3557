/** Ten times as much is to cost no more than this many times as much. */
export const MOST_GROWTH = 12;
/** No input under a megabyte takes longer, in milliseconds. */
export const LONGEST = 10_000;

/** A figure of the bench: what it is, and what it shall not exceed. */
interface Aim {
  readonly what: string;
  readonly atMost?: number;
}

/** What is measured. */
export interface Figure {
  readonly ratioToBare1k: number;
  readonly ratioToBare10k: number;
  readonly recordRatio1k: number;
  readonly recordRatio10k: number;
  readonly growth10kOver1k: number;
  readonly importRatio: number;
  readonly bareMsPerStream: number;
  readonly peakRssMb: number;
  readonly reviewToParse1k: number;
  readonly reviewToParse10k: number;
  readonly reviewGrowth10kOver1k: number;
  readonly reviewPeakRssMb: number;
  readonly processRatio50: number;
  readonly processRatio1k: number;
  readonly reviewToShow1k: number;
  readonly reviewToShow10k: number;
  readonly matchingToParse: number;
  readonly simulationToParse: number;
  readonly worstGrowth: number;
  readonly longestMs: number;
  readonly worstRuleGrowth: number;
}

/** Every figure of the bench, in the order in which it is printed. */
export const AIMS: Readonly<Record<keyof Figure, Aim>> = {
  ratioToBare1k: { what: 'synthesis of 1,000 streams, to bare cdktf', atMost: 1.8 },
  ratioToBare10k: { what: 'synthesis of 10,000 streams, to bare cdktf', atMost: 1.25 },
  recordRatio1k: { what: 'of which a terraform_data for each of 1,000 streams, to bare cdktf' },
  recordRatio10k: { what: 'of which a terraform_data for each of 10,000 streams, to bare cdktf' },
  growth10kOver1k: { what: 'synthesis of 10,000 streams, to that of 1,000', atMost: 11 },
  importRatio: { what: 'import of the library, to that of cdktf', atMost: 1.25 },
  bareMsPerStream: { what: 'bare cdktf, ms a stream' },
  peakRssMb: { what: 'peak RSS of a synthesis of 10,000 streams, MB', atMost: 250 },
  reviewToParse1k: { what: 'review of a plan of 1,000 streams, to JSON.parse' },
  reviewToParse10k: { what: 'review of a plan of 10,000 streams, to JSON.parse', atMost: 4 },
  reviewGrowth10kOver1k: { what: 'review of 10,000 streams, to that of 1,000' },
  reviewPeakRssMb: { what: 'peak RSS of a review of 10,000 streams, MB' },
  processRatio50: { what: 'process: synthesis of 50 streams, to bare cdktf', atMost: 1.25 },
  processRatio1k: { what: 'process: synthesis of 1,000 streams, to bare cdktf' },
  reviewToShow1k: { what: 'process: review of a plan of 1,000 streams, to terraform show', atMost: 1 },
  reviewToShow10k: { what: 'process: review of a plan of 10,000 streams, to terraform show', atMost: 1 },
  matchingToParse: { what: 'reading and matching 100,000 events, to JSON.parse', atMost: 3 },
  simulationToParse: { what: 'reading and simulating 100,000 events, to JSON.parse', atMost: 6 },
  worstGrowth: { what: 'ten times as much of one thing, to as much: the worst of all', atMost: MOST_GROWTH },
  worstRuleGrowth: { what: 'a rule with ten times as many of its mistakes: the worst', atMost: MOST_GROWTH },
  longestMs: { what: 'the longest of inputs under a megabyte, ms', atMost: LONGEST },
};
