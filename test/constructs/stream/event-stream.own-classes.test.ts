import { StreamSink, StreamSource, StreamTransform } from '../../../lib';
import { kafka, mqtt, synth, testStack, testStream } from '../../support/synth';

/** A class of a user, written without a type check. */
function source(bound: unknown): StreamSource {
  return new (class extends StreamSource {
    public bind(): never {
      return bound as never;
    }
  })();
}

function sink(bound: unknown): StreamSink {
  return new (class extends StreamSink {
    public bind(): never {
      return bound as never;
    }
  })();
}

function transform(given: unknown): StreamTransform {
  return new (class extends StreamTransform {
    public toApi(): never {
      return given as never;
    }
  })();
}

/** What somebody hears whose class answers with something else than a part of a stream. */
function refusal(props: Parameters<typeof testStream>[1]): string {
  const stack = testStack();
  try {
    testStream(stack, props);
    synth(stack);
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing is refused';
}

describe('a source, sink or transform that a user has written', () => {
  it.each([
    [undefined, 'source.bind() is missing; give an object with kind and parameters'],
    [
      {},
      'source.bind().kind is missing; give text; source.bind().parameters is missing; give an object of JSON values',
    ],
    [null, 'source.bind() is null; give an object with kind and parameters'],
    [
      'SourceMNSParameters',
      'source.bind() is the text "SourceMNSParameters"; give an object with kind and parameters',
    ],
    [{ kind: 5, parameters: {} }, 'source.bind().kind is 5; give text'],
    [
      { kind: 'SourceMNSParameters', parameters: [] },
      'source.bind().parameters is a list; give an object of JSON values',
    ],
  ])('is refused as a source that binds to %j', (bound, sentence) => {
    expect(refusal({ source: source(bound) })).toContain(`Stack0/Stream: ${sentence}`);
    expect(refusal({ sink: sink(bound) })).toContain(
      `Stack0/Stream: ${sentence.replaceAll('source', 'sink')}`,
    );
  });

  it.each([
    [undefined, 'transforms[0].toApi() is missing; give an object of JSON values'],
    ['acs:fc', 'transforms[0].toApi() is the text "acs:fc"; give an object of JSON values'],
    [[], 'transforms[0].toApi() is a list; give an object of JSON values'],
  ])('is refused as a transform that is %j', (given, sentence) => {
    expect(refusal({ transforms: [transform(given)] })).toContain(`Stack0/Stream: ${sentence}`);
  });

  it('is taken where it is one', () => {
    expect(
      refusal({
        source: source(mqtt.bind({ region: 'cn-hangzhou' })),
        sink: sink(kafka.bind({ region: 'cn-hangzhou' })),
      }),
    ).toBe('nothing is refused');
  });
});
