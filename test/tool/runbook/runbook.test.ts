import { runCommand } from '../../support/cli';
import { planFile } from '../../support/plans';
import { billedStream, stackOf } from '../../support/usage-stacks';

const TYPE = 'alicloud_event_bridge_event_streaming';

async function runbook(path: string, stdin?: string): Promise<string> {
  const { code, out, err } = await runCommand(['runbook', path], { stdin });
  expect([code, err]).toEqual([0, '']);
  return out;
}

const plain = (text: string) =>
  text.replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code))).replace(/<\/?code>/g, '`');

describe('the runbook of examples/alarms', () => {
  let text: string;
  beforeAll(async () => (text = plain(await runbook(planFile('alarms')))));

  it('says where the stream is, and what it does', () => {
    expect(text).toContain('## paid-orders\n');
    for (const row of [
      '| region | cn-hangzhou |',
      '| account | 1234567890123456 |',
      '| reads | RocketMQ rmq-cn-example/orders',
      '| filter | data.body.state = "paid" |',
      '| delivers to | Kafka alikafka_post-cn-example/paid-orders |',
      '| status in the code | not started |',
    ])
      expect(text).toContain(row);
  });

  it('has each of its alarms, when it fires, what it counts and whom it tells', () => {
    expect(text).toMatch(
      /\| Critical: Sum of ConsumerLag > 10000 messages, 3 times in a row, every 300 s \| messages that the consumer group has not consumed yet \|/,
    );
    expect(text).toMatch(/Maximum of ConsumerLagLatencyPerGid > 120000 milliseconds/);
    expect(text).toMatch(/Warn: Sum of ThrottledReceiveRequestsPerGid > 100/);
    expect(text.match(/\| orders-on-call \|/g)?.length).toBeGreaterThanOrEqual(3);
  });

  it('has the commands, and what each takes', () => {
    const stream = 'acs:eventbridge:cn-hangzhou:1234567890123456:eventstreaming/paid-orders';
    for (const [operation, title] of [
      ['GetEventStreaming', 'See its state'],
      ['PauseEventStreaming', 'Pause it'],
      ['StartEventStreaming', 'Start it'],
    ]) {
      expect(text).toContain(`${title}, which takes \`eventbridge:${operation}\` on \`${stream}\`.`);
      expect(text).toContain(
        `\naliyun eventbridge ${operation} --region cn-hangzhou --EventStreamingName paid-orders\n`,
      );
    }
  });

  it('shows no web hook', () => expect(text).not.toMatch(/TF_VAR|https:/));
});

describe('a runbook', () => {
  const queue = (arn: unknown) => ({ DeadLetterQueue: { Arn: arn } });

  it('counts the dead letters of a queue, and says where no call does', async () => {
    const arn = 'acs:mns:cn-beijing:1234567890123456:/queues/dead';
    const text = plain(await runbook('-', stackOf([{ name: 's', runOptions: queue(arn) }])));
    expect(text).toContain('\naliyun mns-open GetQueueAttributes --region cn-beijing --QueueName dead\n');
    expect(text).toContain(`takes \`mns:GetQueueAttributes\` on \`${arn}\``);
    expect(text).toContain('No alarm of the app watches it.');
    const topic = 'acs:alikafka:cn-hangzhou:1234567890123456:instance/i/topic/dead';
    const other = plain(await runbook('-', stackOf([{ name: 's', runOptions: queue(topic) }])));
    expect(other).toContain('no call of an API counts them');
  });

  it.each([
    ['a name that is a reference', { name: '${var.name}' }, 'Its name is not known yet'],
    ['a name that a shell runs', { name: '$(reboot)' }, 'Its name is not known yet'],
    ['a name with a line', { name: 'a\n```\nreboot' }, 'Its name is not known yet'],
    ['a count', { name: 's', more: { count: 2 } }, 'count makes several streams of it'],
    [
      'a queue that is a reference',
      { name: 's', runOptions: queue('${var.queue}') },
      'Which dead-letter queue',
    ],
  ])('names no command for %s', async (_, stream, gap) => {
    const document = JSON.stringify({
      provider: { alicloud: [{ region: 'cn-hangzhou' }] },
      resource: { [TYPE]: { s: billedStream(stream) } },
    });
    const text = plain(await runbook('-', document));
    expect(text).toContain(gap);
    expect(text).not.toMatch(/^aliyun .*(reboot|var)/m);
  });

  it('names no command where the region comes from the environment', async () => {
    const document = JSON.stringify({ resource: { [TYPE]: { s: billedStream({ name: 's' }) } } });
    expect(plain(await runbook('-', document))).toContain('Its region is not known yet');
  });

  it('explains itself, and refuses what is not an input', async () => {
    expect((await runCommand(['runbook', '--help'])).out).toMatch(/Exit codes: 0 done, 2/);
    expect((await runCommand(['runbook', 'nowhere'])).code).toBe(2);
  });
});
