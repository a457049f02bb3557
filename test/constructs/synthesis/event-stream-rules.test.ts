import { App, Testing } from 'cdktf';
import { EventStreamRules } from '../../../lib';
import { readSynthesizedStack } from '../../../lib/core/reading/synthesized-stack';
import { readRecorded } from '../../../lib/core/rules/recorded-settings';
import { DEFAULT_SETTINGS } from '../../../lib/core/rules/settings';
import { evaluateAll } from '../../../lib/core/rules/evaluate-all';
import { problems, synth, testStack, testStream } from '../../support/synth';

describe('EventStreamRules.of(scope).acknowledge', () => {
  it('turns what a rule finds below it into a recorded acknowledgement, nothing else', () => {
    const app = new App();
    const stack = testStack('cn-hangzhou', app);
    const accepted = testStream(stack, { streamName: 'a_b' }, 'A');
    testStream(stack, { streamName: 'c_d' }, 'C');
    EventStreamRules.of(accepted).acknowledge({ rule: 'stream-name', reason: 'an old name that must stay' });
    const message = problems(stack);
    expect(message).toMatch(/Stack0\/C: streamName \(EventStreamingName\)/);
    expect(message).not.toMatch(/Stack0\/A/);
    expect(accepted.node.metadata.map(({ data }) => data)).toContainEqual(
      expect.stringMatching(
        /^acknowledged \(an old name that must stay\): streamName \(EventStreamingName\) .*\[stream-name\]$/,
      ),
    );
  });

  it('is written beside the stream, where a review finds it', () => {
    const stack = testStack();
    testStream(stack, { streamName: 'a_b' });
    EventStreamRules.of(stack).acknowledge({ rule: 'stream-name', reason: 'old' });
    expect(() => Testing.synth(stack, true)).not.toThrow();
    const app = readSynthesizedStack(stack.toTerraform());
    const { findings, acknowledged } = evaluateAll(app);
    expect(findings.filter(({ rule }) => rule === 'stream-name')).toEqual([]);
    expect(acknowledged.map(({ finding, reason }) => [finding.rule, reason])).toEqual([
      ['stream-name', 'old'],
    ]);
    expect(synth(stack).resource).toBeDefined();
  });

  it('refuses unknown rules and missing reasons', () => {
    const stack = testStack();
    expect(() => EventStreamRules.of(stack).acknowledge({ rule: 'stream-nmae', reason: 'x' })).toThrow(
      /^Stack0: there is no rule "stream-nmae" to acknowledge\. Did you mean "stream-name"\? Rules: stream-name, /,
    );
    const acknowledge = (change: object) => () =>
      EventStreamRules.of(stack).acknowledge({ rule: 'stream-name', reason: 'old', ...change });
    expect(acknowledge({ reason: ' ' })).toThrow('Stack0: reason is " ". Allowed: a reason in words.');
    expect(acknowledge({ reason: undefined })).toThrow(
      'EventStreamRules.acknowledge: reason is missing; give text.',
    );
    for (const expires of ['2027-02-30', 'soon', ''])
      expect(acknowledge({ expires })).toThrow(
        /^Stack0: expires is ".*"\. Allowed: a date such as 2027-01-31\.$/,
      );
    expect(acknowledge({ ticket: '' })).toThrow('Stack0: ticket is "". Allowed: a ticket such as OPS-12.');
    expect(acknowledge({ pointer: 'RunOptions' })).toThrow(
      'Stack0: pointer is "RunOptions". Allowed: a JSON pointer',
    );
  });

  it('does not count where the context trusts itself alone, and what stands there does', () => {
    const said = { rule: 'stream-name', reason: 'old', path: 'Stack0/C' };
    const context = { 'event-streams': { trust: 'configuration', acknowledgements: [said] } };
    const stack = testStack('cn-hangzhou', new App({ context }));
    testStream(stack, { streamName: 'a b' }, 'A');
    testStream(stack, { streamName: 'c d' }, 'C');
    EventStreamRules.of(stack).acknowledge({ rule: 'stream-name', reason: 'by its author' });
    const message = problems(stack);
    expect(message).toMatch(/Stack0\/A: .*the configuration trusts only itself \(trust\)\. \[stream-name\]/);
    expect(message).not.toMatch(/Stack0\/C/);
  });

  it('counts at a pointer and below it alone', () => {
    for (const [pointer, isAccepted] of [
      ['/EventStreamingName', true],
      ['', true],
      ['/EventStreaming', false],
      ['/Sink', false],
    ] as const) {
      const stack = testStack();
      testStream(stack, { streamName: 'a_b' });
      EventStreamRules.of(stack).acknowledge({ rule: 'stream-name', reason: 'old', pointer });
      expect([pointer, problems(stack) === '']).toEqual([pointer, isAccepted]);
    }
  });

  it('counts until it expires: then the finding is back, at synthesis and in the review of what was written', () => {
    const stack = testStack();
    const stream = testStream(stack, { streamName: 'a_b' });
    EventStreamRules.of(stream).acknowledge({
      rule: 'stream-name',
      reason: 'old',
      ticket: 'OPS-12',
      expires: '2020-02-29',
    });
    expect(problems(stack)).toMatch(/Its acknowledgement expired on 2020-02-29\. \[stream-name\]/);
    const app = readSynthesizedStack(stack.toTerraform());
    const on = (today: string) => evaluateAll(app, { ...DEFAULT_SETTINGS, today });
    const named = ({ rule }: { readonly rule: string }) => rule === 'stream-name';
    expect(on('2020-02-29').findings.filter(named)).toEqual([]);
    expect(on('2020-02-29').acknowledged.filter(({ finding }) => named(finding))).toMatchObject([
      { reason: 'old', ticket: 'OPS-12', expires: '2020-02-29' },
    ]);
    const { findings, acknowledged, expired } = on('2020-03-01');
    expect(findings.filter(named).map(({ fix }) => fix)).toEqual([
      expect.stringMatching(/Its acknowledgement expired on 2020-02-29\.$/),
    ]);
    expect([acknowledged, expired.map(({ ticket }) => ticket)]).toEqual([[], ['OPS-12']]);
  });

  it('says of one that has expired and matches nothing that it can go', () => {
    const stack = testStack();
    const stream = testStream(stack);
    const said = { rule: 'stream-name', reason: 'old' };
    EventStreamRules.of(stream).acknowledge({ ...said, expires: '2020-02-29' });
    EventStreamRules.of(stack).acknowledge({ ...said, expires: '2099-12-31' });
    expect(problems(stack)).toBe('');
    expect(stream.node.metadata.map(({ data }) => data)).toContain(
      'The acknowledgement of stream-name for Stack0/Stream expired on 2020-02-29 and matches no finding; remove it.',
    );
    const ofStack = stack.node.metadata.map(({ data }) => String(data));
    expect(ofStack.filter((said) => said.startsWith('The acknowledgement'))).toEqual([]);
  });

  it('shows its ticket and its last day', () => {
    const stack = testStack();
    const stream = testStream(stack, { streamName: 'a_b' });
    EventStreamRules.of(stream).acknowledge({
      rule: 'stream-name',
      reason: 'old',
      ticket: 'OPS-12',
      expires: '2099-12-31',
    });
    expect(problems(stack)).toBe('');
    expect(stream.node.metadata.map(({ data }) => data)).toContainEqual(
      expect.stringMatching(/^acknowledged \(old \(OPS-12, until 2099-12-31\)\): /),
    );
  });
});

describe('the context of cdktf.json', () => {
  const said = (settings: object) => {
    const stack = testStack('cn-hangzhou', new App({ context: { 'event-streams': settings } }));
    testStream(stack, { streamName: 'a_b' });
    return stack;
  };

  it('acknowledges, and weighs rules, as .event-streams.yaml does', () => {
    for (const settings of [
      { rules: { 'stream-name': 'off' } },
      { rules: { 'stream-name': 'warning' } },
      { acknowledgements: [{ rule: 'stream-name', reason: 'old', path: 'Stack0', ticket: 'OPS-12' }] },
    ])
      expect(problems(said(settings))).toBe('');
    for (const settings of [
      { acknowledgements: [{ rule: 'stream-name', reason: 'old', path: 'Stack0/Other' }] },
      { acknowledgements: [{ rule: 'stream-name', reason: 'old', expires: '2020-01-31' }] },
    ])
      expect(problems(said(settings))).toMatch(/\[stream-name\]/);
  });

  it('is written into the stacks, so that a review weighs the same', () => {
    const stack = said({ rules: { 'stream-name': 'warning', 'concurrent-tasks': 'off' } });
    expect(problems(stack)).toBe('');
    expect(readRecorded(stack.toTerraform()).rules).toEqual({
      'stream-name': 'warning',
      'concurrent-tasks': 'off',
    });
  });

  it('names rules that there are', () =>
    expect(problems(said({ rules: { 'stream-nmae': 'off' } }))).toContain(
      'context event-streams of cdktf.json: there is no rule "stream-nmae". Did you mean "stream-name"?',
    ));
});
