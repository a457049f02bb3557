import {
  ARN_SHAPES,
  arnPattern,
  ArnShape,
  describeArn,
  EVERYWHERE,
  formatArn,
  isAccountId,
  parseArn,
  splitArn,
} from '../../../lib/core/model/arn';

const SHAPES = Object.keys(ARN_SHAPES) as ArnShape[];
const HERE = { region: 'cn-beijing', account: '1234567890123456' };

describe('formatArn', () => {
  it.each<[string, string]>([
    [
      formatArn('function', { ...HERE, function: 'mask' }),
      'acs:fc:cn-beijing:1234567890123456:functions/mask',
    ],
    [
      formatArn('serviceFunction', { ...HERE, 'service.qualifier': 's.LATEST', function: 'mask' }),
      'acs:fc:cn-beijing:1234567890123456:services/s.LATEST/functions/mask',
    ],
    [formatArn('role', { account: HERE.account, role: 'reader' }), 'acs:ram::1234567890123456:role/reader'],
    [formatArn('mnsQueue', { ...HERE, queue: 'lost' }), 'acs:mns:cn-beijing:1234567890123456:/queues/lost'],
    [
      formatArn('rocketMqTopic', { ...HERE, instance: 'i', topic: 't' }),
      'acs:mq:cn-beijing:1234567890123456:/instances/i/topic/t',
    ],
    [
      formatArn('logstore', { ...EVERYWHERE, project: 'p', logstore: 'l' }),
      'acs:log:*:*:project/p/logstore/l',
    ],
    [formatArn('objects', { ...EVERYWHERE, bucket: 'b', objects: 'in/*' }), 'acs:oss:*:*:b/in/*'],
    [
      formatArn('mnsQueue', { region: '${var.region}', account: '${var.account}', queue: '$1$&' }),
      'acs:mns:${var.region}:${var.account}:/queues/$1$&',
    ],
  ])('%s', (arn, expected) => expect(arn).toBe(expected));
});

describe('parseArn', () => {
  it('says what an ARN names, in its order', () => {
    const parsed = parseArn('acs:mq:cn-beijing:1:/instances/i/topic/a/b', SHAPES);
    expect(parsed).toEqual({
      shape: 'rocketMqTopic',
      names: { region: 'cn-beijing', account: '1', instance: 'i', topic: 'a/b' },
    });
    expect(Object.keys(parsed!.names)).toEqual(['region', 'account', 'instance', 'topic']);
  });

  it('reads one without region and account', () =>
    expect(parseArn('acs:mns:::/queues/q', ['mnsQueue'])?.names).toEqual({
      region: '',
      account: '',
      queue: 'q',
    }));

  it.each([
    ['another shape', 'acs:fc:cn-beijing:1:functions/f'],
    ['a beginning', 'acs:mns:cn-beijing:1:/queues/'],
    ['a part of a text', 'see acs:mns:cn-beijing:1:/queues/q'],
    ['no text', { Arn: 'acs:mns:cn-beijing:1:/queues/q' }],
    ['nothing', undefined],
  ])('says undefined of %s', (_, text) => expect(parseArn(text, ['mnsQueue', 'eventBus'])).toBeUndefined());
});

describe('splitArn', () => {
  it('says what every ARN consists of', () =>
    expect(splitArn('acs:x:cn-beijing::a:b/c')).toEqual({
      service: 'x',
      region: 'cn-beijing',
      account: '',
      resource: 'a:b/c',
    }));

  it.each(['acs:x:cn-beijing:1:', 'acs:x:cn-beijing', 'arn:x:y:z:a', '', 1, undefined])(
    'says undefined of %p',
    (text) => expect(splitArn(text)).toBeUndefined(),
  );
});

describe('isAccountId', () => {
  it('wants 16 digits', () => {
    expect(isAccountId('1234567890123456')).toBe(true);
    expect(
      ['123456789012345', '12345678901234567', '123456789012345x', '', 1234567890123456, undefined].map(
        isAccountId,
      ),
    ).toEqual([false, false, false, false, false, false]);
  });
});

describe('what is made of a shape', () => {
  it('for people has names in angle brackets', () =>
    expect(describeArn('mnsQueue')).toBe('acs:mns:<region>:<account>:/queues/<queue>'));

  it('as a regular expression wants a region and an account', () => {
    expect(arnPattern('mnsQueue')).toBe('acs:mns:[^:]+:[^:]+:/queues/.+');
    expect(arnPattern('role')).toBe('acs:ram::[^:]+:role/.+');
  });
});
