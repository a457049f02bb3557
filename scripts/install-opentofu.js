/**
 * Builds OpenTofu from the Go module proxy into the cache that scripts/install-tools.js uses too, once: some minutes of a
 * core. Prints the program.
 */
const { execFileSync } = require('node:child_process');
const { existsSync, mkdirSync, renameSync } = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');
const { cacheFolder } = require('./cache');

const MODULE = 'github.com/opentofu/opentofu';
const VERSION = 'v1.10.6';

function install() {
  const ending = process.platform === 'win32' ? '.exe' : '';
  const program = join(cacheFolder(), 'bin', `tofu-${VERSION}${ending}`);
  if (existsSync(program)) return program;
  const env = { ...process.env, GOFLAGS: '-p=1 -buildvcs=false', GOWORK: 'off' };
  const go = (args, cwd) =>
    execFileSync('go', args, { cwd, env, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
  const { Dir: source } = JSON.parse(go(['mod', 'download', '-json', `${MODULE}@${VERSION}`], homedir()));
  console.error(`install-opentofu: building OpenTofu ${VERSION} (ten minutes or so, once)`);
  mkdirSync(join(cacheFolder(), 'bin'), { recursive: true });
  // In its own module: go install refuses one with replace lines.
  const draft = `${program}.${process.pid}`;
  go(['build', '-mod=readonly', '-o', draft, './cmd/tofu'], source);
  renameSync(draft, program);
  return program;
}

module.exports = { install };
if (require.main === module) console.log(install());
