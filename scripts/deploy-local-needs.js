/**
 * Says within a second, before anything is built, what is missing to deploy an example with, and how to get it. Whether
 * there is a provider only Terraform knows: scripts/deploy-local.ts asks it. Plain Node, no build.
 */
const { spawnSync } = require('node:child_process');
const { existsSync, readdirSync } = require('node:fs');
const { dirname, join } = require('node:path');

const windows = process.platform === 'win32';
const MACHINE = `${process.platform}-${process.arch}`;
/** The terminal library without which the command line of cdktf does not start. */
const TERMINAL = '@cdktf/node-pty-prebuilt-multiarch';
/** The versions of Node.js that the command line of cdktf runs on, by the number of their binary interface. */
const VERSIONS = { 115: '20', 127: '22' };

/** @type {(program: string, ...args: string[]) => boolean} */
const runs = (program, ...args) =>
  spawnSync(program, args, { env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).status === 0;

/** How Terraform and a provider are to be had here. */
function remedy() {
  const install = 'node scripts/install-tools.js terraform';
  const command = windows ? `${install} | Out-String | Invoke-Expression` : `eval "$(${install})"`;
  return runs('go', 'version')
    ? `Run ${command}, which builds what is missing with your Go toolchain, and run this again.`
    : `Install Go and run ${command}, which builds what is missing, and run this again.`;
}

/** Whether the command line of cdktf finds its terminal library for this version of Node.js; undefined before `npm ci`. */
function hasTerminal() {
  try {
    const folder = dirname(require.resolve(`${TERMINAL}/package.json`));
    const { ptyPath, winPtyPath } = require(join(folder, 'lib', 'prebuild-file-path'));
    return (
      Boolean(windows ? winPtyPath : ptyPath) || existsSync(join(folder, 'build', 'Release', 'pty.node'))
    );
  } catch {
    return undefined;
  }
}

/** For which versions of Node.js the terminal library has a binary for a machine. */
function prebuiltVersions(machine) {
  const folder = join(dirname(require.resolve(`${TERMINAL}/package.json`)), 'prebuilds', machine);
  const names = existsSync(folder) ? readdirSync(folder) : [];
  return Object.keys(VERSIONS)
    .filter((abi) => names.some((name) => name.includes(`abi${abi}`)))
    .map((abi) => VERSIONS[abi]);
}

/** @type {(machine: string) => string} */
function terminalRemedy(machine) {
  const versions = prebuiltVersions(machine);
  return versions.length === 0
    ? `It has no binary for ${machine}: compile it with npm rebuild ${TERMINAL}.`
    : `Use Node.js ${versions.join(' or ')}.`;
}

/** What is missing, a text each. */
function missing() {
  const binary = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  const terminal = hasTerminal();
  return [
    ...(terminal === undefined ? ['The packages of this repository are not installed. Run npm ci.'] : []),
    ...(terminal === false
      ? [
          `The command line of cdktf has no terminal library for Node.js ${process.versions.node} on ${MACHINE}. ${terminalRemedy(MACHINE)}`,
        ]
      : []),
    ...(runs(binary, 'version')
      ? []
      : [`There is no Terraform on the PATH (looked for "${binary}"). ${remedy()}`]),
  ];
}

module.exports = { remedy, terminalRemedy };

if (require.main === module) {
  for (const text of missing()) {
    console.error(`Cannot deploy: ${text}`);
    process.exitCode = 1;
  }
}
