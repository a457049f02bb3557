import { planFile } from '../../support/plans';
import { runCommand } from '../../support/cli';

it.each(['table', 'markdown', 'json', 'junit', 'sarif'])(
  'a credential in plain Terraform is named whole in %s: the word after its name is no value',
  async (format) => {
    const { out } = await runCommand(['review', planFile('hcl-modules'), '--format', format]);
    expect(out).toContain('InstancePassword: a credential is given as text');
    expect(out).not.toMatch(/InstancePassword: \(not shown\)/);
  },
);
