import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cite, DocumentId, DOCUMENTS, isDocumentId } from '../../../lib/core/contract/documents';
import { documentId } from '../../../scripts/parts/model';
import { SourceDocument } from '../../../lib/core/contract/documents/source-document';

const LIB = join(__dirname, '..', '..', '..', 'lib');
const REGISTRY = join(LIB, 'core', 'contract', 'documents');
const ALL: [DocumentId, SourceDocument][] = Object.entries(DOCUMENTS) as [DocumentId, SourceDocument][];
const DATE = /^(?:19|20)\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

/** The sources of the library outside the registry: what people write, and what is generated from it. */
const TEXTS = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((file) => /(\.json|(?<!\.d)\.ts)$/.test(file) && !join(LIB, file).startsWith(REGISTRY))
  .map((file) => ({ file, text: readFileSync(join(LIB, file), 'utf8') }));

describe('documents', () => {
  it.each(ALL)('%s has dates of ISO 8601, one at least, and an address of its site', (id, document) => {
    expect(id).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
    expect(document.published ?? document.read).toBeDefined();
    for (const date of [document.published, document.read]) expect(date ?? '2026').toMatch(DATE);
    expect(document.url ?? 'https://').toMatch(/^https:\/\/\S*$/);
  });

  it.each(ALL)('%s is named by a fact', (id) => {
    const named = TEXTS.some(({ text }) => text.includes(`'${id}'`) || text.includes(`"${id}"`));
    expect(named ? 'named' : `nobody names ${id}`).toBe('named');
  });

  it.each(['title', 'url'] as const)('none has the %s of another', (property) => {
    const values = ALL.flatMap(([, document]) => document[property] ?? []);
    expect(values.filter((value, i) => values.indexOf(value) !== i)).toEqual([]);
  });

  it('none has its title written outside the registry', () => {
    // What is generated has it from there.
    const byHand = TEXTS.filter(({ text }) => !text.startsWith('// Generated'));
    const copies = byHand.flatMap(({ file, text }) =>
      ALL.filter(([, { title }]) => text.includes(title)).map(([id]) => `${id} in ${file}`),
    );
    expect(copies).toEqual([]);
  });

  it('no fact has a document outside the registry', () => {
    const own = TEXTS.filter(({ text }) => /: FactSource = \{|"?x-document"?: \{|\bdate: '20\d\d/.test(text));
    expect(own.map(({ file }) => file)).toEqual([]);
  });
});

describe('cite', () => {
  it('shows the date of a document, and of an undated one when it was read', () => {
    expect(cite('eventbridge-limits')).toEqual({
      title: 'EventBridge: Limits',
      date: '2026-03-10',
      url: 'https://help.aliyun.com/en/eventbridge/product-overview/limits',
    });
    expect(cite('mqtt-limits')).toEqual({
      title: 'ApsaraMQ for MQTT: Limits',
      date: 'undated, read 2026-11',
    });
  });

  it('gives the same object each time, for lists without doubles', () => {
    expect(cite('eventbridge-limits')).toBe(cite('eventbridge-limits'));
  });
});

describe('isDocumentId', () => {
  it.each(['eventbridge-limits', 'provider-vpc'])('knows %s', (id) => expect(isDocumentId(id)).toBe(true));
  it.each(['made-up', 'toString', '', undefined, 1, {}])('does not know %p', (id) =>
    expect(isDocumentId(id)).toBe(false),
  );
});

describe('a card', () => {
  it.each([{ title: 'A', 'x-document': 'made-up' }, { title: 'A' }])(
    'cannot be generated from with %j',
    (card) =>
      expect(() => documentId(card)).toThrow(/^A: no document of lib\/core\/contract\/documents has the id/),
  );
});
