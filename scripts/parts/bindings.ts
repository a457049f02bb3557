import { readFileSync } from 'node:fs';
import { PROVIDER_SOURCE, SCHEMA_FILE } from '../provider-schema';

// Importing the generator runs `terraform version` to phone home, unless it is told not to.
process.env.CHECKPOINT_DISABLE = '1';

/**
 * cdktf's generator writes code for lists of lists of objects that does not compile; they become lists of `any`. The extract
 * itself keeps what the provider says.
 */
function loosenNestedLists(node: unknown): unknown {
  if (Array.isArray(node)) {
    const [outer, inner] = node;
    const nested = outer === 'list' && Array.isArray(inner) && inner[0] === 'list' && Array.isArray(inner[1]);
    return nested ? ['list', 'dynamic'] : node.map(loosenNestedLists);
  }
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(Object.entries(node).map(([key, member]) => [key, loosenNestedLists(member)]));
}

/** The generator takes `any` for a map, and would turn the lists inside into empty ones. */
export function keepNestedLists(code: string): string {
  return code
    .replaceAll('cdktf.hashMapper(cdktf.anyToTerraform), false)', 'cdktf.anyToTerraform, false)')
    .replaceAll('cdktf.hashMapperHcl(cdktf.anyToHclTerraform), false)', 'cdktf.anyToHclTerraform, false)')
    .replaceAll('{ [key: string]: any }[] | cdktf.IResolvable', 'any[] | cdktf.IResolvable');
}

/** A binding refuses a scope of another engine before its base takes it. */
export function refuseOtherEngines(code: string): string {
  const refused = code.replace(/^( *)super\(scope, id, \{$/m, '$1super(inOwnEngine(scope), id, {');
  if (refused === code) return code;
  const framework = "import * as cdktf from 'cdktf';\n";
  if (!code.includes(framework)) throw new Error('A binding does not import cdktf as it did.');
  return refused.replace(framework, `${framework}import { inOwnEngine } from '../own-engine';\n`);
}

/** Writes TypeScript bindings of the provider, as `cdktf get` does, below `providers/alicloud`. */
export async function generateBindings(outdir: string, version: string): Promise<void> {
  const { CodeMaker, TerraformProviderConstraint, TerraformProviderGenerator } =
    await import('@cdktf/provider-generator');
  const { ConstructsMakerProviderTarget, Language } = await import('@cdktf/commons');
  const provider_schemas = loosenNestedLists(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')).provider_schemas);
  const constraint = new TerraformProviderConstraint({
    name: 'alicloud',
    source: PROVIDER_SOURCE,
    version,
  });
  const code = new CodeMaker();
  code.indentation = 2;
  // Without provider_versions, or the generated code would pin the very version of the extract.
  const generator = new TerraformProviderGenerator(code, {
    format_version: '1.0',
    provider_schemas,
  } as never);
  generator.generate(new ConstructsMakerProviderTarget(constraint, Language.TYPESCRIPT));
  await code.save(outdir);
}
