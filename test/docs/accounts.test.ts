import { mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdktf from 'cdktf';
import ts from 'typescript';
import * as library from '../../lib';
import { runCommand } from '../support/cli';
import { judgeApp } from '../../lib/constructs/synthesis/judge-app';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'accounts.md'), 'utf8');
const MODULES: Record<string, object> = { 'cdktf-alicloud-event-streams': library };

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

/** Runs a snippet with an app that writes elsewhere, and gives that app. */
function run(snippet: string): cdktf.App {
  const apps: cdktf.App[] = [];
  class OtherApp extends cdktf.App {
    constructor() {
      const outdir = mkdtempSync(join(tmpdir(), 'accounts-'));
      folders.push(outdir);
      super({ outdir });
      apps.push(this);
    }
  }
  const modules = { ...MODULES, cdktf: { ...cdktf, App: OtherApp } };
  const { outputText } = ts.transpileModule(snippet, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  new Function('require', 'exports', outputText)((name: keyof typeof modules) => modules[name], {});
  return apps[0];
}

describe('docs/accounts.md', () => {
  const [snippet, ...others] = [...PAGE.matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code]) => code);

  it('shows an app with two accounts in which nothing is found', () => {
    expect(others).toEqual([]);
    const app = run(snippet);
    const { findings, notEvaluated, app: made } = judgeApp(app);
    expect(findings).toEqual([]);
    expect(notEvaluated).toEqual([]);
    expect(made.streams.map(({ name, account }) => [name, account])).toEqual([
      ['orders', '1234567890123456'],
      ['orders', '6543210987654321'],
    ]);
    for (const { runOptions, account } of made.streams) {
      const { DeadLetterQueue: queue } = runOptions as { DeadLetterQueue: { Arn: string } };
      expect(queue.Arn).toBe(`acs:mns:cn-hangzhou:${String(account)}:/queues/orders-dead`);
    }
    const roles = made.resources.filter(({ type }) => type === 'alicloud_event_bridge_service_linked_role');
    expect(roles.map(({ account }) => account).sort()).toEqual(
      ['1234567890123456', '6543210987654321'].flatMap((account) => [account, account, account]),
    );
  });

  it('compares the stages of that app', async () => {
    const larger = snippet.replace(
      'deadLetterQueue: ',
      "concurrency: stage === 'prod' ? 8 : 1,\n      deadLetterQueue: ",
    );
    const { outdir } = run(larger);
    const folder = mkdtempSync(join(tmpdir(), 'stages-'));
    try {
      renameSync(outdir, join(folder, 'cdktf.out'));
      const [yaml] = /^# stages\.yaml\n[^]*?(?=^```)/m.exec(PAGE)!;
      writeFileSync(join(folder, 'stages.yaml'), yaml);
      const [, line] = /^npx alicloud-event-streams (review .*--compare .*)$/m.exec(PAGE)!;
      const { code, out } = await runCommand([...line.split(' '), '--no-config'], { folder });
      const [, printed] = /^```text\n(Compared with [^]*?)^```/m.exec(PAGE)!;
      expect(out).toContain(printed);
      expect(code).toBe(0);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
