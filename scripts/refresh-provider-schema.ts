/**
 * `npm run schema:refresh`: replaces the extract of the provider's schema by what a real provider says. Needs Terraform
 * and a provider that `terraform init` can install, from the registry or a plugin mirror.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  DATA_SOURCES,
  PROVIDER_ADDRESS,
  PROVIDER_SOURCE,
  RESOURCES,
  SCHEMA_FILE,
  VERSION_CONSTRAINT,
} from './provider-schema';

type Schemas = Record<string, unknown>;

function pick(schemas: Schemas, names: string[]): Schemas {
  const missing = names.filter((name) => schemas[name] === undefined);
  if (missing.length > 0) throw new Error(`the provider has no ${missing.join(', ')}`);
  return Object.fromEntries(names.map((name) => [name, schemas[name]]));
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'provider-schema-'));
  const terraform = process.env.TERRAFORM_BINARY_NAME ?? 'terraform';
  const run = (...args: string[]) =>
    execFileSync(terraform, args, {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      env: { ...process.env, CHECKPOINT_DISABLE: '1' },
    });
  try {
    const required_providers = { alicloud: { source: PROVIDER_SOURCE, version: VERSION_CONSTRAINT } };
    writeFileSync(join(folder, 'main.tf.json'), JSON.stringify({ terraform: { required_providers } }));
    run('init', '-input=false', '-no-color');
    const lock = readFileSync(join(folder, '.terraform.lock.hcl'), 'utf8');
    const version = /version\s*=\s*"([^"]+)"/.exec(lock)?.[1];
    if (version === '999.0.0')
      throw new Error('this is the stand-in provider; the extract must come from the real one');
    const { provider_schemas } = JSON.parse(run('providers', 'schema', '-json'));
    const { provider, resource_schemas, data_source_schemas } = provider_schemas[PROVIDER_ADDRESS];
    const extract = {
      provider,
      resource_schemas: pick(resource_schemas, RESOURCES),
      data_source_schemas: pick(data_source_schemas, DATA_SOURCES),
    };
    const content = { format_version: '1.0', provider_schemas: { [PROVIDER_ADDRESS]: extract } };
    writeFileSync(SCHEMA_FILE, JSON.stringify(content, undefined, 1) + '\n');
    const provenance = {
      obtained: new Date().toISOString().slice(0, 10),
      providerVersion: version,
      how: 'terraform providers schema -json',
    };
    writeFileSync(
      join(SCHEMA_FILE, '..', 'provenance.json'),
      JSON.stringify(provenance, undefined, 2) + '\n',
    );
    console.log(`Extract of aliyun/alicloud ${version} written. Run \`npm run generate\` next.`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

try {
  main();
} catch (error) {
  console.error(`schema:refresh: ${(error as Error).message}`);
  process.exitCode = 1;
}
