import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdktf from 'cdktf';
import ts from 'typescript';
import * as library from '../../lib';
import { METRICS } from '../../lib/core/contract/metrics';
import { judgeApp } from '../../lib/constructs/synthesis/judge-app';

const PAGE = readFileSync(join(__dirname, '..', '..', 'docs', 'alarms.md'), 'utf8');

describe('docs/alarms.md', () => {
  const folder = mkdtempSync(join(tmpdir(), 'alarms-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('shows an app with alarms in which nothing is found that an alarm says', () => {
    const [snippet, ...others] = [...PAGE.matchAll(/^```ts\n([^]*?)^```/gm)].map(([, code]) => code);
    expect(others).toEqual([]);
    const apps: cdktf.App[] = [];
    class OtherApp extends cdktf.App {
      constructor() {
        super({ outdir: folder });
        apps.push(this);
      }
    }
    const modules: Record<string, object> = {
      'cdktf-alicloud-event-streams': library,
      cdktf: { ...cdktf, App: OtherApp },
    };
    const { outputText } = ts.transpileModule(snippet, {
      compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
    });
    new Function('require', 'exports', outputText)((name: string) => modules[name], {});
    const { findings, app } = judgeApp(apps[0]);
    expect(findings.filter(({ rule }) => /^(alarm-|plaintext-secret$)/.test(rule))).toEqual([]);
    const alarms = app.resources.filter(({ type }) => type === 'alicloud_cms_alarm');
    expect(alarms.map(({ values }) => values.metric).sort()).toEqual([
      ...['ConsumerLag', 'ConsumerLagLatencyPerGid', 'ThrottledReceiveRequestsPerGid'],
    ]);
  });

  it('names every namespace that the library knows', () => {
    for (const { namespace } of METRICS) expect(PAGE).toContain(`\`${namespace}\``);
  });
});
