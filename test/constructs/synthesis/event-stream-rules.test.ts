import { App, Testing } from 'cdktf';
import { EventStreamRules } from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { evaluate } from '../../../lib/core/rules/evaluate';
import { problems, synth, testStack, testStream } from '../../support/synth';

describe('EventStreamRules.of(scope).acknowledge', () => {
  it('turns what a rule finds below it into a recorded acknowledgement, nothing else', () => {
    const app = new App();
    const stack = testStack('cn-hangzhou', app);
    const accepted = testStream(stack, { streamName: 'a_b' }, 'A');
    testStream(stack, { streamName: 'c_d' }, 'C');
    EventStreamRules.of(accepted).acknowledge({ rule: 'stream-name', reason: 'an old name that must stay' });
    const message = problems(stack);
    expect(message).toMatch(/Stack0\/C: the stream name/);
    expect(message).not.toMatch(/Stack0\/A/);
    expect(accepted.node.metadata.map(({ data }) => data)).toContainEqual(
      expect.stringMatching(
        /^acknowledged \(an old name that must stay\): Stack0\/A: the stream name .*\[stream-name\]$/,
      ),
    );
  });

  it('is written beside the stream, where a review finds it', () => {
    const stack = testStack();
    testStream(stack, { streamName: 'a_b' });
    EventStreamRules.of(stack).acknowledge({ rule: 'stream-name', reason: 'old' });
    expect(() => Testing.synth(stack, true)).not.toThrow();
    const app = readSynthesizedStack(stack.toTerraform());
    const { findings, acknowledged } = evaluate(app);
    expect(findings.filter(({ rule }) => rule === 'stream-name')).toEqual([]);
    expect(acknowledged.map(({ finding, reason }) => [finding.rule, reason])).toEqual([
      ['stream-name', 'old'],
    ]);
    expect(synth(stack).resource).toBeDefined();
  });

  it('refuses unknown rules and missing reasons', () => {
    const stack = testStack();
    expect(() => EventStreamRules.of(stack).acknowledge({ rule: 'stream-nmae', reason: 'x' })).toThrow(
      /^Stack0: there is no rule "stream-nmae" to acknowledge\. Rules: stream-name, /,
    );
    expect(() => EventStreamRules.of(stack).acknowledge({ rule: 'stream-name', reason: ' ' })).toThrow(
      /the acknowledgement of stream-name has no reason/,
    );
  });
});
