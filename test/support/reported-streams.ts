import { PLAIN_STREAM } from './adopted';

type Json = Readonly<Record<string, unknown>>;

const filtered = (text: string): Json => ({ FilterPattern: text });
const templated = (variables: string, template: string): Json => ({
  Sink: { SinkMNSParameters: { ...MNS, Body: { Form: 'TEMPLATE', Value: variables, Template: template } } },
});
const path = (text: string): Json => ({
  Sink: { SinkMNSParameters: { ...MNS, Body: { Form: 'JSONPATH', Value: text } } },
});
const dead = (Arn: string): Json => ({ RunOptions: { ErrorsTolerance: 'ALL', DeadLetterQueue: { Arn } } });
const MNS = PLAIN_STREAM.Sink.SinkMNSParameters;
const ROCKETMQ = {
  RegionId: 'cn-hangzhou',
  InstanceId: 'MQ_INST_1234567890123456_BAAN1',
  Topic: 'topic',
  GroupID: 'GID_1',
};

/** Streams of public reports, samples and tests of others, as GetEventStreaming answers of them, by what they are. */
export const REPORTED: Readonly<Record<string, Json>> = Object.fromEntries(
  Object.entries({
    'number-spelling': filtered('{"data":{"price":[300.0],"sci":[3.0e2]}}'),
    'number-of-64-bits': filtered('{"data":{"orderId":[1234567890123456789]}}'),
    'names-no-path-holds': filtered('{"data":{"a.b":["x"],"x y":["z"],"*":["w"],"":["v"]}}'),
    'pattern-of-a-document': filtered(
      '{"source":[{"prefix":"acs:mns"}],"type":[{"prefix":"mns:Queue"}],"subject":[{"prefix":"acs:mns:cn-hangzhou:1234567890123456:queues/zeus"}]}',
    ),
    'pattern-of-the-provider': filtered('{"source":["acs.mns"]}'),
    'pattern-of-another-cloud': filtered(
      '{"source":["x"],"detail-type":["settlement.completed"],"detail":{"a":[{"wildcard":"*x*"},{"equals-ignore-case":"y"}]},"$or":[{"a":["b"]},{"c":["d"]}]}',
    ),
    'extension-misspelt': filtered('{"aliyunregionId":["cn-hangzhou"],"aliyunbogus":["x"]}'),
    'anything-but-nothing': filtered('{"data":{"a":[{"anything-but":[]}]}}'),
    'values-as-text': filtered('{"data":{"a":[{"exists":"true"}],"b":[{"numeric":[">","25"]}]}}'),
    milliseconds: filtered('{"data":{"body":{"ts":[{"numeric":[">=",1659346376797]}]}}}'),
    'bare-value': filtered('{"data":{"pipeline":{"slug":"some-pipeline"}}}'),
    'operators-in-anything-but': filtered('{"data":{"input":[{"anything-but":[{"wildcard":"*x*"}]}]}}'),
    'address-of-ipv6': filtered('{"data":{"ip":[{"cidr":"2001:db8::1"}]}}'),
    'deep-filter': filtered(`${'{"data":'.repeat(90)}["x"]${'}'.repeat(90)}`),
    'sample-event': filtered(
      '{"subject":[{"suffix":"%TopicName"}],"data":{"systemProperties":{"TAGS":["a"]},"userProperties":{"x":[{"exists":true}]},"body":[{"contains":"y"}]}}',
    ),
    'template-of-a-page': templated(
      '{"name":"$.data.text","constant":"Please deal with it timely."}',
      'which name is ${name} , ${constant}',
    ),
    'template-without-variables': templated('{}', 'The ${text} = ${number}!'),
    'template-with-a-default': templated('{"level":"$.data.level"}', '${level:-INFO}'),
    'template-of-a-chat': templated(
      '{"content":"$.data.body"}',
      '{"text":{"content":"${content}"},"msgtype":"text"}',
    ),
    'template-of-lines': templated('{"v":"$.data.v"}', 'line 1 "${v}"\r\n\tline 2\n'),
    'template-with-a-dollar': templated('{"d":"$.data"}', '{"a":{"b":"${d}"},"c":"$"}'),
    'template-that-embeds': templated('{"d":"$.data"}', '{"EB_SYS_EMBED_OBJECT":"${d}","x":1}'),
    'template-with-a-path-of-many': templated('{"n":"$.data.list[*].v"}', 'v ${n}'),
    'template-of-bad-variables': templated('{"a":$.data}', '${a}'),
    'template-with-money': templated('{"price":"$.data.price"}', 'US$${price}, 100%{x}'),
    'path-of-the-last': path('$.data.list[-1]'),
    'path-of-chinese': path('$.data.risk-score.中文[0].@type'),
    'path-in-quotes': path("$.data['a.b c']"),
    'path-with-a-function': path('$.data.list.length()'),
    'timestamp-without-offset': {
      Source: { SourceRocketMQParameters: { ...ROCKETMQ, Timestamp: 1636597951984 } },
    },
    'null-members': {
      Source: {
        SourceRocketMQParameters: { ...ROCKETMQ, Tag: null, Timestamp: null },
        SourceMNSParameters: null,
      },
      Sink: { SinkMNSParameters: { ...MNS, Body: { Form: 'ORIGINAL', Value: null } } },
      RunOptions: { ErrorsTolerance: 'ALL', DeadLetterQueue: null },
    },
    'region-nobody-knows': {
      Source: {
        SourceDTSParameters: { RegionId: 'cn-hangzhou', TaskId: 't', BrokerUrl: 'b', Topic: 'x', Sid: 's' },
      },
    },
    'kind-of-the-future': { Transforms: [{ AiTranslateTransformParameters: { Language: 'en' } }] },
    'kind-in-lower-case': { Source: { sourceMNSParameters: { QueueName: 'q' } } },
    'retry-misspelt': { RunOptions: { RetryStrategy: { PushRetryStrategy: 'BACKOFFRETRY' } } },
    'dead-letters-of-mns': dead('acs:mns:cn-hangzhou:1234567890123456:/queues/q'),
    'dead-letters-of-rocketmq': dead('acs:mq:cn-hangzhou:1234567890123456:/instances/MQ_INST_1/topic/t'),
    'dead-letters-of-kafka': dead('acs:alikafka:cn-hangzhou:1234567890123456:instance/x/topic/t'),
    'dead-letters-of-a-bus': dead('acs:eventbridge:cn-hangzhou:1234567890123456:eventbus/b'),
    'dead-letters-of-a-role': dead('acs:ram::1234567890123456:role/x'),
    'many-tags': {
      Tags: Array.from({ length: 25 }, (_, i) => ({ Key: `${'k'.repeat(198)}${i}`, Value: `v${i}` })),
    },
    'credentials-in-an-address': {
      Sink: {
        SinkHttpsParameters: {
          URL: { Form: 'CONSTANT', Value: 'https://u:p4ss-canary@example.com/hook?token=t0ken-canary' },
          Body: { Form: 'ORIGINAL' },
        },
      },
    },
    'empty-texts': { FilterPattern: '', Description: '', RunOptions: null, Transforms: null },
    name_with_underscores: { Description: 'not shown: (not shown)' },
  }).map(([name, more]) => [name, { ...PLAIN_STREAM, ...more, EventStreamingName: name }]),
);
