import { createHash } from 'node:crypto';
import { TerraformStack, TerraformVariable, Testing } from 'cdktf';
import { describeIdentity } from '../../../lib/constructs/terraform/stream-identity';
import { definition } from '../../support/rules';
import { resolve } from './resolve';

const stack = new TerraformStack(Testing.app(), 'Stack');
const reference = new TerraformVariable(stack, 'ref', {}).stringValue;

const sls = (parameters: Record<string, unknown>) =>
  describeIdentity(definition({ source: { kind: 'SourceSLSParameters', parameters } }));
const embedding = (ApiKey: string) => ({ EmbeddingTransformParameters: { ApiKey } });

describe('describeIdentity', () => {
  it('is the kinds of source and sink', () => {
    expect(describeIdentity(definition())).toBe('SourceMQTTParameters SinkKafkaParameters');
  });

  it('is the same whatever the service can change in place', () => {
    const transforms = [{ Arn: 'acs:fc:r:1:functions/f' }, { DashScopeTransformParameters: { ApiKey: 'x' } }];
    const change = { name: 'other', region: 'cn-beijing', filterPattern: { source: ['a'] }, transforms };
    expect(describeIdentity(definition(change))).toBe(describeIdentity(definition()));
    expect(sls({ Project: 'p', LogStore: 'l', ConsumePosition: 'end', RoleName: 'a' })).toBe(
      sls({ Project: 'p', LogStore: 'l', ConsumePosition: 'end', RoleName: 'b' }),
    );
  });

  it('has what cannot be changed of a log store, as Terraform leaves it', () => {
    expect(sls({ Project: 'p', LogStore: 'l', ConsumePosition: 'end' })).toBe(
      'SourceSLSParameters p l end SinkKafkaParameters',
    );
    expect(resolve(stack, sls({ Project: '${p}', LogStore: reference, ConsumePosition: 5 }))).toBe(
      'SourceSLSParameters $${p} ${var.ref} 5 SinkKafkaParameters',
    );
  });

  it.each([
    ['a list', ['p']],
    ['a list that is known later', new TerraformVariable(stack, 'list', {}).listValue],
    ['a list in which one was spread', ['p', ...new TerraformVariable(stack, 'spread', {}).listValue]],
    ['a text into which one was put', `p-${new TerraformVariable(stack, 'put', {}).listValue}`],
  ])('leaves it to the rules where %s stands for a text', (_, Project) =>
    expect(resolve(stack, sls({ Project, LogStore: 'l', ConsumePosition: 'end' }))).toMatch(/ l end /),
  );

  it('tells embedding transforms apart without showing what is in them', () => {
    const identity = describeIdentity(definition({ transforms: [embedding('secret'), embedding('${x}')] }));
    const digest = (key: string) =>
      createHash('sha256')
        .update(JSON.stringify(embedding(key)))
        .digest('hex');
    expect(identity).toBe(`SourceMQTTParameters ${digest('secret')} ${digest('${x}')} SinkKafkaParameters`);
  });

  it('has Terraform make the digest where a reference stands in one', () =>
    expect(resolve(stack, describeIdentity(definition({ transforms: [embedding(reference)] })))).toBe(
      'SourceMQTTParameters ${sha256("{\\"EmbeddingTransformParameters\\":{\\"ApiKey\\":${jsonencode(var.ref)}}}")} SinkKafkaParameters',
    ));
});
