/**
 * The package as a Python user has it: builds the wheel from what npm publishes, installs it into an empty virtual
 * environment, runs pytest over the examples and test/python, and synthesizes every example with the cdktf CLI and reviews
 * it. Then the wheel of the twin, with one example. Needs a build, `npm run twin:install`, Python 3.9 or
 * newer with venv and pip, and its package index.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { main as command } from '../lib/tool/cli/main';
import { processTerminal } from '../lib/tool/cli/terminal';
import { wordsOf } from '../test/support/shell-blocks';
import { runCli } from './command-line';
import { pagesWithPython } from './python-docs';
import { stageConstructs, stageTwin } from './packages';
import { forTwin } from './packages/rewrite';
import { buildWheel, translateSnippets, wheelFolderOfTwin } from './packages/wheels';

const ROOT = join(__dirname, '..');
const EXAMPLES = join(ROOT, 'examples', 'python');
const TESTS = join(ROOT, 'test', 'python');
const BIN = process.platform === 'win32' ? 'Scripts' : 'bin';
const OLDEST = [3, 9];

/** Without the banner of jsii about a version of Node.js, without byte code beside the sources, without a user's settings. */
const ENVIRONMENT = {
  ...process.env,
  JSII_SILENCE_WARNING_END_OF_LIFE_NODE_VERSION: process.versions.node.split('.')[0],
  PYTHONDONTWRITEBYTECODE: '1',
  PIP_DISABLE_PIP_VERSION_CHECK: '1',
  CI: '1',
  CHECKPOINT_DISABLE: '1',
  FORCE_COLOR: undefined,
  NO_COLOR: '1',
};

/** A Python with venv and pip, or why there is none. */
function findPython(): string {
  const code = 'import sys, venv, ensurepip; print(sys.version_info[0], sys.version_info[1])';
  const tried: string[] = [];
  for (const name of ['python3', 'python']) {
    const { status, stdout, stderr, error } = spawnSync(name, ['-c', code], { encoding: 'utf8' });
    const [major, minor] = (stdout ?? '').trim().split(' ').map(Number);
    if (status === 0 && major === OLDEST[0] && minor >= OLDEST[1]) return name;
    tried.push(`${name}: ${error?.message ?? (status === 0 ? stdout : stderr).trim().split('\n').at(-1)}`);
  }
  throw new Error(
    `The tests of the Python package need Python ${OLDEST.join('.')} or newer with venv and pip. ${tried.join('; ')}.`,
  );
}

function run(
  program: string,
  args: readonly string[],
  options: { cwd?: string; env?: NodeJS.ProcessEnv } = {},
): void {
  execFileSync(program, args, {
    cwd: ROOT,
    env: ENVIRONMENT,
    stdio: ['ignore', 'inherit', 'inherit'],
    ...options,
  });
}

/** Does one part of the work and says how long it took. */
async function timed(what: string, work: () => void | Promise<void>): Promise<void> {
  const start = Date.now();
  await work();
  console.error(`python: ${what} in ${((Date.now() - start) / 1000).toFixed(1)} s`);
}

/** Every example in Python. */
function pythonExamples(): string[] {
  return readdirSync(EXAMPLES)
    .filter((name) => existsSync(join(EXAMPLES, name, 'cdktf.json')))
    .sort();
}

const COMMAND = ['npx', 'alicloud-event-streams'];

/** What the README of an example says to run of the command. */
function commandsOf(name: string): string[] {
  const readme = readFileSync(join(EXAMPLES, name, 'README.md'), 'utf8');
  const lines = readme.split('\n').filter((line) => line.startsWith(`${COMMAND.join(' ')} `));
  if (!lines.some((line) => line.includes(' review ')))
    throw new Error(`examples/python/${name}: no review.`);
  return lines;
}

/** Synthesizes each example with the environment active, and runs on it what its README says. */
async function synthesizeAndReview(environment: string, folder: string): Promise<void> {
  const env = { ...ENVIRONMENT, PATH: `${join(environment, BIN)}${delimiter}${process.env.PATH}` };
  for (const name of pythonExamples()) {
    const out = join(folder, `${name}.out`);
    const { status, stdout, stderr } = runCli(['synth', '--output', out], { cwd: join(EXAMPLES, name), env });
    process.stderr.write(stdout + stderr);
    if (status !== 0) throw new Error(`examples/python/${name}: cdktf synth ended with ${status}.`);
    for (const line of commandsOf(name)) {
      const args = wordsOf(line).slice(COMMAND.length);
      const code = await command(
        args.map((word) => (word === 'cdktf.out' ? out : word)),
        processTerminal(),
      );
      if (code !== 0) throw new Error(`examples/python/${name}: ${line} ended with ${code}.`);
    }
  }
}

/** Streams that exist, as an app of Python: what that synthesizes is what they are. */
async function adopt(environment: string, folder: string): Promise<void> {
  const [app, out] = ['adopted', 'adopted.out'].map((name) => join(folder, name));
  const answered = join(ROOT, 'test', 'data', 'adoption');
  const call = async (args: string[]) => {
    const code = await command(args, processTerminal());
    if (code !== 0) throw new Error(`${args[0]} of the adopted app ended with ${code}.`);
  };
  await call(['adopt', answered, '--output', app, '--language', 'python']);
  const env = { ...ENVIRONMENT, CDKTF_OUTDIR: out };
  run(join(environment, BIN, 'python'), ['main.py'], { cwd: app, env });
  await call(['drift', out, answered]);
}

/** Prints each class whose docstring shows code, and fails where none does or where the code is no Python. */
const DOCSTRINGS = (module: string) => `
import inspect, re, sys
import ${module}.testing as library
shown = [text for _, item in inspect.getmembers(library, inspect.isclass) if (text := inspect.getdoc(item)) and "Example::" in text]
wrong = [text for text in shown if re.search(r"\\b(const|let|new) |;$|=>", text.split("Example::")[1], re.M)]
if not shown or wrong: sys.exit("no Python in docstrings:\\n" + "\\n".join(wrong))
print(len(shown), "docstrings show Python")
`;

/** Fails at a block of Python in pages that is no Python: jsii-rosetta copies what it has no translation of. */
const PARSES = `
import ast, re, sys
for page in sys.argv[1:]:
    with open(page, encoding="utf-8") as file:
        for code in re.findall(r"^\`{3}python\\n(.*?)^\`{3}$", file.read(), re.M | re.S):
            ast.parse(code, page)
`;

/** The wheel of the twin, in an environment of its own: an example, rewritten as its user would, is the same Terraform. */
function tryTwin(python: string, folder: string): void {
  const pack = wheelFolderOfTwin(stageTwin(join(folder, 'packages')));
  const tablet = join(folder, 'twin-snippets.json');
  translateSnippets(pack, tablet);
  const wheel = buildWheel(pack, tablet, join(folder, 'twin-wheel'));
  const environment = join(folder, 'twin-venv');
  const own = join(environment, BIN, 'python');
  run(python, ['-m', 'venv', environment]);
  run(own, ['-m', 'pip', 'install', '--quiet', wheel]);
  run(own, ['-c', DOCSTRINGS('cdktn_alicloud_event_streams')]);
  const name = 'mqtt-to-kafka';
  const app = join(folder, 'twin-app');
  cpSync(join(EXAMPLES, name), app, { recursive: true });
  for (const file of readdirSync(app).filter((path) => path.endsWith('.py')))
    writeFileSync(join(app, file), forTwin(readFileSync(join(app, file), 'utf8')));
  run(own, ['main.py'], { cwd: app, env: { ...ENVIRONMENT, CDKTF_OUTDIR: join(folder, 'twin.out') } });
  const [before, after] = [`${name}.out`, 'twin.out'].map((out) => {
    const stack = JSON.parse(readFileSync(join(folder, out, 'stacks', name, 'cdk.tf.json'), 'utf8'));
    const { '//': _, terraform: __, ...rest } = stack;
    return rest;
  });
  if (!isDeepStrictEqual(before, after)) throw new Error('The twin writes another stack in Python.');
}

async function main(pack = stageConstructs()): Promise<void> {
  const python = findPython();
  const folder = mkdtempSync(join(tmpdir(), 'event-streams-python-'));
  try {
    let wheel = '';
    const environment = join(folder, 'venv');
    const own = join(environment, BIN, 'python');
    const tablet = join(folder, 'snippets.json');
    await timed('translated what README and docstrings show', () => translateSnippets(pack, tablet));
    await timed('built the wheel', () => void (wheel = buildWheel(pack, tablet, folder)));
    await timed('installed it into an empty environment', () => {
      run(python, ['-m', 'venv', environment]);
      run(own, ['-m', 'pip', 'install', '--quiet', '-r', join(TESTS, 'requirements.txt'), wheel]);
    });
    run(own, ['-c', DOCSTRINGS('cdktf_alicloud_event_streams')]);
    run(own, ['-c', PARSES, ...pagesWithPython()]);
    await timed('ran the tests', () =>
      run(own, ['-m', 'pytest', '-c', join(TESTS, 'pytest.ini'), '--rootdir', ROOT, TESTS, EXAMPLES]),
    );
    await timed('synthesized and reviewed the examples', () => synthesizeAndReview(environment, folder));
    await timed('adopted streams as Python', () => adopt(environment, folder));
    await timed('built and tried the wheel of the twin', () => tryTwin(python, folder));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

if (require.main === module) {
  main(process.argv[2]).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}
