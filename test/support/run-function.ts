import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { itReal, say } from './real-tools';

/** The function of a synthesized stack, unpacked as Function Compute would, and called as EventBridge calls it. */
export function runFunction(resource: Record<string, any>, events: unknown[], asText = false): any {
  const folder = unpack(resource.code.zip_file);
  const [file, name] = resource.handler.split('.');
  const payload = JSON.stringify(asText ? events.map((event) => JSON.stringify(event)) : events);
  const isPython = resource.runtime.startsWith('python');
  const [program, script] = isPython ? ['python3', PYTHON] : [process.execPath, NODE];
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, ...resource.environment_variables };
  const args = isPython ? ['-c', script, file, name] : ['-e', script, file, name];
  return JSON.parse(execFileSync(program, args, { cwd: folder, env, input: payload, encoding: 'utf8' }));
}

export function unpack(zipFile: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'function-'));
  for (const [path, data] of Object.entries(unzipSync(Buffer.from(zipFile, 'base64')))) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), data);
  }
  return folder;
}

/** The runtime hands over a Buffer and writes what the handler returns: text as it is, anything else as JSON. */
const NODE = `
  const [file, name] = process.argv.slice(1);
  const payload = require('node:fs').readFileSync(0);
  Promise.resolve(require(process.cwd() + '/' + file)[name](payload, {})).then(
    (result) => process.stdout.write(typeof result === 'string' ? result : JSON.stringify(result)),
  );
`;

const PYTHON = `
import importlib, json, sys
sys.path.insert(0, '.')
file, name = sys.argv[1:]
result = getattr(importlib.import_module(file), name)(sys.stdin.buffer.read(), None)
sys.stdout.write(result if isinstance(result, str) else json.dumps(result))
`;

/** `it` for functions in Python: skipped with one loud line where there is none, an error in CI. */
export function itWithPython(title: string, body: () => void): void {
  const missing = spawnSync('python3', ['--version']).status === 0 ? undefined : 'no python3 on the PATH';
  if (missing !== undefined) say(`SKIPPED: functions in Python: ${missing}.`);
  itReal(title, missing, body);
}
