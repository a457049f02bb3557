import { isSecret } from '../../../lib/core/redaction/secrets';

describe('isSecret', () => {
  it.each([
    ['/Source/SourceApacheKafkaParameters/SaslPassword', true],
    ['/Sink/SinkDorisParameters/Password/Value', true],
    ['/Sink/SinkHttpsParameters/Token', true],
    ['/Transforms/0/DashScopeTransformParameters/ApiKey', true],
    ['/Source/SourceApacheKafkaParameters/SaslUser', false],
    ['/Sink/SinkKafkaParameters/Topic/Value', false],
    ['/Sink/SinkOfTheFutureParameters/Password', true],
    ['/RunOptions/MaximumTasks', false],
  ])('%s: %s', (pointer, secret) => expect(isSecret(pointer)).toBe(secret));
});
