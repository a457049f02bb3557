import { HiddenTexts } from '../../../lib/core/adoption/hidden-texts';
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

it('leave no number that is marked, but a short one', () => {
  const filterPattern = { data: { pin: [12345678], level: [3] } };
  const prepared = new Variables().prepare(of({ filterPattern, sensitive: ['/FilterPattern'] }), []);
  expect(JSON.stringify(prepared.filterPattern)).not.toContain('12345678');
  expect(prepared.filterPattern).toMatchObject({ data: { level: [3] } });
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

it('keep the text around what is not a credential', () => {
  const description = unknownText('var.x', ['for ', unknown('var.x', ':var.x')]) as unknown as string;
  const prepared = new Variables().prepare(of({ description }), []);
  expect(JSON.stringify(prepared.description)).toContain('"for "');
});

it('say nothing of what is hidden in their descriptions', () => {
  const variables = new Variables((text) => text.replaceAll('s3cr3t', '(not shown)'));
  variables.prepare(of({ description: unknown('s3cr3t') as unknown as string }), []);
  expect([...variables.all.values()][0].description).toContain('(not shown)');
});

describe('a credential', () => {
  const SECRET = 'Zx81-canary-Passw0rd';
  const known = () => new Variables((text) => text, new HiddenTexts([SECRET]));
  const prepared = (parameters: Readonly<Record<string, unknown>>, name: string, variables: Variables) => {
    const location = { address: `cn-hangzhou/${name}` };
    const source = { kind: 'SourceNewParameters', parameters };
    return variables.prepare(of({ name, source, location }), ['/Source/SourceNewParameters/Password']).source
      .parameters;
  };

  it('is a variable wherever it stands', () => {
    const Url = `amqp://u:${SECRET}@host?again=${SECRET}`;
    const read = prepared({ Password: SECRET, Copy: SECRET, Url }, 'orders', known());
    const variable = expect.objectContaining({ $reference: 'var.orders_source_password' });
    expect([read.Password, read.Copy]).toEqual([variable, variable]);
    expect(read.Url).toMatchObject({ $parts: ['amqp://u:', variable, '@host?again=', variable] });
  });

  it('that several streams have is one, unless it is masked', () => {
    const variables = known();
    for (const name of ['one', 'two']) prepared({ Password: SECRET }, name, variables);
    expect([...variables.all.keys()]).toEqual(['var.one_source_password']);
    for (const name of ['three', 'four']) prepared({ Password: '******' }, name, variables);
    expect([...variables.all.keys()].slice(1)).toEqual([
      'var.three_source_password',
      'var.four_source_password',
    ]);
  });
});
