/**
 * `npm run schema:check`: compares the extract of the provider's schema, field by field, with the published Pulumi
 * bridge of provider 1.293.0. Needs the npm registry.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sync as spawnSync } from 'cross-spawn';
import { PROVIDER_ADDRESS, RESOURCES, SCHEMA_FILE } from './provider-schema';
import { bridged, BridgedField } from './pulumi-schema';

const BRIDGE = '@pulumi/alicloud@3.108.0';

interface Block {
  readonly attributes?: Record<string, { type: unknown; required?: boolean; optional?: boolean }>;
  readonly block_types?: Record<string, { block: Block; min_items?: number }>;
}

const problems: string[] = [];
let compared = 0;

function snakeCase(name: string): string {
  return name.replace(/([A-Z])/g, (letter) => `_${letter.toLowerCase()}`);
}

function compare(path: string, block: Block, fields: Record<string, BridgedField>): void {
  const bridge = new Map(Object.entries(fields).map(([name, field]) => [snakeCase(name), field]));
  const take = (name: string): BridgedField | undefined => {
    // The bridge names lists in the plural.
    const found = [name, `${name}s`, `${name}es`].find((candidate) => bridge.has(candidate));
    const field = found === undefined ? undefined : bridge.get(found);
    if (found !== undefined) bridge.delete(found);
    return field;
  };
  for (const [name, { required, optional }] of Object.entries(block.attributes ?? {})) {
    if (name === 'id' && !bridge.has('id')) continue;
    check(`${path}.${name}`, required ? 'required' : optional ? 'optional' : 'none', take(name));
  }
  for (const [name, nested] of Object.entries(block.block_types ?? {})) {
    if (name === 'timeouts') continue;
    const field = take(name);
    check(`${path}.${name}`, (nested.min_items ?? 0) > 0 ? 'required' : 'optional', field);
    if (field !== undefined) compare(`${path}.${name}`, nested.block, field.fields ?? {});
  }
  for (const name of bridge.keys()) problems.push(`${path}: the bridge has ${name}, the extract does not`);
}

function check(path: string, input: string, field: BridgedField | undefined): void {
  compared += 1;
  if (field === undefined) problems.push(`${path}: not in the bridge`);
  // What is called `name` at the top of a resource the bridge makes up where it is not given.
  else if (path.endsWith('.name') && path.split('.').length === 2 && field.input === 'optional') return;
  // Inside a block the bridge cannot tell what only the provider sets from what a user may.
  else if (input === 'none' && field.input === 'optional' && path.split('.').length > 2) return;
  else if (field.input !== input) problems.push(`${path}: ${input} here, ${field.input} in the bridge`);
}

function main(): void {
  const folder = mkdtempSync(join(tmpdir(), 'bridge-'));
  try {
    const packed = spawnSync('npm', ['pack', BRIDGE, '--json', '--silent'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (packed.status !== 0) throw new Error(`npm pack ${BRIDGE} failed: ${packed.stderr}`);
    const [archive] = JSON.parse(packed.stdout);
    execFileSync('tar', ['xzf', archive.filename], { cwd: folder });
    const { provider_schemas } = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8'));
    const { resource_schemas } = provider_schemas[PROVIDER_ADDRESS];
    for (const name of RESOURCES)
      compare(name, resource_schemas[name].block, bridged(join(folder, 'package'), name));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  for (const problem of problems) console.error(problem);
  console.log(
    `${compared} fields of ${RESOURCES.length} resources compared with ${BRIDGE}, ${problems.length} differences.`,
  );
  if (problems.length > 0) process.exitCode = 1;
}

main();
