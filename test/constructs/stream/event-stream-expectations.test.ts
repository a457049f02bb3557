import {
  EventPattern,
  EventStream,
  EventStreamExpectations,
  EventStreamRules,
  EventValue,
  KafkaSink,
  Match,
  SinkField,
} from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { problems, synth, testStack, testStream } from '../../support/synth';

const RULE = 'stream-expectation';

function warnings() {
  const stack = testStack();
  const stream = testStream(stack, {
    filter: EventPattern.of({ data: { body: { level: [Match.exact('WARN')] } } }),
    sink: new KafkaSink({
      instanceId: 'alikafka_post-cn-1',
      topic: 'warnings',
      value: SinkField.json({ text: EventValue.text('$.data.body.text') }),
    }),
  });
  return { stack, stream, expectations: EventStreamExpectations.of(stream) };
}

/** What a review of the stack says of its expectations. */
function reviewed(stack: ReturnType<typeof testStack>) {
  synth(stack);
  const app = readSynthesizedStack(stack.toTerraform());
  expect(app.streams[0].expectations).not.toEqual([]);
  const { findings, notEvaluated, acknowledged } = evaluateAll(app);
  return {
    findings: findings.filter(({ rule }) => rule === RULE).map(({ message }) => message),
    notEvaluated: notEvaluated.filter(({ rule }) => rule === RULE).map(({ reason }) => reason),
    acknowledged: acknowledged.filter(({ finding }) => finding.rule === RULE).map(({ reason }) => reason),
  };
}

describe('EventStreamExpectations', () => {
  it('hold, at synthesis and in a review', () => {
    const { stack, expectations } = warnings();
    expectations.delivers('warnings', {
      message: { body: { level: 'WARN', text: 'too ${hot}' } },
      fields: { value: { text: 'too ${hot}' }, Topic: 'warnings' },
    });
    expectations.drops('debug', { message: { body: { level: 'DEBUG' } } });
    expect(problems(stack)).not.toContain(RULE);
    expect(reviewed(stack)).toEqual({ findings: [], notEvaluated: [], acknowledged: [] });
  });

  it('fail both in the same words', () => {
    const { stack, stream, expectations } = warnings();
    expectations.delivers('warnings', { message: { body: { level: 'warn' } } });
    expectations.drops('debug', { message: { body: { level: 'WARN', text: '' } } });
    expectations.delivers('texts', {
      message: { body: { level: 'WARN', text: 'hot' } },
      fields: { value: { text: 'cold' } },
    });
    const said = problems(stack);
    expect(said).toContain(
      'the expectation "warnings" does not hold: data.body.level is "warn", wanted "WARN": compared case-sensitively',
    );
    EventStreamRules.of(stream).acknowledge({ rule: RULE, reason: 'known' });
    expect(problems(stack)).not.toContain(RULE);
    const { findings, acknowledged } = reviewed(stack);
    expect([findings, acknowledged]).toEqual([[], ['known', 'known', 'known']]);
  });

  it('leave open what a reference decides', () => {
    const stack = testStack();
    const other = testStack('cn-hangzhou');
    const level = testStream(other).streamStatus;
    const stream = testStream(stack, {
      filter: EventPattern.of({ data: { body: { level: [Match.exact(level)] } } }),
    });
    EventStreamExpectations.of(stream).delivers('warnings', { message: { body: { level: 'WARN' } } });
    expect(problems(stack)).not.toContain(RULE);
  });

  it('refuse what cannot be expected', () => {
    const { stack, expectations } = warnings();
    const message = { body: 'x' };
    expectations.drops('a', { message });
    expect(() => expectations.delivers('a', { message })).toThrow(
      'Stack0/Stream: the expectation "a": there is an expectation of that name already.',
    );
    expect(() => expectations.drops('b', { message: { body: '${TfToken[TOKEN.1]}' } })).toThrow(
      /a Terraform reference/,
    );
    expect(() => expectations.delivers('c', { message, fields: { a: '${TfToken[TOKEN.1]}' } })).toThrow(
      /a Terraform reference/,
    );
    const imported = EventStream.fromEventStreamName(stack, 'Imported', 'x');
    expect(() => EventStreamExpectations.of(imported)).toThrow(
      /^Stack0\/Imported: expectations are for a stream/,
    );
  });
});
