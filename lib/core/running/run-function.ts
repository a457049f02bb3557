import { say } from '../language/say';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve, sep } from 'node:path';
import { endingsOf, splitHandler } from '../contract/function-runtimes';
import { AppDefinition, resourceAt, ResourceDefinition, splitReference } from '../model/app-definition';
import { excerpt } from '../model/excerpt';
import { objectOf, oneOrMore } from '../model/json-object';
import { isUnknown, StreamDefinition } from '../model/stream-definition';
import { withoutCredentials } from '../redaction/texts';
import { NODE_PROGRAM, PYTHON_PROGRAM } from './function-programs';

/** What a function returns as JSON text, or why it returns nothing, as words after its name. */
export type FunctionRun = { readonly result: string } | { readonly problem: string };

/** Longer than a person waits for a simulation, whatever the function is allowed. */
const MOST_SECONDS = 30;
const USUAL_SECONDS = 60;
const USUAL_MEGABYTES = 512;
/** More than Function Compute takes back. */
const MOST_BYTES = 16 * 1024 * 1024;
/** What ends an argument or a variable of the environment of a process. */
const NUL = '\0';

/** The function of a transform, where the app has it. */
function functionOf(
  app: AppDefinition,
  stream: StreamDefinition,
  index: number,
): ResourceDefinition | undefined {
  const arn = objectOf(stream.transforms[index]).Arn as unknown;
  if (isUnknown(arn))
    return arn.$reference === undefined
      ? undefined
      : resourceAt(app, splitReference(arn.$reference).resource);
  return app.resources.find(
    ({ type, values }) => type === 'alicloud_fcv3_function' && values.function_arn === arn,
  );
}

/** Runs the functions of a stream on batches: undefined for a transform whose function the app does not have. */
export function functionRunner(app: AppDefinition, stream: StreamDefinition) {
  return (index: number, batch: string): FunctionRun | undefined => {
    const code = functionOf(app, stream, index);
    return code === undefined ? undefined : runFunction(code, batch);
  };
}

/**
 * Runs the code of a function on a batch in a process of its own: without the environment of this one, with the memory
 * and the time that the function has. Nothing of it is left behind.
 */
export function runFunction({ values }: ResourceDefinition, batch: string): FunctionRun {
  const { runtime, handler = 'index.handler' } = values;
  const archive = objectOf(oneOrMore(values.code)[0]).zip_file as unknown;
  if (typeof archive !== 'string' || typeof handler !== 'string' || typeof runtime !== 'string')
    return { problem: say`its code is not in what was given; say what it returns` };
  if (handler.includes(NUL))
    return { problem: say`its handler has a NUL character, which cannot be run here; say what it returns` };
  const environment = environmentOf(values);
  if (
    Object.entries(environment)
      .flat()
      .some((text) => text.includes(NUL))
  )
    return {
      problem: say`its environment variables have a NUL character, which cannot be run here; say what it returns`,
    };
  const isPython = runtime.startsWith('python');
  if (!isPython && !runtime.startsWith('nodejs'))
    return { problem: say`the runtime ${runtime} cannot be run here; say what it returns` };
  const folder = mkdtempSync(join(tmpdir(), 'event-streams-function-'));
  try {
    const problem = unpack(archive, folder) ?? missing(folder, handler, runtime);
    if (problem !== undefined) return { problem };
    return call(
      values,
      { cwd: folder, env: environment, input: batch },
      isPython ? pythonCall(values, handler) : nodeCall(values, handler, runtime, folder),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function unpack(archive: string, folder: string): string | undefined {
  // Loaded where a function runs, which hardly any does.
  const { unzipSync } = require('fflate') as typeof import('fflate');
  try {
    for (const [path, data] of Object.entries(unzipSync(Buffer.from(archive, 'base64')))) {
      const file = resolve(folder, path);
      if (!file.startsWith(folder + sep)) return say`its package has a path that leads out of it`;
      if (path.endsWith('/')) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, data);
    }
    return undefined;
  } catch {
    return say`its package is not a zip archive`;
  }
}

function missing(folder: string, handler: string, runtime: string): string | undefined {
  const file = splitHandler(handler)?.file;
  const found =
    file !== undefined && endingsOf(runtime).some((ending) => existsSync(join(folder, file + ending)));
  return found ? undefined : say`its package has no file of the handler ${handler}`;
}

/** A program and its arguments. */
type Call = readonly [program: string | undefined, ...args: string[]];

function nodeCall(
  values: ResourceDefinition['values'],
  handler: string,
  runtime: string,
  folder: string,
): Call {
  const { file, function: name } = splitHandler(handler)!;
  const ending = endingsOf(runtime).find((item) => existsSync(join(folder, file + item)))!;
  return [
    process.execPath,
    `--max-old-space-size=${megabytesOf(values)}`,
    '-e',
    NODE_PROGRAM,
    join(folder, file + ending),
    name,
  ];
}

function pythonCall(values: ResourceDefinition['values'], handler: string): Call {
  const { file, function: name } = splitHandler(handler)!;
  // Found with the environment of this process, which the function does not get.
  const found = spawnSync('python3', ['-c', 'import sys; print(sys.executable)'], { encoding: 'utf8' });
  const program = found.status === 0 ? found.stdout.trim() : undefined;
  return [program, '-c', PYTHON_PROGRAM, file.replaceAll('/', '.'), name, String(megabytesOf(values))];
}

function megabytesOf({ memory_size: size }: ResourceDefinition['values']): number {
  return isCount(size) ? size : USUAL_MEGABYTES;
}

/** How long a function is waited for: never without end, whatever the stack says. */
export function secondsOf({ timeout }: ResourceDefinition['values']): number {
  return Math.min(isCount(timeout) ? timeout : USUAL_SECONDS, MOST_SECONDS);
}

function isCount(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) > 0;
}

/** What the process of a function stands in. */
interface Surroundings {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly input: string;
}

function call(
  values: ResourceDefinition['values'],
  surroundings: Surroundings,
  [program, ...args]: Call,
): FunctionRun {
  if (program === undefined) return { problem: say`there is no python3 here to run it; say what it returns` };
  const seconds = secondsOf(values);
  let ran: ReturnType<typeof spawnSync>;
  try {
    ran = spawnSync(program, args, {
      ...surroundings,
      stdio: ['pipe', 'ignore', 'ignore', 'pipe'],
      timeout: seconds * 1000,
      killSignal: 'SIGKILL',
      maxBuffer: MOST_BYTES,
      encoding: 'utf8',
      detached: true,
    } as object);
  } catch (error) {
    return notStarted(error as NodeJS.ErrnoException);
  }
  // As with more variables than a process may have.
  if (ran.error !== undefined && ran.pid <= 0) return notStarted(ran.error);
  endGroup(ran.pid);
  const { code } = (ran.error ?? {}) as NodeJS.ErrnoException;
  if (code === 'ETIMEDOUT') return { problem: say`it did not end within ${seconds} s` };
  if (code === 'ENOBUFS') return { problem: say`it returned more than ${MOST_BYTES / 1024 / 1024} MB` };
  return answerIn(String(ran.output?.[3] ?? ''), values);
}

/** The message would show values of the environment; the code does not. */
function notStarted({ code = 'Error' }: NodeJS.ErrnoException): FunctionRun {
  return { problem: say`it cannot be started here (${code}); say what it returns` };
}

/** The whole of what the function started: it has a process group of its own. */
function endGroup(pid: number | undefined): void {
  if (pid === undefined || pid <= 1) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It is gone, as it should be.
  }
}

function answerIn(text: string, values: ResourceDefinition['values']): FunctionRun {
  let answer: { result?: unknown; error?: unknown };
  try {
    answer = JSON.parse(text);
  } catch {
    return { problem: say`it ended without a result; it has ${megabytesOf(values)} MB of memory` };
  }
  if (typeof answer.result === 'string') return { result: answer.result };
  // The whole text: what is cut off may be what says that the rest is a credential.
  const [said] = withoutCredentials(String(answer.error ?? say`without a word`)).split('\n');
  return { problem: say`it failed: ${excerpt(said)}` };
}

/** Only what the stack gives the function, as far as it is known. */
function environmentOf({
  environment_variables: variables,
}: ResourceDefinition['values']): Record<string, string> {
  return Object.fromEntries(
    Object.entries(objectOf(variables)).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
