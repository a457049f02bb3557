import satisfies = require('semver/functions/satisfies');
import { allOf } from '../core/language/lists';
import { say } from '../core/language/say';
import { loadedVersions } from './engine';
import { sayingAt } from './language';

/** On the process, for every copy of this library: who was warned already. */
const WARNED = Symbol.for('cdktf-alicloud-event-streams.PeerVersions');

/** The version of a package that is loaded, and the range that this library was tried with. */
interface Peer {
  readonly name: string;
  readonly version: string;
  readonly range: string;
}

/**
 * What is outside its range, in one sentence; undefined where nothing is.
 *
 * @param peers what is loaded
 */
export function describeStrangers(peers: readonly Peer[]): string | undefined {
  const strangers = peers.filter(
    ({ version, range }) => !satisfies(version, range, { includePrerelease: true }),
  );
  if (strangers.length === 0) return undefined;
  return sayingAt(undefined, () => {
    const found = strangers.map(({ name, version, range }) => say`${name} ${version} (tried with ${range})`);
    return say`cdktf-alicloud-event-streams was not tried with ${allOf(found)}. It goes on; install a version in the range if something breaks.`;
  });
}

interface Ranges {
  readonly peerDependencies: Readonly<Record<string, string>>;
  readonly engines: { readonly node: string };
}

/** Warns once where cdktf, constructs or Node.js is of a version that this library was not tried with. */
function warnOnce(): void {
  const holder = process as unknown as Record<symbol, boolean | undefined>;
  if (holder[WARNED] === true) return;
  holder[WARNED] = true;
  const { peerDependencies, engines } = require('../../package.json') as Ranges;
  const loaded = Object.entries(loadedVersions());
  const peers = loaded.map(([name, version]) => ({ name, version, range: peerDependencies[name] }));
  peers.push({ name: 'Node.js', version: process.versions.node, range: engines.node });
  const text = describeStrangers(peers);
  if (text !== undefined) process.emitWarning(text);
}

warnOnce();
