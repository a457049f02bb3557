import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from '../../scripts/command-line';

const ROOT = join(__dirname, '..', '..');

describe('npx cdktf synth in the top folder', () => {
  it('synthesizes the showcase from the sources, without a build', () => {
    const out = mkdtempSync(join(tmpdir(), 'showcase-'));
    const env = { ...process.env, CI: '1', CHECKPOINT_DISABLE: '1', FORCE_COLOR: '0' };
    const result = runCli(['synth', '--output', out], { cwd: ROOT, env });
    expect(result.stderr + result.stdout).toContain('Generated Terraform code for the stacks: showcase');
    const stack = JSON.parse(readFileSync(join(out, 'stacks', 'showcase', 'cdk.tf.json'), 'utf8'));
    const streams = Object.values(stack.resource.alicloud_event_bridge_event_streaming as object);
    expect(streams.map(({ '//': { metadata } }) => metadata.path).sort()).toEqual([
      'showcase/Commands/Resource',
      'showcase/Orders/Resource',
      'showcase/Payments/Resource',
      'showcase/Telemetry/Resource',
    ]);
  }, 60_000);
});
