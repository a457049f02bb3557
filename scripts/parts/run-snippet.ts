import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as cdktf from 'cdktf';
import ts from 'typescript';
import * as library from '../../lib/index';

/** Runs a program of the documents, with its imports, and gives its apps; what it writes is removed. */
export function runSnippet(program: string): cdktf.App[] {
  const folder = mkdtempSync(join(tmpdir(), 'snippet-'));
  const apps: cdktf.App[] = [];
  class OtherApp extends cdktf.App {
    constructor(config: cdktf.AppConfig = {}) {
      super({ ...config, outdir: folder });
      apps.push(this);
    }
  }
  const modules: Record<string, object> = {
    'cdktf-alicloud-event-streams': library,
    cdktf: { ...cdktf, App: OtherApp },
  };
  const { outputText } = ts.transpileModule(program, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  try {
    new Function('require', 'exports', outputText)((name: string) => modules[name] ?? require(name), {});
  } finally {
    rmSync(folder, { recursive: true });
  }
  return apps;
}
