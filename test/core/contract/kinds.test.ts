import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cite } from '../../../lib/core/contract/documents';
import { documentId, readParts, Schema } from '../../../scripts/parts/model';

const ROOT = join(__dirname, '..', '..', '..');
const { request, later } = JSON.parse(
  readFileSync(join(ROOT, 'test', 'data', 'event-stream-api.json'), 'utf8'),
);

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

describe('the contract against the API file', () => {
  const parts = readParts();

  it('has every kind of it, and the later ones', () => {
    const kinds = [request, later].flatMap(({ Source, Sink }) => Object.keys({ ...Source, ...Sink }));
    expect(parts.map(({ kind }) => kind).sort()).toEqual([...new Set(kinds)].sort());
  });

  it.each(parts.map((part) => [part.kind, part] as const))(
    '%s has its names and types',
    (kind, { side, schema }) => {
      const attribute = side === 'source' ? 'Source' : 'Sink';
      const api = { ...request[attribute][kind], ...later[attribute][kind] };
      expect(types(schema.properties)).toEqual(api);
    },
  );

  it.each([
    ['RunOptions', 'run-options.json', request.RunOptions],
    ['Transforms', 'transforms.json', request.Transforms.listOf],
  ])('%s has its names and types', (_, file, api) => {
    expect(
      types(
        JSON.parse(readFileSync(join(ROOT, 'lib', 'core', 'contract', 'cards', file), 'utf8')).properties,
      ),
    ).toEqual(api);
  });

  it('says of every parameter what it is, and of every kind where that was read', () => {
    for (const { kind, schema } of parts) {
      // The class and the table of sources and sinks link it.
      expect(cite(documentId(schema)).url).toMatch(/^https:/);
      for (const [name, inner] of Object.entries(schema.properties as Record<string, Schema>)) {
        expect([kind, name, inner.description]).toEqual([kind, name, expect.stringMatching(/^[A-Z].+\.$/)]);
      }
    }
  });
});
