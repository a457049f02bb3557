import { Engine } from './engine';
import { Language } from './language';
import { quoted } from './print';
import { IGNORED, jsonFile, ProjectStack, readme } from './project-files';
import { TYPESCRIPT_STACK } from './typescript-stack';

/** An app of TypeScript. */
export const TYPESCRIPT: Language = {
  name: 'typescript',
  main: 'main.ts',
  stack: TYPESCRIPT_STACK,
  problemOf: () => undefined,
  fileOf: (stack) => `${stack}.ts`,
  linesFor,
  filesFor,
};

function filesFor(
  stacks: readonly ProjectStack[],
  version: string,
  { library, framework, range, constructs }: Engine,
): Record<string, string> {
  return {
    'main.ts': mainFile(stacks, framework),
    'cdktf.json': jsonFile({ language: 'typescript', app: 'npx tsx main.ts', sendCrashReports: 'false' }),
    'package.json': jsonFile({
      name: 'event-streams',
      private: true,
      scripts: { build: 'tsc --noEmit', synth: `${framework} synth`, plan: `${framework} diff` },
      dependencies: {
        [library]: `^${version}`,
        [framework]: range,
        constructs,
      },
      devDependencies: {
        'alicloud-event-streams': `^${version}`,
        [`${framework}-cli`]: range,
        tsx: '^4.0.0',
        typescript: '^5.9.0',
        '@types/node': '^20.0.0',
      },
    }),
    'tsconfig.json': jsonFile({
      compilerOptions: {
        target: 'ES2022',
        module: 'commonjs',
        strict: true,
        noEmit: true,
        skipLibCheck: true,
        esModuleInterop: true,
      },
      include: ['**/*.ts'],
    }),
    '.gitignore': `node_modules\n${IGNORED}`,
    'README.md': readme(
      stacks,
      '`npm install`, then `npm run build` to see that it compiles.',
      `npx ${framework}`,
      { importExisting: 'importExisting' },
    ),
  };
}

function linesFor({ file, className }: ProjectStack): { readonly imports: string; readonly makes: string } {
  return {
    imports: `import { ${className} } from './stacks/${file}';`,
    makes: `new ${className}(app, ${quoted(file)});`,
  };
}

function mainFile(stacks: readonly ProjectStack[], framework: string): string {
  const lines = stacks.map(linesFor);
  return [
    `import { App } from '${framework}';`,
    ...lines.map(({ imports }) => imports),
    '',
    'const app = new App();',
    ...lines.map(({ makes }) => makes),
    'app.synth();',
    '',
  ].join('\n');
}
