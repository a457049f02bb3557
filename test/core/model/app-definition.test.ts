import { AppDefinition, follow } from '../../../lib/core/model/app-definition';
import { knownArn } from '../../../lib/core/model/arn';
import { unknown, unknownText } from '../../../lib/core/model/stream-definition';

const address = 'alicloud_message_service_queue.Dead';
const app: AppDefinition = {
  streams: [],
  resources: [
    {
      type: 'alicloud_message_service_queue',
      values: { queue_name: 'dead' },
      region: undefined,
      location: { address, stack: 'A' },
    },
  ],
};
const name = unknown('a reference', `A:${address}.queue_name`);
const before = 'acs:mns:cn-hangzhou:1234567890123456:/queues/';

describe('an ARN of which a part is a reference', () => {
  it('is known with what it refers to', () => {
    expect(follow(app, unknownText('later', [before, name, '-x']))).toBe(`${before}dead-x`);
  });

  it('stays unknown with anything that is', () => {
    const arn = unknownText('later', [before, unknown('no attribute of this app')]);
    expect(follow(app, arn)).toBe(arn);
    expect(knownArn(arn)).toBe(`${before}*`);
  });

  it('is none of another text', () => {
    expect(knownArn(unknownText('later', ['orders-', name]))).toBeUndefined();
    expect(follow(app, unknownText('later', ['orders-', name]))).toBe('orders-dead');
    expect(knownArn(unknown('later'))).toBeUndefined();
    expect(knownArn(before)).toBe(before);
  });
});
