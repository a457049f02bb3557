import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, TerraformLocal, TerraformOutput, TerraformResource, TerraformVariable, Token } from 'cdktf';
import { AlicloudProvider, EventPattern, KafkaSink, SinkField } from '../../../lib';
import { unwritable } from '../../../lib/constructs/synthesis/unwritable';
import { problems, testStack, testStream } from '../../support/synth';

const judge = (written: unknown) => unwritable(written, JSON.stringify(written), 'S');

describe('what no stack may hold', () => {
  const setUp = () => {
    const stack = testStack();
    const number = new TerraformVariable(stack, 'n', { type: 'number' });
    const list = new TerraformVariable(stack, 'l', { type: 'list(string)' });
    return { stack, stream: testStream(stack), number, list };
  };
  const REFERENCE = 'holds the text of a Terraform reference';
  const HALF = 'holds half of a character';

  it('is nothing that a stream writes by itself', () => {
    const { stack } = setUp();
    expect(problems(stack)).toBe('');
    expect(judge({ a: ['-8e298', '\\ud83d is text', '😀', 1e298, '{"a":"\\\\ud83d"}'] })).toEqual([]);
  });

  it.each([
    [
      'the number of a reference behind a digit',
      (at: ReturnType<typeof setUp>) => `1${at.number.numberValue}`,
    ],
    [
      'the number of a reference alone',
      (at: ReturnType<typeof setUp>) => ({ a: `1${at.number.numberValue}` }),
    ],
  ])('is %s in an override', (_, value) => {
    const at = setUp();
    at.stream.resource.addOverride('description', value(at));
    expect(problems(at.stack)).toContain(`Stack0/Stream: description`);
    expect(problems(at.stack)).toContain(REFERENCE);
  });

  it('is a name or a value with the mark of a reference in it', () => {
    const { list } = setUp();
    const [spread] = list.listValue as string[];
    expect(judge({ a: { b: `x${spread}` } })).toEqual([expect.stringContaining(`S: a.b ${REFERENCE}`)]);
    expect(judge({ [spread]: 1 })).toEqual([expect.stringContaining(REFERENCE)]);
  });

  it.each<[string, (at: ReturnType<typeof setUp>) => string | number]>([
    ['cut', ({ number }) => number.stringValue.slice(0, -1)],
    ['cut at its beginning', ({ number }) => number.stringValue.slice(3)],
    ['cut in two', ({ number }) => number.stringValue.split('[')[1]],
    ['in capital letters', ({ number }) => number.stringValue.toUpperCase()],
    ['encoded', ({ number }) => encodeURIComponent(number.stringValue)],
    ['in a URL', ({ number }) => new URL(`https://example.com/${number.stringValue}`).href],
    ['a list in text', ({ list }) => list.listValue.join(',')],
    ['with separators', ({ number }) => number.numberValue.toLocaleString('en-US')],
    ['with points', ({ number }) => number.numberValue.toLocaleString('de-DE')],
    ['in all digits', ({ number }) => String(BigInt(number.numberValue))],
    ['in few digits', ({ number }) => number.numberValue.toPrecision(4)],
    ['doubled', ({ number }) => String(number.numberValue * 2)],
    ['turned', ({ number }) => String(-number.numberValue)],
    ['halved', ({ number }) => number.numberValue / 2],
    ['of a list', ({ list }) => Token.asNumberList(list.value)[0]],
    ['of a list, in few digits', ({ list }) => Token.asNumberList(list.value)[0].toPrecision(5)],
  ])('is what is left of a reference: %s', (_, spoil) => {
    const at = setUp();
    expect(judge({ a: spoil(at) })).toEqual([expect.stringContaining(`S: a ${REFERENCE}`)]);
    expect(judge({ a: [`x ${spoil(at)} y`] })).toEqual([expect.stringContaining(`S: a.0 ${REFERENCE}`)]);
    expect(judge({ a: JSON.stringify({ b: spoil(at) }) })).toHaveLength(1);
  });

  it('nor in what is written beside streams: outputs, locals, imports and other resources', () => {
    const said = (make: (at: ReturnType<typeof setUp>, spoilt: string) => unknown) => {
      const at = setUp();
      make(at, `1${at.number.numberValue}`);
      return problems(at.stack);
    };
    const OUTPUT = `Stack0: output.o.value ${REFERENCE}`;
    expect(said(({ stack }, value) => new TerraformOutput(stack, 'o', { value }))).toContain(OUTPUT);
    expect(
      said(({ stack, number }) => new TerraformOutput(stack, 'o', { value: number.stringValue.slice(1) })),
    ).toContain(`Stack0: output.o.value ${REFERENCE}`);
    expect(said(({ stack }, value) => new TerraformLocal(stack, 'local', { a: [value] }))).toContain(
      `Stack0: local.a.0 ${REFERENCE}`,
    );
    expect(said(({ stream, number }) => stream.importExisting(number.stringValue.slice(1)))).toContain(
      `id ${REFERENCE}`,
    );
    expect(
      said(({ stack }, value) =>
        new TerraformResource(stack, 'r', { terraformResourceType: 'a_b' }).addOverride('x', value),
      ),
    ).toContain(`Stack0/r: x ${REFERENCE}`);
    expect(said(({ stack }, value) => stack.addOverride('output.p', { value }))).toContain(REFERENCE);
  });

  it('is nothing in outputs and in what other stacks refer to, where references are whole', () => {
    const { stack, stream, number, list } = setUp();
    const other = testStack('cn-hangzhou', stack.node.root as App);
    testStream(other, { description: `n ${stream.streamStatus}`, sinkOverrides: { A: number.numberValue } });
    const value = {
      a: number.numberValue,
      b: list.listValue,
      c: `x ${stream.streamArn} ${number.numberValue} y`,
    };
    new TerraformOutput(other, 'o', { value });
    const app = stack.node.root as App;
    app.synth();
    const written = [stack, other].map(({ node }) =>
      readFileSync(join(app.outdir, 'stacks', node.id, 'cdk.tf.json'), 'utf8'),
    );
    expect(written.join('')).not.toMatch(/TfToken|e\+2[89]/);
    expect(written[0]).toContain('cross-stack-output-');
  });

  it.each(['\ud83d', 'a\udc00', '{"a":"\\ud83d"}', '{"a":"x\\\\\\uDC00"}'])(
    'is half of a character: %j',
    (text) =>
      expect(judge({ r: { '//': { metadata: { path: 'S/E/Resource' } }, source: text } })).toEqual([
        expect.stringContaining(`S/E: source ${HALF}`),
      ]),
  );

  it('is half of a character in any text of a stream', () => {
    const half = '\ud83d';
    const sink = (value: SinkField) =>
      new KafkaSink({ instanceId: 'alikafka_post-cn-1', topic: 'topic', value });
    const said = (props: object) => {
      const stack = testStack();
      testStream(stack, props);
      return problems(stack);
    };
    expect(() => said({ description: half })).toThrow(`Stack0/Stream: description ${HALF}`);
    expect(() => sink(SinkField.constant(half))).toThrow(`value ${HALF}`);
    expect(() => said({ tags: { a: half } })).toThrow(`tags.a ${HALF}`);
    expect(said({ filter: EventPattern.fromObject({ data: { a: [half] } }) })).toContain(HALF);
    expect(said({ sinkOverrides: { X: half } })).toContain(HALF);
  });

  it('is an account of a provider that is none', () => {
    const stack = testStack();
    testStream(stack);
    new AlicloudProvider(stack, 'other', { alias: 'other', region: 'cn-beijing', accountId: '12345' });
    expect(problems(stack)).toContain(
      'accountId (account_id) of the AlicloudProvider is "12345"; give the id',
    );
  });
});
