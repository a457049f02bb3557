/**
 * Says within a second, before anything is built, that there is no Terraform to deploy an example with. What else may be
 * missing, such as a provider, only Terraform knows: scripts/deploy-local.ts asks it.
 */
const { spawnSync } = require('node:child_process');

const binary = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
if (spawnSync(binary, ['version'], { env: { ...process.env, CHECKPOINT_DISABLE: '1' } }).status !== 0) {
  console.error(
    `Cannot deploy: no Terraform on the PATH (looked for "${binary}"). Run eval "$(node scripts/install-tools.js terraform)", which builds what is missing with a Go toolchain, and run this again.`,
  );
  process.exitCode = 1;
}
