import { JsonValue, printJson, readJson } from '../../../lib/core/model/json-value';
import { AnswerCleaner } from '../../../lib/core/redaction/clean-answers';

const SECRET = 'Zx81-canary-Passw0rd';

function cleaned(value: unknown): unknown {
  const cleaner = new AnswerCleaner();
  return JSON.parse(printJson(cleaner.cleanAgain(cleaner.clean(value as JsonValue))));
}

describe('answers without credentials', () => {
  it.each<[string, unknown]>([
    ['a parameter', { Sink: { SinkHttpsParameters: { Token: SECRET } } }],
    [
      'a field of a sink',
      { Sink: { SinkRocketMQParameters: { InstancePassword: { Form: 'CONSTANT', Value: SECRET } } } },
    ],
    ['an address', { Sink: { SinkHttpsParameters: { URL: { Value: `https://u:${SECRET}@example.com` } } } }],
    [
      'a header by its name',
      { Source: { SourceHTTPParameters: { Headers: [{ Key: 'Authorization', Value: SECRET }] } } },
    ],
    ['a kind that is not known', { Source: { SourceNewParameters: { Password: SECRET } } }],
    ['a list of kinds', [{ Source: { SourceJDBCParameters: { Password: SECRET } } }]],
    ['a transform', { Transforms: [{ BaiLianAgentTransformParameters: { ApiKey: SECRET } }] }],
    ['a connection', { AuthParameters: { BasicAuthParameters: { Username: 'u', Password: SECRET } } }],
    [
      'a body parameter that is a secret',
      {
        AuthParameters: {
          OAuthHttpParameters: { BodyParameters: [{ Key: 'x', Value: SECRET, IsValueSecret: 'true' }] },
        },
      },
    ],
    ['a text of JSON', { FilterPattern: JSON.stringify({ data: { password: [SECRET] } }) }],
    ['a tag', { TagResources: [{ TagKey: 'token', TagValue: `Bearer ${SECRET}` }] }],
  ])('of %s', (_name, value) => expect(JSON.stringify(cleaned({ Data: value }))).not.toContain(SECRET));

  it('nowhere else either, in this answer and in others', () => {
    const cleaner = new AnswerCleaner();
    const other = { Data: { Description: `p: ${SECRET}` } };
    const kept = cleaner.clean(other);
    cleaner.clean({ Data: { Source: { SourceJDBCParameters: { Password: SECRET } } } });
    expect(JSON.stringify(cleaner.cleanAgain(kept))).not.toContain(SECRET);
  });

  it('a number that is a password, however long', () => {
    const text = '{"Data":{"Source":{"SourceJDBCParameters":{"Password":12345678901234567890}}}}';
    const cleaner = new AnswerCleaner();
    expect(printJson(cleaner.clean(readJson(text)))).not.toContain('1234567890');
  });

  it('leaves everything else as it is, numbers as they are spelt', () => {
    const text =
      '{"Data":{"EventStreamingName":"orders","RunOptions":{"a":3.0,"b":12345678901234567890},"Sink":{"SinkMNSParameters":{"QueueName":{"Form":"CONSTANT","Value":"q"}}},"Transforms":[],"NextToken":"abc","List":[]}}';
    const cleaner = new AnswerCleaner();
    expect(printJson(cleaner.cleanAgain(cleaner.clean(readJson(text))))).toBe(text);
  });

  it('a name that is a weak password elsewhere stays a name', () => {
    const value = {
      Data: { EventStreamingName: 'orders', Source: { SourceJDBCParameters: { Password: 'orders' } } },
    };
    expect(cleaned(value)).toEqual({
      Data: { EventStreamingName: 'orders', Source: { SourceJDBCParameters: { Password: '(not shown)' } } },
    });
  });
});
