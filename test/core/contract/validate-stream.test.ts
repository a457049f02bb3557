import { validateStream } from '../../../lib/core/contract/validate-stream';
import { toApiRequest } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';

const valid = toApiRequest(definition());
const { parameters: mqtt } = definition().source;

/** Where something is wrong, and by which keyword of the schema. */
function judge(change: Record<string, unknown>): string[] {
  return validateStream({ ...valid, ...change }).map(
    ({ instancePath, keyword }) => `${instancePath} ${keyword}`,
  );
}

describe('validateStream', () => {
  it('has nothing to say of a valid request, every time it is asked', () => {
    expect(validateStream(valid)).toEqual([]);
    expect(validateStream(valid)).toEqual([]);
  });

  it('judges the request itself', () => {
    expect(judge({ EventStreamingName: '' })).toEqual(['/EventStreamingName minLength']);
    expect(judge({ RunOptions: { Throttling: 0 } })).toEqual(['/RunOptions/Throttling minimum']);
    expect(judge({ Surprise: 1 })).toEqual([' additionalProperties']);
  });

  it('judges source and sink by the schemas of their kinds, with pointers from the request on', () => {
    expect(judge({ Source: { SourceMQTTParameters: { ...mqtt, InstanceId: '' } } })).toEqual([
      '/Source/SourceMQTTParameters/InstanceId minLength',
    ]);
    expect(judge({ Sink: { SinkMNSParameters: {} } })).toEqual(
      Array(2).fill('/Sink/SinkMNSParameters required'),
    );
  });

  it('keeps what a schema says beside where', () => {
    const [error] = validateStream({ ...valid, Source: { SourceMQTTParameters: { ...mqtt, Topic: 5 } } });
    expect(error).toMatchObject({
      instancePath: '/Source/SourceMQTTParameters/Topic',
      keyword: 'type',
      params: { type: 'string' },
    });
    expect(error.parentSchema.type).toBe('string');
  });

  it('leaves a kind that it does not know to the request', () =>
    expect(judge({ Source: { SourceFax: { Number: 1 } } })).toEqual(['/Source additionalProperties']));

  it('judges each transform', () =>
    expect(
      judge({ Transforms: [{ Arn: 'acs:fc:r:1:functions/f' }, { Arn: 'f' }, { Arn: '' }] }).map(
        (error) => error.split(' ')[0],
      ),
    ).toEqual(['/Transforms/1/Arn', '/Transforms/2/Arn']));

  it('takes a request in which something is missing or no list', () => {
    expect(validateStream({})).toEqual(
      expect.arrayContaining([expect.objectContaining({ instancePath: '', keyword: 'required' })]),
    );
    expect(judge({ Transforms: 'none' })).toEqual(['/Transforms type']);
  });
});
