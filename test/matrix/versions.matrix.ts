import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';
import { say } from '../support/real-tools';
import {
  emptyProject,
  endsOfRanges,
  npm,
  otherNode,
  pack,
  packCommand,
  Peers,
  synthesized,
} from './packages';

const ROOT = join(__dirname, '..', '..');
const { cdktf, constructs } = endsOfRanges();
const ENDS: readonly Peers[] = [
  { cdktf: cdktf.oldest, constructs: constructs.oldest },
  { cdktf: cdktf.oldest, constructs: constructs.newest },
  { cdktf: cdktf.newest, constructs: constructs.oldest },
  { cdktf: cdktf.newest, constructs: constructs.newest },
];
const NODES = [20, 22, 24].map((major) => ({ major, node: otherNode(major) }));

const archive = pack();
const command = packCommand();
const projects = new Map<Peers, string>();

/** With these peers exactly; npm refuses what a range does not admit. */
function project(peers: Peers): string {
  const known = projects.get(peers);
  if (known !== undefined) return known;
  const folder = emptyProject();
  npm(
    ['install', '--silent', archive, command, `cdktf@${peers.cdktf}`, `constructs@${peers.constructs}`],
    folder,
  );
  projects.set(peers, folder);
  return folder;
}

describe.each(NODES)('on Node.js $major', ({ major, node }) => {
  // As far as the registry has them.
  if ('missing' in node) say(`SKIPPED: Node.js ${major}: ${node.missing}`);
  const itThere = 'missing' in node ? it.skip : it;
  const binary = 'binary' in node ? node.binary : '';

  for (const peers of ENDS) {
    itThere(`cdktf ${peers.cdktf} with constructs ${peers.constructs} writes the same stack`, () => {
      expect(synthesized(binary, project(peers))).toEqual(synthesized(process.execPath, project(ENDS[0])));
    });
  }

  itThere('the command reviews it, and its help can be read', () => {
    const folder = project(ENDS[3]);
    synthesized(binary, folder);
    const bin = join(folder, 'node_modules/alicloud-event-streams/bin/alicloud-event-streams.js');
    const run = (...args: string[]) => spawnSync(binary, [bin, ...args], { cwd: folder, encoding: 'utf8' });
    expect(run('review', 'cdktf.out')).toMatchObject({ status: 0 });
    expect(run('--help').stdout).toContain('review');
  });

  // Of the cdktf CLI there is no build for a newer one: its terminal is native code.
  if (major > 22) return;
  itThere('the cdktf CLI synthesizes an app', () => {
    const folder = project(ENDS[3]);
    const config = { language: 'typescript', app: `${binary} main.js`, output: 'cdktf.out' };
    writeFileSync(join(folder, 'cdktf.json'), JSON.stringify(config));
    const cli = join(ROOT, 'node_modules/cdktf-cli/bundle/bin/cdktf.js');
    const env = { ...process.env, CHECKPOINT_DISABLE: '1', CI: 'true' };
    const { status, stdout, stderr } = spawnSync(binary, [cli, 'synth'], {
      cwd: folder,
      encoding: 'utf8',
      env,
    });
    expect({ status, said: stdout + stderr }).toMatchObject({
      status: 0,
      said: expect.stringContaining('installed'),
    });
  });
});

describe('in a project that has the newest cdktf and constructs', () => {
  const managers: [string, string, string[], string[]][] = [
    ['npm', 'npm@latest', ['install', 'cdktf', 'constructs'], ['install', archive]],
    ['pnpm', 'pnpm@10', ['add', 'cdktf', 'constructs'], ['add', archive]],
    ['yarn', 'yarn@1', ['add', 'cdktf', 'constructs'], ['add', `file:${archive}`]],
  ];

  it.each(managers)('%s resolves the package without a complaint', (name, version, first, second) => {
    const tools = mkdtempSync(join(tmpdir(), 'matrix-manager-'));
    writeFileSync(join(tools, 'package.json'), '{"private":true}');
    npm(['install', '--silent', version], tools);
    const folder = emptyProject();
    for (const args of [first, second]) {
      const { status, stdout, stderr } = spawnSync(join(tools, 'node_modules/.bin', name), args, {
        cwd: folder,
        encoding: 'utf8',
      });
      expect({ status, stderr, stdout }).toMatchObject({ status: 0 });
      expect(stdout + stderr).not.toMatch(/ERESOLVE|unmet peer|incorrect peer/i);
    }
    expect(synthesized(process.execPath, folder)).toHaveProperty(
      'resource.alicloud_event_bridge_event_streaming',
    );
  });
});
