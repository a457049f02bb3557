import { TerraformVariable } from 'cdktf';
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
