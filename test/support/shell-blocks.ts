import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { expectBuilt } from './built';

export const ROOT = join(__dirname, '..', '..');

/** A block of code in a page. */
export interface CodeBlock {
  readonly language: string;
  readonly code: string;
  /** The file it stands in, where the sentence before it names one: This is `deploy.sh`: */
  readonly file?: string;
}

/** A line of a shell as the words of a call. */
export function wordsOf(line: string): string[] {
  return (line.match(/'[^']*'|\S+/g) ?? []).map((word) => word.replace(/^'|'$/g, ''));
}

/** The blocks of code of a page, in order. */
export function codeBlocks(markdown: string): CodeBlock[] {
  return [...markdown.matchAll(/(?:^This is `([^`\n]+)`[^\n]*:\n\n)?^```(\w+)\n([^]*?)^```$/gm)].map(
    ([, file, language, code]) => ({ language, code, ...(file === undefined ? {} : { file }) }),
  );
}

/** The block that stands in a file. */
export function blockOf(blocks: readonly CodeBlock[], file: string): string {
  const found = blocks.filter((block) => block.file === file);
  if (found.length !== 1) throw new Error(`${found.length} blocks stand in ${file}.`);
  return found[0].code;
}

/** What a script left behind. */
export interface ScriptResult {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
  /** The calls of stubs, in order: name and arguments, a line each. */
  readonly calls: readonly string[];
}

export interface ScriptOptions {
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** How the script is run; as GitLab and `shell: bash` of GitHub do when left out. */
  readonly shell?: readonly string[];
}

/** Commands that only write down how they were called: they would install, or speak with a forge or a cloud. */
const STUBS = ['npm', 'gh', 'curl', 'gpg', 'unzip'];

/** What the project of a user has from npm: this package, its peers, and what examples run with. */
const PACKAGES = ['cdktf', 'constructs', 'tsx'];

/**
 * A user's project in a folder of its own, made of examples/mqtt-to-kafka. The shell lines of a page run in it with the
 * real npx, the real cdktf CLI, this package as it was built, and the real Terraform where one is given. Stubs stand
 * only for `npm`, `gh`, `curl`, `gpg`, `unzip`, `cdktf deploy`, and for `sha256sum` where it checks what `curl` would
 * have brought.
 */
export class Project {
  public readonly folder = realpathSync(mkdtempSync(join(tmpdir(), 'event-streams-project-')));
  private readonly tools = mkdtempSync(join(tmpdir(), 'event-streams-tools-'));
  private readonly log = join(this.tools, 'calls.log');

  /** @param terraform the program; without one, calling it fails */
  constructor(terraform?: string) {
    expectBuilt();
    cpSync(join(ROOT, 'examples', 'mqtt-to-kafka'), this.folder, {
      recursive: true,
      filter: (path) => !/cdktf\.out|\.tfstate|node_modules/.test(basename(path)),
    });
    this.write('package.json', JSON.stringify({ name: 'streams-of-a-user', private: true }));
    for (const name of PACKAGES) this.link(join(ROOT, 'node_modules', name), `node_modules/${name}`);
    this.link(ROOT, 'node_modules/cdktf-alicloud-event-streams');
    this.link(join(ROOT, 'node_modules/.bin/tsx'), 'node_modules/.bin/tsx');
    const command = `exec node ${join(ROOT, 'bin', 'alicloud-event-streams.js')} "$@"`;
    this.program(this.path('node_modules/.bin/alicloud-event-streams'), command);
    const cdktf = `exec node ${join(ROOT, 'node_modules/cdktf-cli/bundle/bin/cdktf')} "$@"`;
    this.program(
      this.path('node_modules/.bin/cdktf'),
      `case "$1" in
  deploy) ${this.record('cdktf')} ;;
  synth) if [ -n "\${SYNTHESIZED:-}" ] && [ -d cdktf.out ]; then exit 0; else ${cdktf}; fi ;;
  *) ${cdktf} ;;
esac`,
    );
    for (const name of STUBS) this.program(join(this.tools, name), this.record(name));
    const sha256sum = `case "$*" in *--ignore-missing*) ${this.record('sha256sum')} ;; *) exec ${whole('sha256sum')} "$@" ;; esac`;
    this.program(join(this.tools, 'sha256sum'), sha256sum);
    this.program(join(this.tools, 'terraform'), terraform ? `exec ${whole(terraform)} "$@"` : 'exit 127');
  }

  /** Runs a script in the folder of the project. Nothing of what runs the tests is in its environment. */
  public run(
    script: string,
    { env = {}, shell = ['bash', '-eo', 'pipefail'] }: ScriptOptions = {},
  ): ScriptResult {
    rmSync(this.log, { force: true });
    const file = join(this.tools, 'script.sh');
    writeFileSync(file, script);
    const [program, ...args] = shell;
    const { status, stdout, stderr, error } = spawnSync(program, [...args, file], {
      cwd: this.folder,
      env: { ...this.environment(), ...env } as NodeJS.ProcessEnv,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: 170_000,
    });
    if (error !== undefined) throw error;
    const calls = existsSync(this.log) ? readFileSync(this.log, 'utf8').trimEnd().split('\n') : [];
    return { status, out: stdout, err: stderr, calls };
  }

  public path(file: string): string {
    return join(this.folder, file);
  }

  public read(file: string): string {
    return readFileSync(this.path(file), 'utf8');
  }

  public write(file: string, text: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    writeFileSync(this.path(file), text);
  }

  public remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
    rmSync(this.tools, { recursive: true, force: true });
  }

  private environment(): NodeJS.ProcessEnv {
    const kept = ['HOME', 'LANG', 'TMPDIR', 'CHECKPOINT_DISABLE'].map((name) => [name, process.env[name]]);
    return {
      ...Object.fromEntries(kept),
      PATH: [this.tools, dirname(process.execPath), process.env.PATH].join(':'),
      CI: 'true',
      CHECKPOINT_DISABLE: '1',
      FORCE_COLOR: '0',
      // What is not in the project may not come from a registry.
      npm_config_offline: 'true',
      npm_config_update_notifier: 'false',
    };
  }

  /** Answers with what stands in STUB_ANSWER, for stubs whose answer is read. */
  private record(name: string): string {
    return `echo "${name} $*" >> '${this.log}'; printf '%s' "\${STUB_ANSWER:-}"`;
  }

  private program(file: string, body: string): void {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, `#!/bin/sh\n${body}\n`);
    chmodSync(file, 0o755);
  }

  private link(target: string, file: string): void {
    mkdirSync(dirname(this.path(file)), { recursive: true });
    symlinkSync(target, this.path(file));
  }
}

/** The whole path of a program, which a stub of the same name does not hide. */
function whole(program: string): string {
  return execFileSync('sh', ['-c', 'command -v "$0"', program], { encoding: 'utf8' }).trim();
}
