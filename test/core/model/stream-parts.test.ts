import { identityOf, pointerOf, valueOf, withoutAbsent } from '../../../lib/core/model/stream-parts';
import { unknown } from '../../../lib/core/model/stream-definition';

const part = (kind: string, parameters: Record<string, unknown> = {}) => ({ kind, parameters });
const constant = (Value: unknown) => ({ Form: 'CONSTANT', Value });

describe('valueOf and pointerOf', () => {
  const sink = part('SinkKafkaParameters', { Topic: constant('t'), Plain: 'p', Key: { Form: 'ORIGINAL' } });

  it('look through a sink field to its constant', () => {
    expect([valueOf(sink, 'Topic'), pointerOf(sink, 'Topic')]).toEqual(['t', 'Topic/Value']);
  });

  it('take what has no constant as it stands', () => {
    expect([valueOf(sink, 'Plain'), pointerOf(sink, 'Plain')]).toEqual(['p', 'Plain']);
    expect([valueOf(sink, 'Key'), pointerOf(sink, 'Key')]).toEqual([{ Form: 'ORIGINAL' }, 'Key']);
    expect([valueOf(sink, 'None'), pointerOf(sink, 'None')]).toEqual([undefined, 'None']);
  });
});

describe('identityOf', () => {
  it('is the same text for the same value', () =>
    expect(['a', 5, '', false].map(identityOf)).toEqual(['a', '5', '', 'false']));

  it('is what a reference refers to, and nothing where that is not known', () => {
    expect(identityOf(unknown('later', 'S:x.y.id'))).toBe('S:x.y.id');
    expect([unknown('later'), undefined, null].map(identityOf)).toEqual([undefined, undefined, undefined]);
  });
});

describe('withoutAbsent', () => {
  it('leaves a value as it is that has neither null nor an empty text', () => {
    const value = { Topic: 't', Retries: 0, Flag: false, List: [''] };
    expect(withoutAbsent(value)).toBe(value);
  });

  it.each([null, ''])('takes %j for absence, as deep as parameters go', (absent) => {
    const value = { Kind: { Topic: 't', Tag: absent, Body: { inner: absent } } };
    expect(withoutAbsent(value, 1)).toEqual({ Kind: { Topic: 't', Body: { inner: absent } } });
    expect(withoutAbsent({ Window: { A: { B: absent, C: 1 } }, D: absent }, 2)).toEqual({
      Window: { A: { C: 1 } },
    });
  });

  it('leaves an empty constant or template to mean itself', () => {
    const value = {
      Key: { Form: 'CONSTANT', Value: '' },
      Body: { Form: 'TEMPLATE', Value: '', Template: '' },
    };
    expect(withoutAbsent(value)).toBe(value);
    expect(withoutAbsent({ Key: { Form: 'ORIGINAL', Value: null } })).toEqual({ Key: { Form: 'ORIGINAL' } });
  });
});
