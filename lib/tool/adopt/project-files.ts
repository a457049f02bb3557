import { AdoptedRegion } from './adopt-streams';
import { Engine } from './engine';
import { quoted } from './print';

/** A stack of the project: its file without the ending, and its class. */
export interface ProjectStack {
  readonly file: string;
  readonly className: string;
  readonly region: AdoptedRegion;
}

/** The files of the project beside those of the stacks. */
export function projectFiles(
  stacks: readonly ProjectStack[],
  version: string,
  { library, framework, range, constructs }: Engine,
): Record<string, string> {
  return {
    'main.ts': mainFile(stacks, framework),
    'cdktf.json': json({ language: 'typescript', app: 'npx tsx main.ts', sendCrashReports: 'false' }),
    'package.json': json({
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
    'tsconfig.json': json({
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
    '.gitignore': 'node_modules\ncdktf.out\n*.tfstate*\n*.tfvars\n',
    'README.md': readme(stacks, framework),
  };
}

/** The lines of main.ts that make a stack. */
export function mainLines({ file, className }: ProjectStack): {
  readonly imports: string;
  readonly makes: string;
} {
  return {
    imports: `import { ${className} } from './stacks/${file}';`,
    makes: `new ${className}(app, ${quoted(file)});`,
  };
}

function mainFile(stacks: readonly ProjectStack[], framework: string): string {
  const lines = stacks.map(mainLines);
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

function json(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

function readme(stacks: readonly ProjectStack[], framework: string): string {
  const variables = stacks.flatMap(({ region }) => [...region.variables.values()]);
  const list = variables.map(({ id, description }) => `- \`${id}\`: ${plain(description)}\n`).join('');
  return `# Event streams

Event streams that were there before, as code. Nothing changes by taking them over: each is imported as it is.

1. \`npm install\`, then \`npm run build\` to see that it compiles.
2. ${variables.length === 0 ? 'There is no credential to fill in.' : 'Fill the variables below in, as `TF_VAR_<name>` in the environment; no value stands in this folder.'}
3. \`npx ${framework} synth\`, then \`npx ${framework} diff\`: the plan imports every stream and changes none. \`terraform_data\` is made beside each; it is not a cloud resource.
4. \`npx ${framework} deploy\`. A second plan is empty.
5. Remove the lines with \`importExisting()\`, and review what \`omit\` and \`acknowledge\` say: they keep a stream as it was.
${list === '' ? '' : `\n## Variables\n\n${list}`}`;
}

function plain(text: string): string {
  return text.replace(/[`<>|\\*_[\]]/g, '');
}
