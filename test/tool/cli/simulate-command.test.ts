import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand, Surroundings } from '../../support/cli';
import { planFile } from '../../support/plans';

const TELEMETRY = planFile('telemetry-cn-hangzhou');
const FUNCTION = planFile('kafka-outflow-with-transform');
const folder = mkdtempSync(join(tmpdir(), 'simulate-'));
const file = (name: string, text: string) => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};
const simulate = (args: readonly string[], surroundings?: Surroundings) =>
  runCommand(['simulate', ...args], surroundings);

const PAID = '{"amount":1500.50,"country":"DE"}';
const paid = ['--message', PAID];

describe('simulate', () => {
  it.each([
    [[TELEMETRY, '--message', '{"value":1}'], 0, /^telemetry-cn-hangzhou-\S+: delivered\n/],
    [[TELEMETRY, '--message', 'x', '--expect', 'dropped'], 1, /delivered/],
    [
      [FUNCTION, '--message', '{"amount":5}'],
      1,
      /^payments-to-sls: dropped\n {4}Data|data\.value\.amount is the number 5/,
    ],
    [[FUNCTION, '--message', '{"amount":5}', '--expect', 'dropped'], 0, /dropped/],
    [[FUNCTION, ...paid], 3, /^payments-to-sls: unknown\n.*say what it returns/],
    [[FUNCTION, ...paid, '--expect', 'dropped'], 3, /unknown/],
    [[FUNCTION, ...paid, '--function-result', file('result.json', '[{"a":1},{"a":2}]')], 0, /Record 2/],
    [[FUNCTION, ...paid, '--function-result', file('broken.json', '[')], 1, /invalid\n.*is not JSON/],
  ])('%j ends with %i', async (args, code, text) => {
    const { code: got, out, err } = await simulate(args);
    expect([got, err]).toEqual([code, '']);
    expect(out).toMatch(text);
  });

  it('reads an event, whole or one a line, from a file or standard input', async () => {
    const one = '{\n"data": {"body": {"value": 1.50}}\n}\n';
    const many = '{"data":{}}\n\n{"data":{"body":{"value":2}}}\n';
    const values = async (args: string[], surroundings?: Surroundings) =>
      JSON.parse((await simulate([TELEMETRY, '--format', 'json', ...args], surroundings)).out).results.map(
        ({ deliveries }: any) => deliveries[0].fields.find(({ name }: any) => name === 'Value').value,
      );
    const path = file('event.json', one);
    expect(await values(['--event', path])).toEqual(await values(['--event', '-'], { stdin: one }));
    expect(await values(['--event', '-'], { stdin: many })).toHaveLength(2);
    expect(await values(['--event', 'event.json'], { folder })).toHaveLength(1);
  });

  it('reads a payload from a file', async () => {
    const payload = file('payload.json', PAID);
    expect((await simulate([FUNCTION, '--message', `@${payload}`])).code).toBe(3);
  });

  it('prints a table, JSON or JSON Lines, the same each time', async () => {
    const type = '"type":"alikafka:Topic:Message"';
    const stdin = `{${type},"data":{"value":{"amount":1}}}\n{${type},"data":{"value":${PAID}}}\n`;
    const args = (format: string) => simulate([FUNCTION, '--event', '-', '--format', format], { stdin });
    const table = await args('table');
    expect(table.out).toContain('2 events, 1 dropped, 1 unknown.');
    expect(await args('table')).toEqual(table);
    expect(JSON.parse((await args('json')).out)).toMatchObject({
      version: 1,
      stream: 'payments-to-sls',
      results: [{ outcome: 'dropped', failed: { field: 'data.value.amount' } }, { outcome: 'unknown' }],
    });
    const lines = (await args('jsonl')).out.trimEnd().split('\n');
    expect(lines.map((line) => JSON.parse(line).outcome)).toEqual(['dropped', 'unknown']);
  });

  it('shows no credential of a plan', async () => {
    const { out } = await simulate([planFile('rocketmq-cross-border'), '--message', '{}']);
    expect(out).toContain('(not shown)');
    expect(out).not.toMatch(/marked sensitive|s3cr3t/);
  });

  it('has colors on a terminal, and shows what a terminal would act on', async () => {
    const message = '{"value":"\\u001b[31m\\u202e"}';
    const { out } = await simulate([TELEMETRY, '--message', message], { outIsTerminal: true, columns: 80 });
    expect(out).toContain('\u001b[32mdelivered');
    expect(out).not.toMatch(/\u001b\[31m|\u202e/);
  });

  it.each([
    [[TELEMETRY], 'Give an event with --event, or a message with --message.'],
    [
      [TELEMETRY, '--event', '-', '--message', 'x'],
      '--event and --message are both given; an event is whole, so give one of them.',
    ],
    [
      [TELEMETRY, '--event', '-', '--key', 'x'],
      '--key and --property are parts of a --message; an event has them already.',
    ],
    [[TELEMETRY, '--message', 'x', '--property', 'y'], '--property y: write it as name=value.'],
    [
      [TELEMETRY, '--message', 'x', '--key', 'y'],
      'No document says where the key of a message stands in events of ApsaraMQ for MQTT; give the whole event.',
    ],
    [[TELEMETRY, '--event', 'none.json'], 'none.json: there is no such file or folder.'],
    [[TELEMETRY, '--message', '@none.json'], 'none.json: there is no such file or folder.'],
    [
      [TELEMETRY, '--message', 'x', '--function-result', 'none.json'],
      'none.json: there is no such file or folder.',
    ],
    [
      [TELEMETRY, '--message', 'x', '--function-result', file('r.json', '1')],
      '--function-result is given 1 times, and the stream has 0 transforms.',
    ],
    [
      [planFile('orders'), '--message', 'x'],
      'There are 2 event streams; name one with --stream: orders-ToBeijing-d2d69384, orders-ToHangzhou-e5772ab4.',
    ],
    [
      [planFile('orders'), '--message', 'x', '--stream', 'order'],
      'There is no event stream "order". There are: orders-ToBeijing-d2d69384, orders-ToHangzhou-e5772ab4.',
    ],
    [[planFile('foundation'), '--message', 'x'], 'There are no event streams.'],
  ])('%j ends with 2 and one sentence', async (args, sentence) =>
    expect(await simulate(args)).toEqual({ code: 2, out: '', err: `error: ${sentence}\n` }),
  );

  it.each([
    ['', 'standard input: is empty.'],
    ['x', 'standard input: is not JSON.'],
    ['[1]', 'standard input: is JSON, but no event: an event is an object.'],
    ['{}\nx', 'standard input: line 2 is not JSON.'],
    ['{}\n1', 'standard input: line 2: is JSON, but no event: an event is an object.'],
    ['x\ny', 'standard input: is neither an event in JSON nor one a line.'],
  ])('says what is wrong with the event %j', async (stdin, sentence) =>
    expect(await simulate([TELEMETRY, '--event', '-'], { stdin })).toEqual({
      code: 2,
      out: '',
      err: `error: ${sentence}\n`,
    }),
  );
});
