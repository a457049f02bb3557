/**
 * Writes beside the TypeScript of README and documents what it is in Python: jsii-rosetta translates every snippet that an
 * app may hold, and one that does not compile, or cannot be translated, is an error. With --check a stale page is one too.
 * Needs a build.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TargetLanguage, Translator, typeScriptSnippetFromVisibleSource } from 'jsii-rosetta';
import { Outputs } from './outputs';

const ROOT = join(__dirname, '..');
const COMMAND = 'npm run docs:python';

/** What is written for tests in JavaScript, or for rules, which are JavaScript in every language. */
const NOT_IN_PYTHON = /\bexpect\(|cdktf-alicloud-event-streams\/rules|addExtension|node:assert/;

/** What the snippets of a page go on from, where these are no whole apps. */
const BEFORE: Readonly<Record<string, string>> = {
  'docs/simulation.md': `
import { EventStream, EventStreamExpectations } from 'cdktf-alicloud-event-streams';
declare const stream: EventStream;`,
};

const OPENS = '<details>\n<summary>In Python</summary>\n\n```python\n';
const CLOSES = '```\n\n</details>\n';
const SNIPPET = /^```ts\n([^]*?)^```\n/gm;
/** A translation, wherever it stands: prose may have been written above it. */
const TRANSLATION = /^<details>\n<summary>In Python<\/summary>\n[^]*?^<\/details>\n\n?/gm;

const translator = new Translator(true);

/** A snippet in Python. */
function inPython(page: string, code: string): string {
  const before = BEFORE[page];
  const source = before === undefined ? code : `/// !hide${before}\n/// !show\n${code}`;
  const place = { api: { api: 'file', fileName: page } } as const;
  const { length } = translator.diagnostics;
  const snippet = typeScriptSnippetFromVisibleSource(source, place, true, { $compilation: ROOT });
  const translated = translator.translate(snippet, [TargetLanguage.PYTHON]).get(TargetLanguage.PYTHON);
  const found = translator.diagnostics.slice(length).map(({ formattedMessage }) => formattedMessage);
  if (translated === undefined || found.length > 0)
    throw new Error(`A snippet of ${page} cannot be translated:\n${found.join('')}${code}`);
  return `${tidyImports(translated.source.trim())}\n`;
}

/** One import a module, in the usual order and no longer than a page is wide. */
function tidyImports(code: string): string {
  const names = new Map<string, Set<string>>();
  const rest: string[] = [];
  const whole: string[] = [];
  for (const line of code.split('\n')) {
    const [, module, imported] = /^from (\S+) import (.+)$/.exec(line) ?? [];
    if (module === undefined) (line.startsWith('import ') ? whole : rest).push(line);
    else names.set(module, new Set([...(names.get(module) ?? []), ...imported.split(', ')]));
  }
  const lines = [...names].sort().map(([module, all]) => {
    const sorted = [...all].sort();
    const line = `from ${module} import ${sorted.join(', ')}`;
    return line.length <= 100 ? line : `from ${module} import (\n${wrapped(sorted)}\n)`;
  });
  const imports = [...lines, ...whole];
  if (imports.length > 0 && rest[0] !== '') imports.push('');
  return [...imports, ...rest].join('\n');
}

function wrapped(names: readonly string[]): string {
  return names.map((name) => `    ${name},`).join('\n');
}

/** A page whose snippets have their translation right below them, and no other. */
export function withPython(page: string, text: string): string {
  const written = text.replace(TRANSLATION, '').replace(/\n+$/, '\n');
  return written.replace(SNIPPET, (shown: string, code: string) =>
    NOT_IN_PYTHON.test(code) ? shown : `${shown}\n${OPENS}${inPython(page, code)}${CLOSES}`,
  );
}

/** What another generator writes. */
const GENERATED = ['rules.md'];

/** The pages whose TypeScript is shown in Python too. */
export function pagesWithPython(): string[] {
  const documents = readdirSync(join(ROOT, 'docs')).filter(
    (name) => name.endsWith('.md') && !GENERATED.includes(name),
  );
  return ['README.md', ...documents.map((name) => `docs/${name}`)];
}

function main(args: readonly string[]): void {
  const outputs = new Outputs(ROOT, args.includes('--check'));
  for (const page of pagesWithPython())
    outputs.file(page, withPython(page, readFileSync(join(ROOT, page), 'utf8')));
  outputs.finish(COMMAND);
}

if (require.main === module) main(process.argv.slice(2));
