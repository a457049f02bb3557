/**
 * What the library says to people, as the keys of its translations. A text for people is one that `say` or `words` of
 * `lib/core/language/say.ts` makes, and data that is said: titles of rules, units of limits, what cards say.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import ts from 'typescript';
import { ARN_FORMATS, ArnFormatId, describeArnFormat } from '../lib/core/contract/arn-formats';
import { TRANSFER_AREAS } from '../lib/core/contract/billing';
import { KindFacts } from '../lib/core/contract/kind-facts';
import { titleOf } from '../lib/core/contract/kind-lookups';
import { KINDS, SERVICES, TRANSFORMS } from '../lib/core/contract/kinds';
import { LIMITS } from '../lib/core/contract/limits';
import { METRICS } from '../lib/core/contract/metrics';
import { keyOf } from '../lib/core/language/say';
import { STREAM_STATUSES } from '../lib/core/contract/stream-statuses';
import { CATALOGUE, GROUPS } from '../lib/core/rules/catalogue';
import { COMMENT } from './parts/comments';
import { readParts } from './parts/model';

const ROOT = join(__dirname, '..');
const CARDS = 'lib/core/contract/cards';

/** A text for people, and a place that says it. */
export interface TextForPeople {
  readonly key: string;
  readonly place: string;
}

/** Nouns of types that are unions of texts, which `said` says. */
const NOUNS = [
  ...['stream', 'rule', 'resource', 'value', 'template', 'event bus', 'instance', 'region', 'account'],
  ...['error', 'warning', 'info', 'delivered', 'dropped', 'unknown', 'invalid', 'extension'],
  ...['source', 'sink', 'filter', 'delivery', 'state', 'wanted', 'compared', 'delay', 'lag', 'tps'],
  ...['same', 'changed', 'gone', 'not managed', 'not compared'],
  // What is counted, one and many.
  ...['streams', 'errors', 'warnings', 'check', 'checks', 'event', 'events', 'line', 'lines', 'day', 'days'],
  ...['event stream', 'event streams', 'answer', 'answers'],
  ...['bus', 'buses', 'event rule', 'event rules', 'connection', 'connections', 'input', 'inputs'],
  ...['consumer group', 'consumer groups', 'note', 'notes'],
  // Ways across regions, and what an inventory is made of.
  ...['cross-region', 'cross-border', 'event source', 'stack', 'plan', 'export', 'not known'],
];

/** Shapes of ARN of which a parameter takes several. */
const ARN_LISTS = (Object.keys(ARN_FORMATS) as ArnFormatId[])
  .filter((id) => ARN_FORMATS[id].shapes.length > 1)
  .map(describeArnFormat);

/** Every text for people, once for each place that says it. */
export function textsForPeople(): TextForPeople[] {
  return [...files('lib').flatMap(textsOf), ...ofData()];
}

/** Every text for people that generated pages have and the library does not say, once for each place that says it. */
export function textsOfPages(): TextForPeople[] {
  const said = new Set(textsForPeople().map(({ key }) => key));
  const comments = files('lib/core', /\.md$/).flatMap((place) =>
    [...readFileSync(join(ROOT, place), 'utf8').matchAll(COMMENT)].map(([, key]) => ({ key, place })),
  );
  const cards = Object.values(KINDS).map(({ envelope }: KindFacts) => envelope?.note);
  const descriptions = readParts().map(({ schema }) => schema.description);
  const data = [...cards, ...descriptions].flatMap((key) =>
    key === undefined ? [] : [{ key, place: CARDS }],
  );
  return [...files('scripts').flatMap(textsOf), ...comments, ...data].filter(({ key }) => !said.has(key));
}

/** What cards and schemas say to people, by the names of their notes. */
const NOTES = /^(x-expected|x-fix|fix|characters|what|by)$/;

function ofCards(): string[] {
  const cards = (readdirSync(join(ROOT, CARDS), { recursive: true }) as string[]).map((name) =>
    join(CARDS, name),
  );
  const found = new Set<string>();
  for (const file of [
    ...cards.filter((name) => name.endsWith('.json')),
    'schema/event-streams-config.schema.json',
  ])
    JSON.parse(readFileSync(join(ROOT, file), 'utf8'), (name, value: unknown) => {
      if (NOTES.test(name) && typeof value === 'string') found.add(value);
      return value;
    });
  return [...found];
}

/** What is said of samples of events, and of what these do not show. */
function ofSamples(): string[] {
  return Object.values(KINDS).flatMap(({ samples = [] }: KindFacts) =>
    samples.flatMap(({ note, gaps = {} }) => [...(note === undefined ? [] : [note]), ...Object.values(gaps)]),
  );
}

/** What people call services and transforms. */
function titles(): string[] {
  const services = Object.values(SERVICES).flatMap(({ title, editions }) => [
    title,
    ...Object.values(editions?.of ?? {}).map((edition) => edition.title),
  ]);
  const kinds = Object.keys(KINDS).map((kind) => titleOf(kind)!);
  return [...services, ...kinds, ...Object.values(TRANSFORMS).map(({ title }) => title)];
}

function ofData(): TextForPeople[] {
  const rules = CATALOGUE.flatMap(({ title, protectsFrom }) => [title, protectsFrom]);
  const units = Object.values(LIMITS).map(({ unit }) => unit);
  const data = {
    'lib/core/rules': [...rules, ...Object.keys(GROUPS)],
    'lib/core/contract/limits.ts': units,
    [CARDS]: [...ofCards(), ...titles(), ...ofSamples()],
    'lib/core/contract/metrics.ts': METRICS.flatMap(({ title, unit, inferred = title }) => [
      title,
      unit,
      inferred,
    ]),
    'lib/core/contract/arn-formats.ts': ARN_LISTS,
    'lib/core/contract/billing.ts': TRANSFER_AREAS,
    nouns: [...NOUNS, ...STREAM_STATUSES.map((status) => status.toLowerCase().replaceAll('_', ' '))],
  };
  return Object.entries(data).flatMap(([place, keys]) => keys.map((key) => ({ key, place })));
}

/** The sources of a folder, but for those that are generated. */
export function files(folder: string, kind = /\.ts$/): string[] {
  return (readdirSync(join(ROOT, folder), { recursive: true }) as string[])
    .filter(
      (name) =>
        kind.test(name) && !/\.d\.ts$|validators?(\/|\.ts)|constructs\/provider\//.test(`${folder}/${name}`),
    )
    .map((name) => join(folder, name));
}

/** The tree of one source. */
export function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(join(ROOT, file), 'utf8'), ts.ScriptTarget.Latest, true);
}

/** Where a node stands, for people. */
export function placeOf(node: ts.Node): string {
  const file = node.getSourceFile();
  const { line } = file.getLineAndCharacterOfPosition(node.getStart());
  return `${relative('.', file.fileName)}:${line + 1}`;
}

function textsOf(file: string): TextForPeople[] {
  const found: TextForPeople[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isTaggedTemplateExpression(node) && /^(say|words)$/.test(node.tag.getText()))
      found.push({ key: keyOf(partsOf(node.template)), place: placeOf(node) });
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function partsOf(template: ts.TemplateLiteral): string[] {
  if (ts.isNoSubstitutionTemplateLiteral(template)) return [template.text];
  return [template.head.text, ...template.templateSpans.map(({ literal }) => literal.text)];
}
