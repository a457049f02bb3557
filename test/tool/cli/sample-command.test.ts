import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';

describe('sample', () => {
  it('prints the documented event, and says what is not known of it', async () => {
    const { code, out, err } = await runCommand(['sample', planFile('mqtt-to-kafka')]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ data: { props: { firstTopic: 'telemetry' }, body: 'TEST' } });
    expect(err).toContain(
      'note: not in it: source, type, subject (no document shows the attributes of such an event)',
    );
  });

  it('gives an event to simulate', async () => {
    const plan = planFile('rocketmq-cross-region');
    const { out: stdin } = await runCommand(['sample', plan]);
    expect((await runCommand(['simulate', plan, '--event', '-'], { stdin })).code).toBe(0);
  });

  it('ends with 2 where there is no such stream', async () =>
    expect(await runCommand(['sample', planFile('orders'), '--stream', 'x'])).toMatchObject({
      code: 2,
      out: '',
    }));
});
