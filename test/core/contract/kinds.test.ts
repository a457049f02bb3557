import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cite } from '../../../lib/core/contract/documents';
import { NOT_ANSWERED } from '../../../lib/core/contract/part-props';
import { assemble } from '../../../scripts/generate-schema';
import { documentId, readCard, readParts, Schema } from '../../../scripts/parts/model';

const ROOT = join(__dirname, '..', '..', '..');
const { request, notAnswered } = JSON.parse(
  readFileSync(join(ROOT, 'test', 'data', 'event-stream-api.json'), 'utf8'),
);

/** Where the contract is another than the API on purpose. */
const EXCEPTIONS: Readonly<Record<string, readonly [api: unknown, here: unknown, why: string]>> = {
  '/FilterPattern': ['string', undefined, 'text in the API; Terraform and the library hold it as an object'],
};

/** A parameter of lib/core/contract/cards in the words of the API file. */
function typeOf(schema: Schema): unknown {
  if (schema['x-sink-field']) return 'sinkField';
  if (schema['x-any']) return 'any';
  if (schema.type === 'array') return { listOf: typeOf(schema.items) };
  if (schema.type !== 'object') return schema.type;
  if (schema.properties === undefined) return { mapOf: 'any' };
  return types(schema.properties);
}

function types(properties: Record<string, Schema>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(properties).map(([name, schema]) => [name, typeOf(schema)]));
}

const CONTRACT = assemble({ admitUnknown: false });
const PARTS = readParts();

/** What the contract says of the request, in the words of the API file. */
function contract(): Record<string, unknown> {
  const sides = { Source: 'source', Sink: 'sink' };
  const own = types(CONTRACT.properties);
  const kinds = Object.entries(sides).map(([attribute, side]) => {
    const parts = PARTS.filter((part) => part.side === side);
    return [attribute, Object.fromEntries(parts.map(({ kind, schema }) => [kind, types(schema.properties)]))];
  });
  const { RunOptions, Transform } = Object.fromEntries(
    [
      ['RunOptions', 'run-options.json'],
      ['Transform', 'transforms.json'],
    ].map(([name, file]) => [name, types(readCard(file).properties)]),
  );
  return { ...own, ...Object.fromEntries(kinds), RunOptions, Transforms: { listOf: Transform } };
}

/** Every place where two descriptions differ: what one has alone, and what has another type. */
function differences(api: unknown, here: unknown, pointer = ''): [string, unknown, unknown][] {
  const isTree = (node: unknown) => typeof node === 'object' && node !== null;
  if (!isTree(api) || !isTree(here)) return api === here ? [] : [[pointer, api, here]];
  const [a, b] = [api, here] as Record<string, unknown>[];
  return [...new Set([...Object.keys(a), ...Object.keys(b)])]
    .sort()
    .flatMap((name) => differences(a[name], b[name], `${pointer}/${name}`));
}

describe('the contract against the API file', () => {
  it('says what no answer of GetEventStreaming has', () => {
    const own = Object.entries(NOT_ANSWERED).flatMap(([kind, what]) => {
      const side = /^(Source|Sink)/.exec(kind)?.[0] ?? 'Transforms/listOf';
      return what === true ? [`/${side}/${kind}`] : what.map((name) => `/${side}/${kind}/${name}`);
    });
    expect([...own, '/Tags'].sort()).toEqual(notAnswered);
  });

  it('has all of it and nothing else, but for the exceptions', () =>
    expect(differences(request, contract())).toEqual(
      Object.entries(EXCEPTIONS).map(([pointer, [api, here]]) => [pointer, api, here]),
    ));

  it('is of the SDK that the contract cites', () => {
    const { about } = JSON.parse(readFileSync(join(ROOT, 'test', 'data', 'event-stream-api.json'), 'utf8'));
    const [, version] = /alibabacloud_eventbridge20200401 ([\d.]+)/.exec(about)!;
    expect(cite('eventbridge-sdk').title).toContain(version);
  });

  it.each([
    ['a kind more', { Sink: { SinkNewParameters: {} } }],
    ['a parameter more', { Sink: { SinkMNSParameters: { New: 'string' } } }],
    ['another type', { Sink: { SinkMNSParameters: { Body: 'string' } } }],
    ['a kind less', { Sink: { SinkMNSParameters: undefined } }],
    ['a transform more', { Transforms: { listOf: { AiRankTransformParameters: { TopK: 'integer' } } } }],
    ['another option', { RunOptions: { BatchWindow: { SizeBasedWindow: 'integer' } } }],
  ])('fails on %s', (_, change) =>
    expect(differences(merged(request, change), contract())).toHaveLength(Object.keys(EXCEPTIONS).length + 1),
  );

  it('says of every parameter what it is, and of every kind where that was read', () => {
    for (const { kind, schema } of PARTS) {
      // The class and the table of sources and sinks link it.
      expect(cite(documentId(schema)).url).toMatch(/^https:/);
      for (const [name, inner] of Object.entries(schema.properties as Record<string, Schema>)) {
        expect([kind, name, inner.description]).toEqual([kind, name, expect.stringMatching(/^[A-Z].+\.$/)]);
      }
    }
  });
});

function merged(tree: any, change: any): any {
  if (typeof change !== 'object') return change;
  const names = [...new Set([...Object.keys(tree ?? {}), ...Object.keys(change)])];
  const entries = names.map((name) => [
    name,
    name in change ? merged(tree?.[name], change[name]) : tree[name],
  ]);
  return Object.fromEntries(entries.filter(([, value]) => value !== undefined));
}
