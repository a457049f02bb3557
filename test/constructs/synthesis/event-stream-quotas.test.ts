import { App } from 'cdktf';
import { EventStreamQuotas, EventStreams } from '../../../lib';
import { problems, testStack, testStream } from '../../support/synth';

function manyStreams(app: App, count: number) {
  const stack = testStack('cn-hangzhou', app);
  for (let i = 0; i < count; i += 1) testStream(stack, {}, `Stream${i}`);
  return stack;
}

describe('EventStreamQuotas', () => {
  it('raises a quota, and adds what exists', () => {
    const app = new App();
    const stack = manyStreams(app, 51);
    expect(problems(stack)).toMatch(
      /cn-hangzhou has more streams than its quota\. Got 51 streams in this app\. Allowed: 50 a region unless raised/,
    );
    EventStreamQuotas.of(app).raise({ quota: 'streams-per-region', maximum: 60 });
    expect(problems(stack)).toBe('');
    EventStreamQuotas.of(app).existing({ quota: 'streams-per-region', region: 'cn-hangzhou', count: 10 });
    expect(problems(stack)).toMatch(
      /Got 51 streams in this app and 10 beside it\. Allowed: 60 a region, as raised for the account/,
    );
  });

  it('counts for the whole account, whichever construct it is said on', () => {
    for (const on of [0, 1]) {
      const app = new App();
      EventStreams.configure(app, { accountId: '1234567890123456' });
      const stacks = [manyStreams(app, 30), manyStreams(app, 30)];
      expect(problems(stacks[0])).toMatch(/Got 60 streams in this app/);
      EventStreamQuotas.of(stacks[on]).raise({ quota: 'streams-per-region', maximum: 60 });
      expect(problems(stacks[0])).toBe('');
      EventStreamQuotas.of(stacks[1 - on]).existing({
        quota: 'streams-per-region',
        region: 'cn-hangzhou',
        count: 1,
      });
      expect(problems(stacks[0])).toMatch(/Got 60 streams in this app and 1 beside it/);
    }
  });

  it('can be raised for one region alone', () => {
    const app = new App();
    const stack = manyStreams(app, 51);
    EventStreamQuotas.of(app).raise({ quota: 'streams-per-region', maximum: 60, region: 'cn-beijing' });
    expect(problems(stack)).toMatch(/more streams than its quota/);
  });

  it('reads the same from the context of cdktf.json, and says what is wrong there', () => {
    const context = {
      'event-streams': {
        limits: { 'streams-per-region': 60 },
        existing: { 'streams-per-region': { 'cn-hangzhou': 10 } },
      },
    };
    expect(problems(manyStreams(new App({ context }), 50))).toBe('');
    expect(problems(manyStreams(new App({ context }), 51))).toMatch(/and 10 beside it/);
    const wrong = {
      'event-streams': {
        limits: { 'streams-per-region': 10, 'batch-window': 3 },
        existing: { 'streams-per-region': 5, 'rules-per-mqtt-instance': { 'post-cn-1': -1 } },
        limit: {},
      },
    };
    const message = problems(manyStreams(new App({ context: wrong }), 1));
    for (const problem of [
      'context event-streams of cdktf.json: streams-per-region cannot be raised to 10. Allowed: a whole number of at least 50',
      '"batch-window" has no quota. Rules with one: streams-per-region, ',
      'existing.streams-per-region is 5. Allowed: an object',
      '-1 is not a count for rules-per-mqtt-instance. Allowed: a whole number of at least 0.',
      'there is no setting "limit". Settings: limits, existing, extensions.',
    ])
      expect(message).toContain(problem);
  });

  it('refuses what is no quota', () => {
    const stack = testStack();
    expect(() => EventStreamQuotas.of(stack).raise({ quota: 'stream-name', maximum: 3 })).toThrow(
      /^Stack0: "stream-name" has no quota/,
    );
    expect(() => EventStreamQuotas.of(stack).raise({ quota: 'streams-per-region', maximum: 49.5 })).toThrow(
      /cannot be raised to 49\.5/,
    );
    expect(() =>
      EventStreamQuotas.of(stack).existing({
        quota: 'streams-per-region',
        region: 'cn-hangzhou',
        count: 0.5,
      }),
    ).toThrow(/0\.5 is not a count/);
  });
});
