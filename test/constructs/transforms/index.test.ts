import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  BaiLianAgentTransform,
  DashScopeTransform,
  EmbeddingTransform,
  EventStreams,
  EventValue,
  FunctionTransform,
  SinkField,
  StreamTransform,
} from '../../../lib';
import { judgeParts, problems, readBack, testStack, testStream } from '../../support/synth';

const where = { region: 'cn-hangzhou', accountId: '1234567890123456', functionName: 'f' };

describe('transforms', () => {
  it.each<[StreamTransform, unknown]>([
    [FunctionTransform.fromFunction(where), { Arn: 'acs:fc:cn-hangzhou:1234567890123456:functions/f' }],
    [
      FunctionTransform.fromServiceFunction({ ...where, serviceName: 'demo-service' }),
      { Arn: 'acs:fc:cn-hangzhou:1234567890123456:services/demo-service.LATEST/functions/f' },
    ],
    [
      FunctionTransform.fromServiceFunction({ ...where, serviceName: 's', qualifier: 'prod' }),
      { Arn: 'acs:fc:cn-hangzhou:1234567890123456:services/s.prod/functions/f' },
    ],
    [
      FunctionTransform.fromArn('acs:fc:cn-hangzhou:1:functions/f'),
      { Arn: 'acs:fc:cn-hangzhou:1:functions/f' },
    ],
    [
      new DashScopeTransform({
        apiKey: 'k',
        model: 'qwen-plus',
        messages: [{ role: 'user', content: SinkField.jsonPath('$.data') }],
        structuredOutput: { type: 'object' },
        requestsPerMinute: 60,
        tokensPerMinute: 1000,
      }),
      {
        DashScopeTransformParameters: {
          ApiKey: 'k',
          Model: 'qwen-plus',
          Messages: [{ Role: 'user', Form: 'JSONPATH', Value: '$.data' }],
          StructuredOutputJsonSchema: '{"type":"object"}',
          RequestPerMinute: 60,
          TokenPerMinute: 1000,
        },
      },
    ],
    [
      new BaiLianAgentTransform({
        apiKey: 'k',
        applicationId: 'a',
        prompt: SinkField.original(),
        requestsPerMinute: 1,
        tokensPerMinute: 2,
      }),
      {
        BaiLianAgentTransformParameters: {
          ApiKey: 'k',
          ApplicationId: 'a',
          Prompt: { Form: 'ORIGINAL' },
          RequestPerMinute: 1,
          TokenPerMinute: 2,
        },
      },
    ],
    [
      new EmbeddingTransform({ apiKey: 'k', model: 'm', data: SinkField.jsonPath('$.data.text') }),
      {
        EmbeddingTransformParameters: {
          ApiKey: 'k',
          EmbeddingModel: 'm',
          EmbeddingData: { Form: 'JSONPATH', Value: '$.data.text' },
        },
      },
    ],
  ])('synthesize, are valid and read back in the spelling of the API', (transform, api) => {
    const stack = testStack();
    judgeParts(stack);
    testStream(stack, { transforms: [transform] });
    expect(readBack(stack).transforms).toEqual([api]);
  });

  it('are checked', () => {
    const stack = testStack();
    testStream(stack, { transforms: [FunctionTransform.fromArn('acs:ram::1:role/r')] });
    expect(problems(stack)).toMatch(
      /transforms\[0\] \(Arn\) is not valid at \/Transforms\/0\/Arn\..*acs:fc:<region>:<account>:functions\/<function> or /,
    );
  });
});

describe('SinkField.json', () => {
  it('makes a template of an object, quotes and all', () => {
    const field = SinkField.json({
      id: EventValue.text('$.data.id'),
      n: EventValue.raw('$.data.n'),
      list: [1, 'a "b"', null, EventValue.raw('$.x')],
      literal: '${not a variable}',
      gone: undefined,
    });
    const { Value, Template } = field.toApi();
    expect(Template).toBe(
      '{"id":"${v1}","n":${v2},"list":[1,"a \\"b\\"",null,${v3}],"literal":"\\u0024{not a variable}"}',
    );
    expect(JSON.parse(Template.replace(/\$\{v\d\}/g, '0'))).toMatchObject({ literal: '${not a variable}' });
    expect(JSON.parse(Value)).toEqual({ v1: '$.data.id', v2: '$.data.n', v3: '$.x' });
  });

  it('takes references in as variables', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    const reference = new TerraformVariable(stack, 'ref', {}).stringValue;
    expect(SinkField.json({ a: reference }).toApi().Template).toBe('{"a":"${v1}"}');
  });

  it('a function is where its stream is, unless it says so itself', () => {
    const stack = testStack('cn-beijing');
    EventStreams.configure(stack, { accountId: where.accountId });
    const { functionName } = where;
    testStream(stack, {
      transforms: [
        FunctionTransform.fromFunction({ functionName }),
        FunctionTransform.fromServiceFunction({ functionName, serviceName: 's' }),
      ],
    });
    expect(readBack(stack).transforms).toEqual([
      { Arn: 'acs:fc:cn-beijing:1234567890123456:functions/f' },
      { Arn: 'acs:fc:cn-beijing:1234567890123456:services/s.LATEST/functions/f' },
    ]);
    const nowhere = testStack();
    testStream(nowhere, { transforms: [FunctionTransform.fromFunction({ functionName })] });
    expect(problems(nowhere)).toMatch(/the ARN of the function names no account at \/Transforms\/0\/Arn\./);
    expect(problems(nowhere)).not.toMatch(/Correct/);
  });
});
