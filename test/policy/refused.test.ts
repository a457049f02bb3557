import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describeOpa, evaluate, POLICY } from '../support/opa';
import { dataFile, read, reportOn, reviewFiles } from './reports';
import { ofEach } from './seen';

const EXAMPLES = readdirSync(join(POLICY, 'examples')).map((name) => name.replace('.rego', ''));

describeOpa('policies that are given what is hard to judge', (setup) => {
  describe('deny what they cannot judge', () => {
    const report = () => reportOn(dataFile('hcl-plan'));
    const inputs: [string, () => unknown | Promise<unknown>][] = [
      ['a plan', () => read('plan')],
      ['a state', () => read('hcl-state')],
      ['a stack', () => read('stack')],
      ['nothing', () => null],
      ['an empty object', () => ({})],
      ['reports in a list, as conftest --combine has them', async () => [await report()]],
      ['a report of another version', async () => ({ ...(await report()), version: 2 })],
      ['a report without some of its streams', async () => ({ ...(await report()), streams: [] })],
      ['a report without findings', async () => ({ ...(await report()), findings: undefined })],
    ];
    it('in every namespace', async () => {
      const documents = await Promise.all(inputs.map(([, make]) => make()));
      for (const namespace of ['main', ...EXAMPLES.map((name) => `examples.${name}`)]) {
        const denied: unknown[][] = evaluate(setup(), ofEach(`data.${namespace}.deny`), documents);
        expect(denied.map((messages, i) => [namespace, inputs[i][0], messages.length])).toEqual(
          inputs.map(([title]) => [namespace, title, 1]),
        );
      }
      expect(evaluate(setup(), 'data.main.deny', await report())).toEqual([]);
    });
  });

  describe('find a credential where the review does', () => {
    const TYPE = 'alicloud_event_bridge_event_streaming';
    const jdbc = (parameters: object) => JSON.stringify({ SourceJDBCParameters: parameters });
    const sink = JSON.stringify({ SinkMNSParameters: { QueueName: { Form: 'CONSTANT', Value: 'q' } } });
    const body = (source: string) => ({ event_streaming_name: 'one', source, sink });
    const literal = body(jdbc({ JdbcUrl: 'jdbc:mysql://h/d', User: 'u', Password: 'LITERALPW' }));
    const block = (one: object) => JSON.stringify({ [TYPE]: { one } });
    const other = '"resource": {"terraform_data": {"x": {"input": "1"}}}';
    const stack = (one: object) => ({ 'cdk.tf.json': `{"resource": ${block(one)}}` });
    it.each<[string, Record<string, string>]>([
      ['plain', stack(literal)],
      ['a block that is written twice', { 'cdk.tf.json': `{"resource": ${block(literal)}, ${other}}` }],
      ['a list of resources', { 'cdk.tf.json': `{"resource": [${block(literal)}]}` }],
      [
        'a list of blocks',
        { 'cdk.tf.json': `{"resource": {"${TYPE}": {"one": [${JSON.stringify(literal)}]}}}` },
      ],
      [
        'a list of types',
        { 'cdk.tf.json': `{"resource": {"${TYPE}": [{"one": ${JSON.stringify(literal)}}]}}` },
      ],
      ['a list of roots', { 'cdk.tf.json': `[{"resource": ${block(literal)}}, {${other}}]` }],
      [
        'another file',
        {
          ...stack(body(jdbc({ JdbcUrl: 'x' }))),
          'more.tf.json': `{"resource": {"${TYPE}": {"two": ${JSON.stringify(literal)}}}}`,
        },
      ],
      [
        'an override',
        {
          ...stack(body(jdbc({ JdbcUrl: 'x' }))),
          'x_override.tf.json': `{"resource": ${block({ source: literal.source })}}`,
        },
      ],
      [
        'text beside a reference',
        stack(body(jdbc({ JdbcUrl: 'jdbc:mysql://${var.h}/d', Password: 'LITERALPW' }))),
      ],
      ['text before a reference', stack(body(jdbc({ Password: 'LITERALPW-${var.env}' })))],
      [
        'an expression of text',
        stack(body('{"SourceJDBCParameters":{"Password":${jsonencode("LITERALPW")}}}')),
      ],
      [
        'an expression of everything',
        stack(body('${jsonencode({SourceJDBCParameters={JdbcUrl="x",Password="LITERALPW"}})}')),
      ],
      ['a URL', stack(body(jdbc({ JdbcUrl: 'jdbc:mysql://u:LITERALPW@${var.h}/d' })))],
    ])('%s', async (_, files) => {
      const { code, out } = await reviewFiles(files);
      expect(code).toBe(0);
      const report = JSON.parse(out);
      const { credentials } = evaluate(setup(), 'data.examples', report);
      expect([...credentials.deny, ...credentials.warn]).not.toEqual([]);
      expect(out + JSON.stringify(credentials)).not.toContain('LITERALPW');
    });
  });
});
