import { Variables } from '../../../lib/core/adoption/variables';
import { StreamDefinition, unknown, unknownText } from '../../../lib/core/model/stream-definition';
import { definition } from '../../support/rules';

const URL = { Form: 'CONSTANT', Value: 'https://example.com/x' };
const of = (change: Partial<StreamDefinition>): StreamDefinition => ({
  ...definition(),
  name: 'orders',
  ...change,
});

it('stand for the texts of what Terraform marks sensitive, and for no form of a field', () => {
  const sink = { kind: 'SinkHttpsParameters', parameters: { URL } };
  const variables = new Variables();
  const prepared = variables.prepare(of({ sink, sensitive: ['/Sink'] }), []);
  expect(prepared.sink.parameters.URL).toMatchObject({
    Form: 'CONSTANT',
    Value: { $reference: 'var.orders_sink_url' },
  });
  expect(variables.all.get('var.orders_sink_url')).toMatchObject({ sensitive: true });
});

it('stand for one tag that is marked', () => {
  const { tags } = new Variables().prepare(of({ tags: { a: 'x', b: 'y' }, sensitive: ['/Tags/a'] }), []);
  expect(tags).toEqual({ a: expect.objectContaining({ $reference: 'var.orders_tags_a' }), b: 'y' });
});

it('stand for the whole of a credential of which a part is text', () => {
  const password = unknownText('var.x', [unknown('var.x', ':var.x'), '-s3cr3t']);
  const source = { kind: 'SourceRocketMQParameters', parameters: { InstancePassword: password } };
  const prepared = new Variables().prepare(of({ source }), []);
  expect(JSON.stringify(prepared)).not.toContain('s3cr3t');
});

it('keep the text around what is no credential', () => {
  const description = unknownText('var.x', ['for ', unknown('var.x', ':var.x')]) as unknown as string;
  const prepared = new Variables().prepare(of({ description }), []);
  expect(JSON.stringify(prepared.description)).toContain('"for "');
});

it('say nothing of what is hidden in their descriptions', () => {
  const variables = new Variables((text) => text.replaceAll('s3cr3t', '(not shown)'));
  variables.prepare(of({ description: unknown('s3cr3t') as unknown as string }), []);
  expect([...variables.all.values()][0].description).toContain('(not shown)');
});
