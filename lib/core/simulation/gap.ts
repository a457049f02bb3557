/** Something of an event that is not known, and all that is in it. */
export interface Gap {
  /** JSON pointer into the event, for example `/data/body`. */
  readonly pointer: string;
  readonly reason: string;
}

/** The gap in which a pointer leads. */
export function gapAt(gaps: readonly Gap[], pointer: string): Gap | undefined {
  return gaps.find((gap) => isWithin(pointer, gap.pointer));
}

/** Whether a pointer leads to a place, or into it. */
export function isWithin(pointer: string, place: string): boolean {
  return pointer === place || pointer.startsWith(`${place}/`);
}
