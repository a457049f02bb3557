import { sayingAt, Where } from '../language';
import { said, say } from '../../core/language/say';
import { atPointer } from '../../core/rules/finding';
import { mistakeAt } from '../contradictions';
import { isComposite } from '../../core/model/json-object';
import {
  isJsonObject,
  isNumber,
  JsonObject,
  jsonOf,
  JsonValue,
  readJson,
  plainJson,
} from '../../core/model/json-value';
import { isUnknown } from '../../core/model/stream-definition';
import { compilePattern } from '../../core/simulation/compile-pattern';
import { describeFailure } from '../../core/simulation/describe-failure';
import { matchPattern } from '../../core/simulation/match-pattern';
import { noteOf } from '../../core/simulation/notes';
import { checkPattern } from '../../core/simulation/pattern-grammar';
import { isUnresolved } from '../engine';
import { knownValues } from '../terraform/known-values';
import { SimulationOutcome } from './simulation-outcome';

/**
 * A field of a filter that an event does not satisfy.
 */
export interface FailedLeaf {
  /** The field, for example `data.body.level`. */
  readonly field: string;

  /** JSON pointer into the pattern, for example `/data/body/level`. */
  readonly pointer: string;

  /** What the pattern wants, in words: `"WARN" or text that begins with "ERR"`. */
  readonly wanted: string;

  /** What the event has there: `"warn"`, or `nothing`. */
  readonly got: string;

  /** The field that may be meant, where the event has none of that name. */
  readonly nearest?: string;

  /** All of it in one sentence, without its point. */
  readonly sentence: string;
}

/**
 * Something to know of a simulation.
 */
export interface SimulationNote {
  /** Which one, for example `types-equal-by-text`; `docs/simulation.md` lists them. */
  readonly id: string;

  /** What it says. */
  readonly text: string;

  /** The part of the event that it is about, where it is about one. */
  readonly where?: string;
}

/**
 * What a pattern makes of an event.
 */
export interface PatternEvaluation {
  /** Whether the event matches. */
  readonly outcome: SimulationOutcome;

  /** Why it does not match, without a point; undefined where it does. */
  readonly reason?: string;

  /** The first field that the event does not satisfy. */
  readonly failed?: FailedLeaf;

  /** Where the open-source engine would answer otherwise. */
  readonly notes: SimulationNote[];
}

const OUTCOMES = {
  match: SimulationOutcome.MATCH,
  'no-match': SimulationOutcome.NO_MATCH,
  unknown: SimulationOutcome.UNKNOWN,
} as const;

/** What a pattern, which may hold references, makes of a sample. */
export function evaluateSample(pattern: unknown, sample: unknown): PatternEvaluation {
  const event = sampleEvent(sample, { path: 'EventPattern.evaluate' });
  return sayingAt(undefined, () => evaluateEvent(pattern, event));
}

function evaluateEvent(pattern: unknown, event: JsonObject): PatternEvaluation {
  const known = knownValues(pattern);
  const [problem] = checkPattern(plainJson(known as JsonValue)).problems;
  if (problem !== undefined)
    return {
      outcome: SimulationOutcome.INVALID,
      reason: `${problem.message}${atPointer(problem.pointer)}`,
      notes: [],
    };
  const { outcome, failed, unknowns, differences } = matchPattern(compilePattern(known, isUnknown), event);
  const notes = differences.map((id): SimulationNote => noteOf(id));
  if (failed === undefined) {
    const [gap] = unknowns;
    const reason = gap && say`${gap.pointer.slice(1).replaceAll('/', '.')} is not known: ${said(gap.reason)}`;
    return { outcome: OUTCOMES[outcome], ...(reason !== undefined && { reason }), notes };
  }
  const leaf = { ...describeFailure(failed, event), pointer: failed.pointer };
  return { outcome: OUTCOMES[outcome], reason: leaf.sentence, failed: leaf, notes };
}

/** An event that somebody gives as an object, or as text. */
export function sampleEvent(sample: unknown, where: Where): JsonObject {
  const value = typeof sample === 'string' ? fromText(sample, where) : jsonOf(sample);
  if (!isJsonObject(value))
    throw mistakeAt(where, () => say`the event is ${describe(value)}; give an object, or its JSON as text.`);
  refuseReferences(sample, where);
  return value;
}

function fromText(text: string, where: Where): JsonValue {
  try {
    return readJson(text);
  } catch (error) {
    throw mistakeAt(
      where,
      () => say`the text is not JSON (${(error as Error).message}); give the event as JSON.`,
    );
  }
}

function describe(value: JsonValue): string {
  if (Array.isArray(value)) return say`a list`;
  if (value === null) return 'null';
  if (isNumber(value)) return say`a number`;
  return typeof value === 'string' ? say`a string` : say`a boolean`;
}

/** @throws where something in a sample is a Terraform reference: nobody knows what it will be */
export function refuseReferences(value: unknown, where: Where): void {
  if (isUnresolved(value))
    throw mistakeAt(
      where,
      () => say`a Terraform reference stands in the sample; give the value that it is to have.`,
    );
  if (isComposite(value)) for (const member of Object.values(value)) refuseReferences(member, where);
}
