import { spawn } from 'node:child_process';
import { constants } from 'node:buffer';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, statSync } from 'node:fs';
import { truncateSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runs } from '../../support/sampling';
import { expectBuilt } from '../../support/built';
import { NO_CONFIGURATION } from '../../../lib/core/rules/configuration/configuration';
import { judge } from '../../../lib/tool/cli/judge';
import { ReviewReport } from '../../../lib/tool/reports/report';
import { readDocumentText } from '../../../lib/core/reading/inputs/read-document';

const ROOT = join(__dirname, '..', '..', '..');
const COMMAND = join(ROOT, 'bin', 'alicloud-event-streams.js');
const PLAN = readFileSync(
  join(__dirname, '..', '..', 'core', 'reading', 'data', 'plans', 'hcl-modules.json'),
  'utf8',
);
const MEGABYTES = runs(200, 50);
const LARGE = MEGABYTES * 1024 * 1024;
const COPIES = 2 * MEGABYTES;

interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
  readonly seconds: number;
  readonly peakMegabytes: number;
}

describe('the command with large inputs', () => {
  let folder: string;
  beforeAll(() => {
    expectBuilt();
    folder = mkdtempSync(join(tmpdir(), 'large-input-'));
    const peak = `require('fs').writeFileSync(${JSON.stringify(join(folder, 'peak'))}, String(process.resourceUsage().maxRSS))`;
    writeFileSync(join(folder, 'peak.js'), `process.on('exit', () => ${peak});`);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** @param upTo closes the pipe after that many characters, as head does */
  async function run(args: string[], stdin?: number, upTo = Infinity): Promise<Run> {
    const start = performance.now();
    const all = ['-r', join(folder, 'peak.js'), COMMAND, 'review', '--no-config', ...args];
    const child = spawn(process.execPath, all, { stdio: [stdin ?? 'ignore', 'pipe', 'pipe'], cwd: folder });
    let [out, err] = ['', ''];
    child.stdout!.on('data', (chunk: Buffer) => {
      out += chunk.toString();
      if (out.length > upTo) child.stdout!.destroy();
    });
    child.stderr!.on('data', (chunk: Buffer) => void (err += chunk.toString()));
    const code = await new Promise<number | null>((done) => child.on('close', done));
    const peakMegabytes = Math.round(Number(readFileSync(join(folder, 'peak'), 'utf8')) / 1024);
    const seconds = Math.round((performance.now() - start) / 100) / 10;
    const size = stdin === undefined ? `${Math.round(statSync(args[0]).size / 1e6)} MB` : 'standard input';
    process.stderr.write(`\nreview of ${size}: ${seconds} s, at most ${peakMegabytes} MB\n`);
    return { code, out, err, seconds, peakMegabytes };
  }

  it(`reviews a plan of ${MEGABYTES} MB`, async () => {
    const file = join(folder, 'plan.json');
    writeLargePlan(file, COPIES, LARGE);
    expect(statSync(file).size).toBeGreaterThan(LARGE);
    const { code, out, err } = await run([file, '--format', 'json']);
    expect(code).toBe(1);
    expect(err).toMatch(/^reading .*plan\.json \(\d{2,3} MB\)…\n(judging|writing)/);
    const report = JSON.parse(out) as ReviewReport;
    const one = readDocumentText(PLAN, 'plan', () => 'plan');
    const contract = judge(one.app, NO_CONFIGURATION, '2026-11-21').findings.filter(isContract);
    expect(report.streams).toHaveLength(COPIES * one.app.streams.length);
    expect(report.findings.filter(isContract)).toHaveLength(COPIES * contract.length);
    expect(out).not.toContain('s3cr3t');
  }, 120_000);

  it('refuses what is longer than Node.js can hold, and does not read it', async () => {
    const file = join(folder, 'sparse.json');
    writeFileSync(file, '{');
    truncateSync(file, constants.MAX_STRING_LENGTH + 1);
    const sentence =
      /^(reading .*\n)?error: [^\n]* has more than 536 MB, more than Node\.js can hold as one text\. [^\n]*\.\n$/;
    const { code, out, err, peakMegabytes } = await run([file]);
    expect({ code, out, err }).toEqual({ code: 2, out: '', err: expect.stringMatching(sentence) });
    expect(peakMegabytes).toBeLessThan(300);
    const stdin = openSync(file, 'r');
    const piped = await run(['-'], stdin);
    closeSync(stdin);
    expect(piped).toMatchObject({ code: 2, out: '', err: expect.stringMatching(sentence) });
  }, 60_000);

  it('reads what is just as long as Node.js can hold', async () => {
    const file = join(folder, 'longest.json');
    writeFileSync(file, '{');
    truncateSync(file, constants.MAX_STRING_LENGTH);
    const { code, out, err } = await run([file]);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/error: [^\n]*longest\.json: is not JSON[^\n]*\.\n$/);
  }, 60_000);

  it('takes a pipe that is closed early for no failure', async () => {
    const file = join(folder, 'some.json');
    writeLargePlan(file, 60, 0);
    for (const format of ['json', 'table', 'sarif']) {
      const { code, out, err } = await run([file, '--format', format], undefined, 10);
      expect({ code, err }).toEqual({ code: 1, err: expect.stringMatching(/^([a-z][^\n]*…\n)*$/) });
      expect(out.length).toBeLessThan(1_000_000);
    }
  }, 60_000);
});

function isContract({ rule }: { readonly rule: string }): boolean {
  return rule === 'contract';
}

/** The changes of a real plan many times, each time in a module of its own, and other resources up to a size. */
function writeLargePlan(file: string, copies: number, size: number): void {
  const { resource_changes: changes, configuration, ...rest } = JSON.parse(PLAN) as Record<string, any>;
  const output = openSync(file, 'w');
  writeSync(output, `{"format_version":${JSON.stringify(rest.format_version)},"resource_changes":[`);
  for (let i = 0; i < copies; i += 1) {
    const copied = (changes as { address: string }[]).map((change) => {
      const text = JSON.stringify({ ...change, address: `module.copy[${i}].${change.address}` });
      return text.replace(/("event_streaming_name":")/g, `$1copy-${i}-`);
    });
    writeSync(output, `${copied.join(',')},`);
  }
  const tags = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`key-${i}`, 'Ω'.repeat(40)]));
  for (let i = 0, written = statSync(file).size; written < size; i += 1) {
    const type = i % 2 === 0 ? 'alicloud_vpc' : 'random_pet';
    const after = { vpc_name: `vpc-${i}`, cidr_block: '10.0.0.0/16', tags };
    const change = { actions: ['create'], before: null, after, after_unknown: { id: true, tags: {} } };
    written += writeSync(
      output,
      `${JSON.stringify({ address: `${type}.a${i}`, mode: 'managed', type, name: `a${i}`, change })},`,
    );
  }
  const last = { address: 'data.x.y', mode: 'data', type: 'x', name: 'y', change: { actions: ['read'] } };
  writeSync(output, `${JSON.stringify(last)}],"configuration":${JSON.stringify(configuration)}}`);
  closeSync(output);
}
