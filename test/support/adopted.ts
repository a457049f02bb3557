import { StreamCase } from '../agreement/streams/valid-streams';

/** What GetEventStreaming answers of a stream that was made with a request. */
export function answerOfRequest(request: StreamCase): Record<string, unknown> {
  const { FilterPattern, ...others } = request;
  return {
    RequestId: 'A',
    Code: 'Success',
    Success: true,
    Data: { ...others, Status: 'RUNNING', FilterPattern: JSON.stringify(FilterPattern) },
  };
}

/** Whether a value holds a whole number that JavaScript does not hold: the library refuses it, and so it is not adopted. */
export function holdsInexact(value: unknown): boolean {
  if (typeof value === 'number') return Number.isInteger(value) && !Number.isSafeInteger(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsInexact);
}
