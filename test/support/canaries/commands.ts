import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../cli';
import { answerOf, EXPORT, ORDERS, writeJson } from '../export-folder';
import { STREAM } from './shapes';

/** What stacks are compared with. */
export const SAVED_EXPORT = {
  'export.json': EXPORT,
  'cn-hangzhou/GetEventStreaming/orders.json': answerOf(ORDERS),
};

const SIMULATED = ['--message', 'hello'];
const USED = ['--events', '5', '--size', '1KB', '--prices', 'listed'];

/** Every command that prints what a document says, and each of its formats; a new one joins here. */
export const commandsOn = (
  path: string,
  stream: string,
  exported: string,
  written: string,
): readonly (readonly string[])[] => [
  ...['table', 'json', 'sarif', 'junit', 'markdown'].map((format) => [
    ...['review', path, '--no-config', '--format', format],
  ]),
  ...['mermaid', 'dot'].map((format) => ['graph', path, '--no-config', '--format', format]),
  ...['table', 'json', 'jsonl'].map((format) => [
    ...['simulate', path, '--stream', stream, ...SIMULATED, '--format', format],
  ]),
  ['sample', path, '--stream', stream],
  ['runbook', path],
  ...['table', 'json', 'markdown'].map((format) => ['usage', path, ...USED, '--format', format]),
  ['drift', path, exported, '--format', 'json'],
  ['inventory', path, '--output', written, '--format', 'json'],
];
/** What is slow to draw, or says what the others say: for some documents. */
export const moreCommandsOn = (
  path: string,
  exported: string,
  written: string,
): readonly (readonly string[])[] => [
  ...['table', 'markdown'].map((format) => ['inventory', path, '--output', written, '--format', format]),
  ...['svg', 'html'].map((format) => ['graph', path, '--no-config', '--format', format]),
  ...['table', 'markdown'].map((format) => ['drift', path, exported, '--format', format]),
  ...['table', 'json', 'markdown'].map((format) => [
    ...['live', 'status', path, '--from', exported, '--format', format],
  ]),
];

/** Where a canary turns up in what a command prints of a file or folder: command, and what stands around it. */
export async function printedSightings(
  path: string,
  canary: string,
  { isSlow = false, stream = `${STREAM}.s` } = {},
): Promise<string[]> {
  const found: string[] = [];
  const folder = mkdtempSync(join(tmpdir(), 'canary-export-'));
  try {
    const exported = writeJson(join(folder, 'export'), SAVED_EXPORT);
    const written = join(folder, 'inventory.json');
    const calls = commandsOn(path, stream, exported, written);
    for (const call of isSlow ? [...calls, ...moreCommandsOn(path, exported, written)] : calls) {
      const { out, err } = await runCommand(call);
      if (err.includes('defect')) found.push(`${call[0]}: ${err}`);
      found.push(...sightingsIn(`${out}\n${err}`, canary, call.filter((word) => word !== path).join(' ')));
    }
    found.push(...fileSightings(folder, canary));
  } finally {
    rmSync(folder, { recursive: true });
  }
  for (const state of isSlow ? ['import', 'moved'] : ['import'])
    found.push(...(await adoptedSightings(path, canary, state)));
  return found;
}

/** Where it turns up in an app that is written, in the names of its files, and in what is said of it. */
async function adoptedSightings(path: string, canary: string, state: string): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'canary-adopted-'));
  try {
    const output = join(folder, 'app');
    const args = ['--output', output, '--region', 'cn-hangzhou', '--state', state];
    const { out, err } = await runCommand(['adopt', path, ...args]);
    const found = err.includes('defect') ? [`adopt: ${err}`] : [];
    found.push(...sightingsIn(`${out}\n${err}`.replaceAll(output, ''), canary, 'adopt'));
    return [...found, ...fileSightings(output, canary)];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Where it turns up in the files of a folder, and in their names. */
export function fileSightings(folder: string, canary: string): string[] {
  const names = existsSync(folder) ? (readdirSync(folder, { recursive: true }) as string[]) : [];
  return names.flatMap((name) => {
    const file = join(folder, name);
    const text = statSync(file).isFile() ? readFileSync(file, 'utf8') : '';
    return sightingsIn(`${name}\n${text}`, canary, name);
  });
}

/** Where it turns up in a text, with what stands around it: as it is, or as Base64. */
export function sightingsIn(text: string, canary: string, what: string): string[] {
  const spellings = [
    canary,
    Buffer.from(canary)
      .toString('base64')
      .replace(/.{0,2}=*$/, ''),
  ];
  return spellings.flatMap((spelling) => {
    const at = text.toLowerCase().indexOf(spelling.toLowerCase());
    return at < 0 ? [] : [`${what}: ${text.slice(Math.max(0, at - 60), at + 60)}`];
  });
}
