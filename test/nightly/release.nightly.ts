import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expectBuilt } from '../support/built';

const ROOT = join(__dirname, '..', '..');

it('a release is made from beginning to end, but for what it would publish', () => {
  expectBuilt();
  const before = execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' });
  const args = [require.resolve('tsx/cli'), 'scripts/release.ts', '99.0.0', '--dry-run'];
  const said = execFileSync(process.execPath, args, { cwd: ROOT, encoding: 'utf8' });
  for (const name of ['cdktf-alicloud', 'cdktn-alicloud', 'alicloud'])
    expect(said).toMatch(new RegExp(`^${name}-event-streams@99\\.0\\.0: \\d+ bytes packed`, 'm'));
  for (const name of ['cdktf', 'cdktn'])
    expect(said).toMatch(new RegExp(`^${name}_alicloud_event_streams-99\\.0\\.0-.*\\.whl$`, 'm'));
  expect(said).toMatch(/^release: version 99\.0\.0$/m);
  expect(execFileSync('git', ['status', '--porcelain'], { cwd: ROOT, encoding: 'utf8' })).toBe(before);
});
