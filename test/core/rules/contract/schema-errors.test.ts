import { complaintsOf, documentAt } from '../../../../lib/core/rules/contract/schema-errors';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { definition } from '../../../support/rules';

const { parameters: mqtt } = definition().source;
const source = (change: Record<string, unknown>) =>
  definition({ source: { kind: 'SourceMQTTParameters', parameters: { ...mqtt, ...change } } });

describe('complaintsOf', () => {
  it('is empty for a valid stream', () => {
    const { complaints, unknowns } = complaintsOf(definition());
    expect([complaints, unknowns.size]).toEqual([[], 0]);
  });

  it('is found once for a stream', () => {
    const stream = source({ Topic: 5 });
    expect(complaintsOf(stream)).toBe(complaintsOf(stream));
    expect(complaintsOf(stream)).not.toBe(complaintsOf(source({ Topic: 5 })));
  });

  it('has the value that is wrong, and where it stands', () =>
    expect(complaintsOf(source({ Topic: 5 })).complaints).toEqual([
      {
        error: expect.objectContaining({ keyword: 'type' }),
        pointer: '/Source/SourceMQTTParameters/Topic',
        value: 5,
      },
    ]));

  it('points to what is missing', () =>
    expect(complaintsOf(source({ Topic: undefined })).complaints).toEqual([
      expect.objectContaining({ pointer: '/Source/SourceMQTTParameters/Topic', missing: 'Topic' }),
    ]));

  it('sets aside what is not known yet, with the reason', () => {
    const { complaints, unknowns } = complaintsOf(source({ Topic: unknown('later'), InstanceId: '' }));
    expect(complaints.map(({ pointer }) => pointer)).toEqual(['/Source/SourceMQTTParameters/InstanceId']);
    expect([...unknowns]).toEqual([['/Source/SourceMQTTParameters/Topic', 'later']]);
  });

  it('leaves out what only repeats the complaints inside it', () => {
    const Key = { Form: 'TEMPLATE', Value: '{}' };
    const sink = { kind: 'SinkKafkaParameters', parameters: { ...definition().sink.parameters, Key } };
    expect(complaintsOf(definition({ sink })).complaints.map(({ error }) => error.keyword)).toEqual([
      'required',
    ]);
  });
});

describe('documentAt', () => {
  it('is that of the kind, or of the part of the request', () => {
    const titles = [
      '/Source/SourceMQTTParameters/Topic',
      '/Transforms/0/Arn',
      '/RunOptions/MaximumTasks',
    ].map((pointer) => documentAt(pointer)?.title);
    expect(titles).toEqual([expect.any(String), expect.any(String), expect.any(String)]);
    expect(new Set(titles).size).toBe(3);
  });

  it('is unknown where the schema names none', () => {
    expect(documentAt('/Source/SourceFax/Number')).toBeUndefined();
    expect(documentAt('/Surprise')).toBeUndefined();
  });
});
