#!/usr/bin/env node
/**
 * Installs what tests and `npm run deploy:local` run and this machine lacks, into a cache outside the repository:
 *
 *     eval "$(node scripts/install-tools.js terraform opa chromium)"             # sh, bash, zsh
 *     node scripts/install-tools.js terraform | Out-String | Invoke-Expression   # PowerShell
 *
 * Prints nothing on standard output but settings of the environment for the caller's shell to run; what it does goes to
 * standard error. Needs Node alone, so that it runs before `npm ci`.
 */
const { spawnSync } = require('node:child_process');
const fs = require('node:fs');
const { tmpdir } = require('node:os');
const { delimiter, dirname, join } = require('node:path');
const { cacheFolder, PROVIDER_PATH, standInSources, standInHash, standInMirror } = require('./cache');

// The last releases whose modules have no replace lines, which `go install` refuses.
const TERRAFORM = 'v1.5.7';
const OPA = 'v1.22.0';
const PROVIDERS = ['1.293.0', '1.294.0'];
const PROVIDER_BUILD_SECONDS = 1500;
const OLD_STAND_IN_DAYS = 7;

const root = join(__dirname, '..');
const cache = cacheFolder();
const windows = process.platform === 'win32';
const exe = windows ? '.exe' : '';

let tool = 'install-tools';
const say = (text) => console.error(`${tool}: ${text}`);

/** Runs a program; its output goes to standard error, or comes back where it is wanted. */
function run(program, args, { env = {}, cwd, quiet = false, timeout } = {}) {
  const result = spawnSync(program, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
    stdio: ['ignore', quiet ? 'pipe' : process.stderr, quiet ? 'pipe' : process.stderr],
    timeout,
    maxBuffer: 1 << 28,
  });
  return { ok: result.status === 0, out: result.stdout ?? '', err: result.stderr ?? '' };
}

function need(done, sentence) {
  if (!done) throw new Error(sentence);
}

const has = (program, ...args) => run(program, args, { quiet: true }).ok;

/** The whole path of a program, or undefined where there is none. */
function which(program) {
  if (program.includes('/') || program.includes('\\')) return fs.existsSync(program) ? program : undefined;
  return (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => [join(folder, program), join(folder, program + exe)])
    .find((path) => fs.existsSync(path));
}

const settings = new Map();

/** What the caller's shell is to know, and what this process runs with from here on. */
function set(name, value) {
  settings.set(name, value);
  process.env[name] = value;
}

function addToPath(folder) {
  if (!settings.has('PATH')) set('PATH', [folder, process.env.PATH].join(delimiter));
}

function goInstall(module, options) {
  need(
    has('go', 'version'),
    `${module} is built with a Go toolchain, and there is no go on the PATH. Install Go, or put the program itself on the PATH.`,
  );
  fs.mkdirSync(join(cache, 'bin'), { recursive: true });
  return run('go', ['install', module], {
    ...options,
    env: { GOBIN: join(cache, 'bin'), GOFLAGS: '-p=1 -buildvcs=false', ...options?.env },
  });
}

function fromGo(program, module, time) {
  if (!fs.existsSync(join(cache, 'bin', program + exe))) {
    say(`building ${module} (${time}, once)`);
    need(goInstall(module).ok, `${module} does not build: see above.`);
  }
  addToPath(join(cache, 'bin'));
}

function terraform() {
  const binary = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  if (!has(binary, 'version'))
    fromGo('terraform', `github.com/hashicorp/terraform@${TERRAFORM}`, 'a few minutes');
  if (!providerIsConfigured(binary)) provider();
  standIn();
}

const platform = () =>
  ['GOOS', 'GOARCH'].map((name) => run('go', ['env', name], { quiet: true }).out.trim()).join('_');

function required() {
  const alicloud = { source: 'aliyun/alicloud', version: `>= ${PROVIDERS[0]}` };
  return JSON.stringify({ terraform: { required_providers: { alicloud } } });
}

/** Whether Terraform already finds the provider: in the user's own mirror, or in the registry. */
function providerIsConfigured(binary) {
  return inScratch((folder) => {
    fs.writeFileSync(join(folder, 'main.tf.json'), required());
    return run(binary, ['init', '-no-color', '-input=false'], {
      cwd: folder,
      quiet: true,
      timeout: 300_000,
      env: { CHECKPOINT_DISABLE: '1' },
    }).ok;
  });
}

/** The provider into a plugin mirror of this cache, built where no registry has it. */
function provider() {
  const mirror = join(cache, 'mirror');
  const folder = (version) => join(mirror, ...PROVIDER_PATH, version, platform());
  const installed = () => PROVIDERS.some((version) => fs.existsSync(folder(version)));
  for (const version of PROVIDERS) {
    if (installed()) break;
    say(`trying to build the provider aliyun/alicloud ${version}`);
    const { ok, err } = goInstall(`github.com/aliyun/terraform-provider-alicloud@v${version}`, {
      env: { GOMEMLIMIT: '10GiB', GOBIN: join(cache, 'build') },
      quiet: true,
      timeout: PROVIDER_BUILD_SECONDS * 1000,
    });
    if (ok) {
      fs.mkdirSync(folder(version), { recursive: true });
      fs.renameSync(
        join(cache, 'build', `terraform-provider-alicloud${exe}`),
        join(folder(version), `terraform-provider-alicloud_v${version}${exe}`),
      );
    } else say(`not to be had: ${err.trim().split('\n').pop()?.trim()}`);
  }
  if (!installed()) {
    say(
      'STAND-IN: the real provider cannot be had here; building the stand-in from the extract of its schema',
    );
    return;
  }
  const config = join(cache, 'terraform.rc');
  fs.writeFileSync(
    config,
    `provider_installation {\n  filesystem_mirror {\n    path = ${JSON.stringify(mirror)}\n  }\n}\n`,
  );
  set('TF_CLI_CONFIG_FILE', config);
}

/**
 * The stand-in is built beside the real provider too: tests that apply without a cloud to call run with it alone. It is
 * named by what it is built from, so that two working copies do not take each other's.
 */
function standIn() {
  // A version that no release will have: it satisfies every constraint and never passes for a real one.
  const version = '999.0.0';
  need(
    has('go', 'version'),
    'the stand-in provider is built with a Go toolchain, and there is no go on the PATH. Install Go and run this again.',
  );
  const folder = join(standInMirror(root), ...PROVIDER_PATH, version, platform());
  const binary = join(folder, `terraform-provider-alicloud_v${version}${exe}`);
  if (fs.existsSync(binary)) return;
  inScratch((build) => {
    for (const file of standInSources(root)) fs.copyFileSync(file, join(build, file.split(/[\\/]/).pop()));
    fs.mkdirSync(folder, { recursive: true });
    const built = run('go', ['build', '-o', binary, '.'], {
      cwd: build,
      env: { GOFLAGS: '-buildvcs=false' },
    });
    need(built.ok, 'the stand-in provider does not build: see above.');
  });
  removeOldStandIns();
}

function removeOldStandIns() {
  const folder = join(cache, 'stand-in');
  const oldest = Date.now() - OLD_STAND_IN_DAYS * 24 * 3600 * 1000;
  for (const name of fs.readdirSync(folder)) {
    const path = join(folder, name);
    if (name !== standInHash(root) && fs.statSync(path).mtimeMs < oldest)
      fs.rmSync(path, { recursive: true, force: true });
  }
}

function opa() {
  if (!has('opa', 'version')) fromGo('opa', `github.com/open-policy-agent/opa@${OPA}`, 'about two minutes');
}

/** The browser that tests of pages drive: what is there, or Chromium from the system's package manager. */
function chromium() {
  const usual = windows
    ? [join(process.env.PROGRAMFILES ?? '', 'Google', 'Chrome', 'Application', 'chrome.exe')]
    : ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
  const names = ['chromium', 'chromium-browser', 'google-chrome', ...usual];
  const find = () =>
    [process.env.CHROME_PATH ?? '', ...names].map((name) => name && which(name)).find(Boolean);
  if (find() === undefined) {
    need(
      which('apt-get') !== undefined,
      'there is no browser, and no apt-get to install one. Put Chromium on the PATH, or its path into CHROME_PATH.',
    );
    say('installing Chromium');
    const sudo = process.getuid() === 0 ? [] : ['sudo', '-n'];
    const apt = (...args) => {
      const [program, ...rest] = [...sudo, 'apt-get', ...args];
      return run(program, rest, { env: { DEBIAN_FRONTEND: 'noninteractive' } }).ok;
    };
    need(
      apt('update', '-qq') && apt('install', '-y', '-qq', '--no-install-recommends', 'chromium'),
      'apt-get does not install chromium: see above.',
    );
  }
  set('CHROME_PATH', find());
}

function inScratch(body) {
  const folder = fs.mkdtempSync(join(tmpdir(), 'install-'));
  try {
    return body(folder);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/** What the caller's shell runs; a path may hold any character. */
function line(name, value) {
  return windows
    ? `$env:${name} = '${value.replaceAll("'", "''")}'`
    : `export ${name}='${value.replaceAll("'", "'\\''")}'`;
}

const TOOLS = { terraform, opa, chromium };

function main(names) {
  const wrong = names.filter((name) => !Object.hasOwn(TOOLS, name));
  if (names.length === 0 || wrong.length > 0) {
    const said = wrong.length > 0 ? `There is no tool "${wrong[0]}". ` : '';
    console.error(`${said}Usage: node scripts/install-tools.js ${Object.keys(TOOLS).join(' | ')} ...`);
    process.exitCode = 2;
    return;
  }
  for (const name of names) {
    tool = `install ${name}`;
    try {
      TOOLS[name]();
    } catch (error) {
      say(error.message);
      process.exitCode = 1;
    }
  }
  for (const [name, value] of settings) console.log(line(name, value));
}

main(process.argv.slice(2));
