import { identityOf, pointerOf, valueOf } from '../../../lib/core/model/stream-parts';
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
