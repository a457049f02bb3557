import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Ajv from 'ajv-draft-04';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { marked } from 'marked';
import { UNSEEN_CHARACTER } from '../../../lib/tool/reports/inert';
import { runCommand } from '../../support/cli';
import { MARKUP, planOf, stackOf } from '../../support/hostile-markup';
import { readHtml, readMarkdown, readXml } from '../../support/parsers';
import { fc, runs, sampleOf } from '../../support/sampling';

const ALL = MARKUP.join(' ');
const SOME = sampleOf(MARKUP, 5);
const INPUTS: readonly [string, string][] = [
  ['many of them', stackOf(ALL, SOME)],
  ['a plan with all of them', planOf(ALL)],
  ...fc
    .sample(fc.array(fc.constantFrom(...MARKUP), { minLength: 2, maxLength: 4 }), runs(60, 1))
    .map((some): [string, string] => [JSON.stringify(some), stackOf(some.join(''))]),
];

async function printed(input: string, ...args: string[]): Promise<string> {
  const [command, ...options] = args;
  const config = command === 'usage' ? [] : ['--no-config'];
  const { code, out, err } = await runCommand([command, '-', ...options, ...config], { stdin: input });
  expect([code < 2, err]).toEqual([true, expect.not.stringContaining('defect')]);
  return out;
}

/** What no text may become, wherever it stands. */
const ACTIVE =
  /^(script|img|iframe|object|embed|link|meta|base|form|evil|foreignObject|image|use|animate|set)$/i;
const active = (elements: readonly { name: string; attributes: Readonly<Record<string, string>> }[]) =>
  elements.filter(
    ({ name, attributes }) =>
      ACTIVE.test(name) ||
      Object.keys(attributes).some((key) => /^on|^(xlink:)?(href|src|action)$|^style$/i.test(key)),
  );

describe.each(INPUTS)('of %s', (_, input) => {
  it('SARIF is of its schema', async () => {
    const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
    addFormats(ajv);
    const isSarif = ajv.compile(require('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'));
    isSarif(JSON.parse(await printed(input, 'review', '--format', 'sarif', '--fail-on', 'never')));
    expect(isSarif.errors ?? []).toEqual([]);
  });

  it('JUnit is XML of tests and failures alone', async () => {
    const { elements, texts } = readXml(await printed(input, 'review', '--format', 'junit'));
    const names = new Set(elements.map(({ name }) => name));
    expect(
      [...names].filter(
        (name) => !/^(testsuites?|testcase|failure|skipped|propert(y|ies)|system-(out|err))$/.test(name),
      ),
    ).toEqual([]);
    expect(texts.filter((text) => /^(doctype|comment|processinginstruction)/.test(text))).toEqual([]);
  });

  it('SVG is XML of shapes and texts alone', async () => {
    const { elements } = readXml(await printed(input, 'graph', '--format', 'svg', '--title', ALL));
    const names = new Set(elements.map(({ name }) => name));
    expect(
      [...names].filter(
        (name) =>
          !/^(svg|g|title|desc|text|tspan|path|polygon|polyline|ellipse|rect|line|style|defs|marker)$/.test(
            name,
          ),
      ),
    ).toEqual([]);
    expect(active(elements)).toEqual([]);
  });

  it('HTML has no element but those of the page', async () => {
    const page = readHtml(await printed(input, 'graph', '--format', 'html', '--title', ALL));
    const harmless = readHtml(await printed(stackOf('orders'), 'graph', '--format', 'html'));
    expect(page.errors).toEqual([]);
    expect(active(page.elements)).toEqual(active(harmless.elements));
  });
});

const EACH = sampleOf(MARKUP, 2).map((text): [string, string] => [JSON.stringify(text), stackOf(text)]);
describe.each([...EACH, ...INPUTS])('of %s', (_, input) => {
  it.each([
    ['review', '--format', 'markdown'],
    ['usage', '--events', '5', '--format', 'markdown'],
  ])('Markdown of %s has no link, image, heading, HTML or emphasis but its own', async (...args) => {
    const text = await printed(input, ...args);
    expect(strange(text)).toEqual([]);
    expect(
      text.match(UNSEEN_CHARACTER)?.filter((found) => found !== '\n' && found !== '\ufe0f') ?? [],
    ).toEqual([]);
    // GitHub makes links of addresses, and rows of tables.
    const html = await marked.parse(text, { gfm: true });
    expect(html).not.toMatch(/<(a|img|script|h[1246]|input|del|pre|hr|blockquote)\b/i);
    const rows = text
      .split('\n')
      .filter((line) => line.startsWith('|'))
      .map((line) => line.match(/\|/g)!.length);
    expect(new Set(rows).size).toBeLessThanOrEqual(args[0] === 'review' ? 1 : 9);
  });
});

/** Nodes of Markdown that a report has none of. */
function strange(text: string): string[] {
  const nodes = readMarkdown(text);
  const own =
    /^html_(inline|block) (<\/?(code|br|details)>|<summary>[^<>]*<\/summary>|<details>\n<summary>[^<>]*<\/summary>|<\/details>)$/;
  const found = nodes.filter(
    (node) => /^(link|image|code_block|block_quote|thematic_break|emph|html)/.test(node) && !own.test(node),
  );
  return nodes.filter((node) => node === 'heading').length > 1 ? [...found, 'headings'] : found;
}

describe('data', () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats(ajv);
  it.each([
    ['review-report', ['review', '--format', 'json']],
    ['usage-report', ['usage', '--events', '5', '--format', 'json']],
  ])('is of its schema: %s', async (schema, args) => {
    const isValid = ajv.compile(require(`../../../schema/${schema}.schema.json`));
    for (const input of [stackOf(ALL, SOME), planOf(ALL)]) {
      isValid(JSON.parse(await printed(input, ...args)));
      expect(isValid.errors ?? []).toEqual([]);
    }
  });

  it('of evidence is of its schema', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'evidence-markup-'));
    const isValid = ajv.compile(require('../../../schema/review-evidence.schema.json'));
    try {
      writeFileSync(join(folder, 'cdk.tf.json'), stackOf(ALL, SOME));
      const args = ['review', 'cdk.tf.json', '--no-config', '--evidence', 'evidence.json'];
      await runCommand(args, { folder });
      const text = readFileSync(join(folder, 'evidence.json'), 'utf8');
      expect(text.match(UNSEEN_CHARACTER)?.filter((found) => found !== '\n') ?? []).toEqual([]);
      isValid(JSON.parse(text));
      expect(isValid.errors ?? []).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  });
});
