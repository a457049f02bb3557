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
