import { counted } from '../../../lib/tool/reports/display';
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../support/shell-blocks';
import { expectBuilt } from '../../support/built';
import { scratchFolder } from '../../support/export-folder';
import { KEYS, LiveTest, STREAM } from '../../support/live';
import { describeAtFullCount } from '../../support/sampling';

const REGION = 'cn-hangzhou';
const COMMAND = join(ROOT, 'bin', 'alicloud-event-streams.js');
const FEW = 100;
const MANY = 1000;
/** Ten times the streams may take so many times the memory. */
const RATIO = 2;

describeAtFullCount('an account of a thousand streams', () => {
  const test = new LiveTest();
  const folder = scratchFolder('adopt-memory');
  const peak = join(folder, 'peak');

  beforeAll(() => {
    expectBuilt();
    const write = `require('fs').writeFileSync(${JSON.stringify(peak)}, String(process.resourceUsage().maxRSS))`;
    writeFileSync(`${peak}.js`, `process.on('exit', () => ${write});`);
  });

  /** Runs a command: what it prints, and how many megabytes it takes at most. */
  async function run(what: string, ...args: string[]): Promise<{ out: string; megabytes: number }> {
    const env = { ...process.env, ...KEYS };
    const start = performance.now();
    const child = spawn(process.execPath, ['-r', `${peak}.js`, COMMAND, ...args], { cwd: folder, env });
    let [out, err] = ['', ''];
    child.stdout.on('data', (chunk: Buffer) => void (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => void (err += chunk.toString()));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    expect([what, code, code === 0 ? '' : err]).toEqual([what, 0, '']);
    const megabytes = Math.round(Number(readFileSync(peak, 'utf8')) / 1024);
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    process.stderr.write(`\n${what}: ${seconds} s, at most ${megabytes} MB\n`);
    return { out, megabytes };
  }

  it('is exported and adopted in one run, in bounded memory', async () => {
    const host = `http://${await test.cloud.endpoint(REGION)}`;
    const peaks: number[][] = [];
    let there = 0;
    for (const count of [FEW, MANY]) {
      for (; there < count; there += 1)
        await test.make(REGION, {
          ...STREAM,
          EventStreamingName: `s-${there}`,
          Description: `of team ${there}`,
        });
      const [saved, app] = ['export', 'app'].map((name) => `${name}-${count}`);
      const at = ['--region', REGION, '--endpoint', `${REGION}=${host}`, '--sts-endpoint', host];
      const exported = await run(`live export of ${count}`, 'live', 'export', '--output', saved, ...at);
      expect(exported.out).toContain(counted(count, 'event stream'));
      const adopted = await run(`adopt of ${count}`, 'adopt', saved, '--output', app);
      expect(adopted.out).toContain(
        `${counted(count, 'event stream')} adopted, 0 adopted before, 0 left alone.`,
      );
      peaks.push([exported.megabytes, adopted.megabytes]);
    }
    const [few, many] = peaks;
    few.forEach((megabytes, i) => expect(many[i] / megabytes).toBeLessThan(RATIO));
  }, 600_000);
});
