/**
 * `npm run fuzz`: gives documents that went wrong to every command, and says which of them is not a report, no refusal in a
 * sentence, or takes too long. `npm run fuzz -- --seed=N` gives the same inputs again, `--count=N` takes so many.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { LONGEST } from '../bench/aims';
import { main } from '../lib/tool/cli/main';
import { processTerminal } from '../lib/tool/cli/terminal';
import { fuzzDocuments } from './parts/fuzz-documents';

const HELP = `Usage: npm run fuzz -- [--count=N] [--seed=N]

Gives N inputs (20,000 unless said) that went wrong to every command that makes no call.
Exit codes: 0 every input ends in a report or one sentence, 1 one does not, 2 the call cannot be used.`;

const COUNT = 20_000;
const PROGRESS = 1_000;

type Files = Readonly<Record<string, string>>;
type Next = (below: number) => number;

/** Numbers that follow from a seed (mulberry32). */
function numbersOf(seed: number): Next {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What may stand anywhere. */
const VALUES: readonly unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1e308,
    '',
    'text',
    '${var.x}',
    '${',
    '%{',
    '$${x}',
    '\u0000\u001b[2J\u202e',
    '::error::x',
  ],
  ...[
    [],
    {},
    [null],
    [[]],
    { '': null },
    { __proto__: 1 },
    { $unknown: 'x' },
    { Form: 'CONSTANT', Value: {} },
    '\ue0e0',
  ],
  ...['{"a":1,"a":2}', '[', '{"SinkMNSParameters":null}', '9'.repeat(400), 'a'.repeat(5_000)],
];

/** Puts something else in one place of a document of JSON, at any depth, in the texts of JSON too. */
function changed(value: unknown, next: Next): unknown {
  if (next(6) === 0) return VALUES[next(VALUES.length)];
  if (typeof value === 'string' && /^[[{]/.test(value)) {
    try {
      return JSON.stringify(changed(JSON.parse(value), next));
    } catch {
      return VALUES[next(VALUES.length)];
    }
  }
  if (typeof value !== 'object' || value === null) return VALUES[next(VALUES.length)];
  const keys = Object.keys(value);
  if (keys.length === 0) return VALUES[next(VALUES.length)];
  const key = keys[next(keys.length)];
  const copy: any = Array.isArray(value) ? [...value] : { ...value };
  const how = next(8);
  if (how === 0) delete copy[key];
  else if (how === 1) copy[`${key}${String(VALUES[next(VALUES.length)])}`] = copy[key];
  else copy[key] = changed(copy[key], next);
  return copy;
}

function mutated(text: string, next: Next): string {
  const how = next(5);
  if (how === 0) {
    const at = next(text.length + 1);
    return text.slice(0, at) + String(VALUES[next(VALUES.length)]) + text.slice(at + next(4));
  }
  if (how === 1) return text.slice(0, next(text.length + 1));
  if (how === 2) {
    const [from, length] = [next(text.length + 1), next(200)];
    return text.slice(0, from) + text.slice(from, from + length).repeat(2) + text.slice(from + length);
  }
  try {
    let value: unknown = JSON.parse(text);
    for (let i = next(3); i >= 0; i -= 1) value = changed(value, next);
    return JSON.stringify(value) ?? '';
  } catch {
    return text.slice(next(text.length + 1));
  }
}

/** Undefined where an input ends as it should. */
async function problemOf(files: Files, call: readonly string[], folder: string): Promise<string | undefined> {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  const printed = { out: '', err: '' };
  const terminal = {
    ...processTerminal(),
    folder,
    out: (text: string) => void (printed.out += text),
    err: (text: string) => void (printed.err += text),
  };
  const start = process.cpuUsage();
  try {
    const code = await main(call, terminal);
    if (printed.err.includes('defect of its own')) return printed.err;
    if (/^\s+at .*:\d+:\d+/m.test(printed.err)) return `a trace: ${printed.err}`;
    if (![0, 1, 2, 3].includes(code)) return `the exit code ${code}`;
    if (code === 2 && printed.out !== '') return 'a report beside the exit code 2';
  } catch (error) {
    return `an exception: ${(error as Error).stack}`;
  }
  // What the process computes, not how long it waits for others on the machine.
  const { user, system } = process.cpuUsage(start);
  const ms = (user + system) / 1_000;
  return ms > LONGEST ? `${ms.toFixed(0)} ms` : undefined;
}

async function fuzz(count: number, seed: number): Promise<number> {
  const next = numbersOf(seed);
  const documents = fuzzDocuments();
  const codes = new Map<string, number>();
  console.error(`fuzz: ${count} inputs from ${documents.length} documents, --seed=${seed}`);
  for (let i = 1; i <= count; i += 1) {
    const document = documents[next(documents.length)];
    const names = Object.keys(document.files);
    const changedName = names[next(names.length)];
    const files = { ...document.files, [changedName]: mutated(document.files[changedName], next) };
    const call = document.calls[next(document.calls.length)];
    const folder = mkdtempSync(join(tmpdir(), 'fuzz-'));
    try {
      const problem = await problemOf(files, call, folder);
      if (problem !== undefined) {
        const kept = mkdtempSync(join(tmpdir(), 'fuzz-kept-'));
        for (const [name, text] of Object.entries(files)) {
          mkdirSync(join(kept, name, '..'), { recursive: true });
          writeFileSync(join(kept, name), text);
        }
        const what = `${call.join(' ')}: ${problem}`;
        if (!codes.has(what)) console.error(`input ${i} (${kept}): ${what}`);
        codes.set(what, (codes.get(what) ?? 0) + 1);
      }
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
    if (i % PROGRESS === 0) console.error(`fuzz: ${i} of ${count}, ${codes.size} problems`);
  }
  console.error(`fuzz: ${count} inputs, ${codes.size} problems`);
  return codes.size === 0 ? 0 : 1;
}

function readArguments(): { count: number; seed: number } | undefined {
  try {
    const { values } = parseArgs({
      options: { count: { type: 'string' }, seed: { type: 'string' }, help: { type: 'boolean', short: 'h' } },
    });
    if (values.help === true) return undefined;
    const [count, seed] = [Number(values.count ?? COUNT), Number(values.seed ?? Date.now() % 2 ** 31)];
    if (Number.isInteger(count) && count > 0 && Number.isInteger(seed)) return { count, seed };
    throw new Error('--count and --seed are whole numbers.');
  } catch (error) {
    console.error(`error: ${(error as Error).message}\n\n${HELP}`);
    process.exit(2);
  }
}

const given = readArguments();
if (given === undefined) console.log(HELP);
else void fuzz(given.count, given.seed).then((code) => (process.exitCode = code));
