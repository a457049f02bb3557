import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import {
  DataFormat,
  RocketMqConsumePosition,
  RocketMqFilter,
  RocketMqInstance,
  StreamNetwork,
  SinkField,
  SlsConsumePosition,
  SlsContentSchema,
} from '../../../lib';
import { jsonAsJson } from '../../../lib/constructs/values/format-spelling';
import { resolve } from '../../support/synth';

describe('the vocabulary', () => {
  it('spells the consume position of SLS as text', () => {
    expect(
      [
        SlsConsumePosition.begin(),
        SlsConsumePosition.end(),
        SlsConsumePosition.timestamp(5),
        SlsConsumePosition.of('x'),
      ].map((p) => p.toApi()),
    ).toEqual(['begin', 'end', '5', 'x']);
    const stack = new TerraformStack(Testing.app(), 'Stack');
    const { numberValue } = new TerraformVariable(stack, 'ref', { type: 'number' });
    expect(resolve(stack, SlsConsumePosition.timestamp(numberValue).toApi())).toBe('${tostring(var.ref)}');
  });

  it('numbers the pairs of an SLS content schema', () => {
    const schema = SlsContentSchema.of([
      { key: SinkField.constant('a'), value: SinkField.jsonPath('$.a') },
      { key: SinkField.constant('b'), value: SinkField.original() },
    ]);
    expect(JSON.parse(schema.toApi())).toEqual({
      Key_1: { form: 'CONSTANT', value: 'a' },
      Value_1: { form: 'JSONPATH', value: '$.a' },
      Key_2: { form: 'CONSTANT', value: 'b' },
      Value_2: { form: 'ORIGINAL' },
    });
  });

  it('reaches an instance of RocketMQ through a default network where it has none', () => {
    const given = StreamNetwork.publicNetwork();
    const fallback = StreamNetwork.publicNetwork();
    const networkOf = (network?: StreamNetwork) =>
      RocketMqInstance.cloud5('i', { network })._withDefaultNetwork(fallback).options.network;
    expect(networkOf(given)).toBe(given);
    expect(networkOf(undefined)).toBe(fallback);
    expect(RocketMqInstance.cloud5('i')._withDefaultNetwork(fallback).options.network).toBe(fallback);
  });

  it('knows three kinds of RocketMQ, two filters and three positions', () => {
    expect(
      [RocketMqInstance.cloud4('i'), RocketMqInstance.cloud5('i'), RocketMqInstance.selfHosted('e:9876')].map(
        (i) => [i.instanceType, i.instanceId ?? i.endpoint],
      ),
    ).toEqual([
      ['Cloud_4', 'i'],
      ['Cloud_5', 'i'],
      ['SelfBuilt', 'e:9876'],
    ]);
    expect([RocketMqFilter.tag('a || b').toApi(), RocketMqFilter.sql('a > 1').toApi()]).toEqual([
      { FilterType: 'Tag', Tag: 'a || b' },
      { FilterType: 'SQL', FilterSql: 'a > 1' },
    ]);
    expect(
      [
        RocketMqConsumePosition.latest(),
        RocketMqConsumePosition.earliest(),
        RocketMqConsumePosition.timestamp(1),
      ].map((p) => p.toApi()),
    ).toEqual([
      { Offset: 'CONSUME_FROM_LAST_OFFSET' },
      { Offset: 'CONSUME_FROM_FIRST_OFFSET' },
      { Offset: 'CONSUME_FROM_TIMESTAMP', Timestamp: 1 },
    ]);
  });

  it('spells JSON as Apache Kafka parts want it', () => {
    expect([DataFormat.JSON, DataFormat.TEXT, DataFormat.BINARY].map(jsonAsJson)).toEqual([
      'Json',
      'Text',
      'Binary',
    ]);
  });
});
