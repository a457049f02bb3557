import { filterStep, transformStep } from '../../../lib/tool/graph/steps';
import { unknown } from '../../../lib/core/model/stream-definition';

const app = { streams: [], resources: [] };

it.each([[{}], [undefined], [null]])('has no filter for %j, which lets every event through', (pattern) =>
  expect(filterStep(pattern)).toBeUndefined(),
);

it.each([
  [{ a: ['b'] }, ['Filter', '{"a":["b"]}']],
  [unknown('a variable'), ['Filter', 'known after apply']],
  [{ a: [unknown('a variable')] }, ['Filter', '{"a":["known after apply"]}']],
  [
    {
      type: ['alikafka:Topic:Message'],
      data: { value: { level: ['WARN', { prefix: 'ERR' }], country: ['CN'] } },
    },
    [
      'Filter',
      'type = "alikafka:Topic:Message"',
      'and data.value.level = "WARN" or begins with "ERR"',
      'and data.value.country = "CN"',
    ],
  ],
  [
    { id: ['1'], source: ['2'], type: ['3'], subject: ['4'], data: { x: ['5'] } },
    ['Filter', 'id = "1"', 'and source = "2"', 'and type = "3"', 'and 2 more'],
  ],
  [{ subject: ['a'.repeat(80)] }, ['Filter', `subject = "${'a'.repeat(29)}…${'a'.repeat(18)}"`]],
])('says what passes the filter %j', (pattern, lines) => expect(filterStep(pattern)?.lines).toEqual(lines));

it.each([
  [{ Arn: 'acs:fc:cn-hangzhou:1:functions/mask' }, ['Transform: function', 'mask']],
  [
    { Arn: 'acs:fc:cn-hangzhou:1:services/s.LATEST/functions/f' },
    ['Transform: function', 's.LATEST/functions/f'],
  ],
  [
    { Arn: unknown('later', 'Stack:alicloud_fcv3_function.Mask.function_arn') },
    ['Transform: function', 'Mask.function_arn', 'known after apply'],
  ],
  [{ DashScopeTransformParameters: { Model: 'qwen', ApiKey: 'k' } }, ['Transform: DashScope model', 'qwen']],
  [
    { BaiLianAgentTransformParameters: { ApplicationId: 'a' } },
    ['Transform: Model Studio (BaiLian) agent', 'a'],
  ],
  [{ EmbeddingTransformParameters: { EmbeddingModel: 'e' } }, ['Transform: embedding', 'e']],
  [{ DashScopeTransformParameters: null }, ['Transform: DashScope model']],
  [{ NewTransform: {} }, ['Transform: NewTransform']],
  [unknown('a variable'), ['Transform: known after apply']],
  [null, ['Transform: nothing']],
])('says what the transform %j is', (transform, lines) =>
  expect(transformStep(app, transform).lines).toEqual(lines),
);
