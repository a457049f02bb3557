import { sinkFields } from '../../../lib/core/model/sink-fields';
import { unknown } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';

const field = (Form: string, Value?: unknown, Template?: string) => ({ Form, Value, Template });

describe('sinkFields', () => {
  it('finds every field of the sink and of the transforms, at any depth', () => {
    const sink = {
      kind: 'SinkHttpsParameters',
      parameters: { Body: field('TEMPLATE', '{}', 't'), Plain: 'x', Deep: { List: [field('ORIGINAL')] } },
    };
    const transforms = [{ Arn: 'f' }, { P: { Data: field('JSONPATH', '$.a') } }];
    expect(sinkFields(definition({ sink, transforms }))).toEqual([
      { pointer: '/Sink/SinkHttpsParameters/Body', form: 'TEMPLATE', value: '{}', template: 't' },
      { pointer: '/Sink/SinkHttpsParameters/Deep/List/0', form: 'ORIGINAL' },
      { pointer: '/Transforms/1/P/Data', form: 'JSONPATH', value: '$.a' },
    ]);
  });

  it('looks into no field again, and into nothing that is not known', () => {
    const sink = {
      kind: 'S',
      parameters: { A: { Form: 'CONSTANT', Value: field('CONSTANT', 'x') }, B: unknown('later'), C: null },
    };
    expect(sinkFields(definition({ sink })).map(({ pointer }) => pointer)).toEqual(['/Sink/S/A']);
    const hidden = { kind: 'S', parameters: { ...unknown('later'), A: field('ORIGINAL') } };
    expect(sinkFields(definition({ sink: hidden }))).toEqual([]);
  });

  it('are found once for a stream', () => {
    const stream = definition();
    expect(sinkFields(stream)).toBe(sinkFields(stream));
    expect(sinkFields(definition())).not.toBe(sinkFields(stream));
  });
});
