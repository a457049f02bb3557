/** Writes the tables of docs/simulation.md and docs/adopt.md from the code. With --check nothing is written and a stale file is an error. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import prettier from 'prettier';
import { cite, describeSource } from '../lib/core/contract/documents';
import { KINDS } from '../lib/core/contract/kinds';
import { NOT_ANSWERED } from '../lib/core/contract/part-props';
import { DIFFERENCES, FIELD_NOTES, GRAMMAR_DIFFERENCES } from '../lib/core/simulation/notes';
import { Outputs } from './outputs';

const ROOT = join(__dirname, '..');

type Texts = Readonly<Record<string, { readonly documents: string; readonly engine: string }>>;

function noteTable(texts: Texts, documents: string): string {
  return table(
    ['note', documents, 'the open-source engine'],
    Object.entries(texts).map(([id, text]) => [`\`${id}\``, text.documents, text.engine]),
  );
}

/** What is known of the events of each source. */
function sourceTable(): string {
  const rows = Object.values(KINDS)
    .filter(({ side }) => side === 'source')
    .flatMap(({ title, samples }) => {
      if (samples === undefined) return [[title, 'nothing', '', '']];
      return samples.map(({ where, document, message, key, properties, gaps = {} }) => [
        where === undefined ? title : `${title}, ${Object.entries(where).flat().join(' ')}`,
        describeSource(cite(document)),
        [message, key, properties].map((place) => (place === undefined ? '–' : `\`${place}\``)).join(', '),
        Object.keys(gaps)
          .map((place) => `\`${place}\``)
          .join(', '),
      ]);
    });
  return table(['source', 'its sample', 'message, key and properties', 'not documented'], rows);
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** What no answer says of streams of each kind. */
function notAnsweredTable(): string {
  const rows = Object.entries(NOT_ANSWERED).map(([kind, what]) => [
    `\`${kind}\``,
    what === true ? 'all of it' : what.map((name) => `\`${name}\``).join(', '),
  ]);
  return table(['kind', 'not answered'], rows);
}

/** The tables of each page, by what marks their places. */
const TABLES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'docs/simulation.md': {
    sources: sourceTable(),
    differences: noteTable(DIFFERENCES, 'the documents, and this simulation'),
    grammar: noteTable(GRAMMAR_DIFFERENCES, 'the documents, and this simulation'),
    fields: noteTable(FIELD_NOTES, 'the documents'),
  },
  'docs/adopt.md': { 'not answered': notAnsweredTable() },
};

async function main(): Promise<void> {
  const outputs = new Outputs(ROOT, process.argv.includes('--check'));
  const options = (await prettier.resolveConfig(join(ROOT, 'package.json'))) ?? {};
  for (const [page, tables] of Object.entries(TABLES)) {
    let text = readFileSync(join(ROOT, page), 'utf8');
    for (const [name, content] of Object.entries(tables)) {
      const [start, end] = [`<!-- ${name} -->`, `<!-- end of ${name} -->`];
      const place = new RegExp(`${start}[^]*?${end}`);
      if (!place.test(text)) throw new Error(`${page} has no place for ${name}: ${start} ... ${end}`);
      text = text.replace(place, () => `${start}\n\n${content}\n\n${end}`);
    }
    outputs.file(page, await prettier.format(text, { ...options, parser: 'markdown' }));
  }
  outputs.finish('npm run generate');
}

void main();
