/** What scripts/install-tools.js and the tests agree on: where that which is installed lies. Plain Node, no build. */
const { createHash } = require('node:crypto');
const fs = require('node:fs');
const { homedir } = require('node:os');
const { join } = require('node:path');

/** Where CI and the install script keep what they download or build: never in the repository. */
function cacheFolder() {
  return (
    process.env.EVENT_STREAMS_CACHE ??
    join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'cdktf-alicloud-event-streams')
  );
}

/** The folders of the provider in a plugin mirror. */
const PROVIDER_PATH = ['registry.terraform.io', 'aliyun', 'alicloud'];

/**
 * What the stand-in provider is built from.
 * @param {string} root the repository
 */
function standInSources(root) {
  /** @type {(folder: string, end: string) => string[]} */
  const files = (folder, end) =>
    fs
      .readdirSync(join(root, folder))
      .filter((name) => name.endsWith(end))
      .sort()
      .map((name) => join(root, folder, name));
  return [...files('stand-in/provider', ''), ...files('provider-schema', '.json')];
}

/**
 * The name of a stand-in: by what it is built from.
 * @param {string} root the repository
 */
function standInHash(root) {
  const hash = createHash('sha256');
  for (const file of standInSources(root)) hash.update(fs.readFileSync(file));
  return hash.digest('hex').slice(0, 16);
}

/**
 * The plugin mirror of the stand-in.
 * @param {string} root the repository
 */
function standInMirror(root) {
  return join(cacheFolder(), 'stand-in', standInHash(root));
}

module.exports = { cacheFolder, PROVIDER_PATH, standInHash, standInMirror, standInSources };
