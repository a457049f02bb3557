import { join } from 'node:path';
import { App, TerraformStack, Testing } from 'cdktf';
import ts from 'typescript';
import * as library from '../../lib';

const ROOT = join(__dirname, '..', '..');

/** What the compiler says of files, all at once, with the library as their package; nothing where it is content. */
export function typecheck(files: readonly string[]): string[] {
  const program = ts.createProgram(files, {
    strict: true,
    noEmit: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.CommonJS,
    moduleResolution: ts.ModuleResolutionKind.Node10,
    resolveJsonModule: true,
    esModuleInterop: true,
    typeRoots: [join(ROOT, 'node_modules', '@types')],
    types: ['node'],
    baseUrl: ROOT,
    paths: {
      'cdktf-alicloud-event-streams': ['lib/index.ts'],
      cdktf: ['node_modules/cdktf'],
      constructs: ['node_modules/constructs'],
    },
  });
  const sources = files.map((file) => program.getSourceFile(file)!);
  // Of what they import, the declarations alone are asked.
  return sources
    .flatMap((source) => [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ])
    .map(
      ({ file, messageText }) => `${file!.fileName}: ${ts.flattenDiagnosticMessageText(messageText, ' ')}`,
    );
}

const MODULES: Readonly<Record<string, unknown>> = {
  'cdktf-alicloud-event-streams': library,
  cdktf: require('cdktf'),
  constructs: require('constructs'),
};

/** The stack that the text of a file of TypeScript makes, as Terraform gets it. */
export function synthesizeText(text: string, validates = false): Record<string, any> {
  const { outputText } = ts.transpileModule(text, {
    compilerOptions: { module: ts.ModuleKind.CommonJS, target: ts.ScriptTarget.ES2022 },
  });
  const exported: Record<string, new (app: App, id: string) => TerraformStack> = {};
  new Function('exports', 'require', outputText)(exported, (name: string) => MODULES[name]);
  const [Stack] = Object.values(exported);
  return JSON.parse(Testing.synth(new Stack(Testing.app(), 'stack'), validates));
}
