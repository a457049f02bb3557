import { say } from '../../language/say';
import { cite } from '../../contract/documents';
import { expectationChecker } from '../../simulation/check-expectation';
import { StreamRule } from '../rule';

const TRANSFORMATION = cite('eventbridge-event-transformation');

/** A stream makes of messages what its author expects, as far as filter and fields alone decide. */
export const streamExpectation: StreamRule = {
  id: 'stream-expectation',
  since: '2026-11-26',
  title: 'A stream handles messages as its author expects',
  severity: 'error',
  documents: [cite('eventbridge-event-patterns'), TRANSFORMATION, cite('function-compute-trigger-events')],
  protectsFrom: 'Important messages do not arrive, or arrive changed, and nobody notices.',
  check(stream, output) {
    if (stream.expectations === undefined) return;
    const check = expectationChecker(stream);
    for (const expectation of stream.expectations) {
      const result = check(expectation);
      if (result.state === 'holds') continue;
      const { pointer, reason, got, wanted } = result;
      if (result.state === 'unknown') output.skip(pointer, say`${expectation.name}: ${reason}`);
      else
        output.report({
          pointer,
          message: say`the expectation "${expectation.name}" does not hold: ${reason}`,
          got,
          limit:
            wanted ??
            (expectation.outcome === 'delivered' ? say`the event is delivered` : say`the event is dropped`),
          source: TRANSFORMATION,
          fix: say`Change the stream, or what is expected of it.`,
        });
    }
  },
};
