import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { isConfigurationFile, moduleFilesIn } from '../../../../lib/core/reading/stack/module-files';

describe('the files of a module', () => {
  it('are those that Terraform reads, in their order', () => {
    const folder = mkdtempSync(join(tmpdir(), 'module-'));
    try {
      const read = ['a.tf', 'b.tf.json', 'cdk.tf.json'];
      const overrides = ['a_override.tf', 'override.tf', 'override.tf.json', 'z_override.tf.json'];
      const others = ['.hidden.tf', 'a.tf~', '#a.tf#', 'a.json', 'a.tfvars', 'plan', 'a.tf.json.bak'];
      const ofOpenTofu = ['a.tofu', 'b.tofu.json'];
      for (const name of [...overrides, ...others, ...ofOpenTofu, ...read])
        writeFileSync(join(folder, name), '');
      const found = moduleFilesIn(folder);
      const names = (files: readonly string[]) => files.map((file) => basename(file));
      expect([found.files, found.overrides, found.ofOpenTofu].map(names)).toEqual([
        read,
        overrides,
        ofOpenTofu,
      ]);
      expect(others.filter(isConfigurationFile)).toEqual([]);
      expect([...read, ...overrides].every(isConfigurationFile)).toBe(true);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
