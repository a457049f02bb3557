import { App, TerraformVariable } from 'cdktf';
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
    EventStreamQuotas.of(app).increase({ quota: 'streams-per-region', maximum: 60 });
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
      EventStreamQuotas.of(stacks[on]).increase({ quota: 'streams-per-region', maximum: 60 });
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
    EventStreamQuotas.of(app).increase({ quota: 'streams-per-region', maximum: 60, region: 'cn-beijing' });
    expect(problems(stack)).toMatch(/more streams than its quota/);
  });

  it('reads the same from the context of cdktf.json, and says what is wrong there', () => {
    const context = {
      'event-streams': {
        quotas: [{ quota: 'streams-per-region', maximum: 60 }],
        existing: [{ quota: 'streams-per-region', region: 'cn-hangzhou', count: 10 }],
      },
    };
    expect(problems(manyStreams(new App({ context }), 50))).toBe('');
    expect(problems(manyStreams(new App({ context }), 51))).toMatch(/and 10 beside it/);
    const said = (settings: object) =>
      problems(manyStreams(new App({ context: { 'event-streams': settings } }), 1));
    const form = said({ existing: { 'streams-per-region': 5 }, quotas: [{ quota: 'loop' }], quota: {} });
    for (const problem of [
      'context event-streams of cdktf.json: existing is a map of settings. Allowed: a list of counts',
      'quotas.0 has no maximum. Add it.',
      'there is no setting "quota" in event-streams. Did you mean "quotas"? Settings: rules, quotas, existing,',
    ])
      expect(form).toContain(problem);
    const meaning = said({
      quotas: [
        { quota: 'streams-per-region', maximum: 10 },
        { quota: 'batch-window', maximum: 3 },
      ],
      existing: [{ quota: 'rules-per-mqtt-instance', instance: 'post-cn-1', count: -1 }],
    });
    for (const problem of [
      'context event-streams of cdktf.json: streams-per-region cannot be raised to 10. Allowed: a whole number of at least 50',
      '"batch-window" has no quota. Rules with one: streams-per-region, ',
      '-1 is not a count for rules-per-mqtt-instance. Allowed: a whole number of at least 0.',
    ])
      expect(meaning).toContain(problem);
  });

  it('refuses what is not a quota', () => {
    const quotas = EventStreamQuotas.of(testStack());
    const raise = (change: object) => () =>
      quotas.increase({ quota: 'streams-per-region', maximum: 60, ...change });
    expect(raise({ quota: 'stream-name' })).toThrow(/^Stack0: "stream-name" has no quota/);
    expect(raise({ maximum: 59.5 })).toThrow('Stack0: maximum is 59.5. Allowed: a whole number.');
    expect(raise({ maximum: 49 })).toThrow('streams-per-region cannot be raised to 49');
    expect(raise({ instance: 'post-cn-1' })).toThrow(
      'Stack0: streams-per-region is counted a region, and instance is given. Give region instead.',
    );
    expect(raise({ account: 'mine' })).toThrow(
      'Stack0: account is "mine". Allowed: the id of an account: 16 digits.',
    );
    expect(raise({ region: new TerraformVariable(testStack(), 'region', {}).stringValue })).toThrow(
      'Stack0: region is a Terraform reference. Allowed: text that is known at synthesis.',
    );
    const place = { region: 'cn-hangzhou' };
    expect(() => quotas.existing({ quota: 'streams-per-region', count: -1, ...place })).toThrow(
      /-1 is not a count/,
    );
    expect(() => quotas.existing({ quota: 'streams-per-region', count: 1 })).toThrow(
      'Stack0: streams-per-region is counted a region, and none is given. Give region.',
    );
  });
});
