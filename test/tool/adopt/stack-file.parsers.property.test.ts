import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UNSEEN_CHARACTER } from '../../../lib/tool/reports/inert';
import { runCommand } from '../../support/cli';
import { MARKUP, orderlyStackOf, stackOf } from '../../support/hostile-markup';
import { readMarkdown, typeScriptErrors } from '../../support/parsers';

const ALL = MARKUP.join(' ');

describe('an app that is adopted', () => {
  let folder: string;
  beforeAll(() => (folder = mkdtempSync(join(tmpdir(), 'adopted-markup-'))));
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    ['of streams in order', orderlyStackOf(MARKUP)],
    ['of streams that are not', stackOf(ALL, MARKUP)],
    [
      'of regions',
      JSON.stringify({
        provider: { alicloud: MARKUP.map((region, i) => ({ region, ...(i > 0 && { alias: `a${i}` }) })) },
        resource: {
          alicloud_event_bridge_event_streaming: Object.fromEntries(
            MARKUP.map((_, i) => [
              `s${i}`,
              {
                ...(i > 0 && { provider: `alicloud.a${i}` }),
                event_streaming_name: `orders-${i}`,
                filter_pattern: '{}',
                source: '{"SourceEventBusParameters":{}}',
                sink: '{"SinkSLSParameters":{}}',
              },
            ]),
          ),
        },
      }),
    ],
  ])('is TypeScript, JSON and Markdown without more in it, %s', async (what, input) => {
    for (const state of ['import', 'moved']) {
      const output = join(folder, `${what}-${state}`);
      writeFileSync(join(folder, 'cdk.tf.json'), input);
      const args = ['adopt', join(folder, 'cdk.tf.json'), '--output', output, '--state', state];
      const { err } = await runCommand(args);
      // What a stack cannot take over with its state is refused in a sentence, which is inert too.
      expect(err).toMatch(state === 'moved' ? /^(error: --state moved: [^\n]*\n)?$/ : /^$/);
      expect(err.match(UNSEEN_CHARACTER)?.filter((found) => found !== '\n') ?? []).toEqual([]);
      const names = existsSync(output) ? (readdirSync(output, { recursive: true }) as string[]) : [];
      for (const name of names) {
        const file = join(output, name);
        if (!statSync(file).isFile()) continue;
        const text = readFileSync(file, 'utf8');
        expect([name, text.match(UNSEEN_CHARACTER)?.filter((found) => found !== '\n') ?? []]).toEqual([
          name,
          [],
        ]);
        if (name.endsWith('.ts')) expect([typeScriptErrors(text), callsOf(text)]).toEqual([[], []]);
        if (name.endsWith('.json')) JSON.parse(text);
        if (name.endsWith('.md')) expect(strangeOfReadme(text)).toEqual([]);
      }
    }
  });
});

/** Calls of what only a hostile text calls. */
function callsOf(text: string): string[] {
  const {
    createSourceFile,
    forEachChild,
    isCallExpression,
    isIdentifier,
    ScriptTarget,
  } = require('typescript');
  const found: string[] = [];
  const visit = (node: any): void => {
    if (isCallExpression(node) && isIdentifier(node.expression) && node.expression.text === 'evil')
      found.push(node.getText());
    forEachChild(node, visit);
  };
  visit(createSourceFile('x.ts', text, ScriptTarget.ES2022, true));
  return found;
}

function strangeOfReadme(text: string): string[] {
  return readMarkdown(text).filter((node) => /^(link|image|block_quote|thematic_break|html)/.test(node));
}
