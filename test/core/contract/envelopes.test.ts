import { isDocumentId } from '../../../lib/core/contract/documents';
import { ENVELOPES } from '../../../lib/core/contract/envelopes';
import { factsOf } from '../../../lib/core/contract/kinds';

describe('envelopes', () => {
  it.each(Object.entries(ENVELOPES))(
    'of %s are those of a source, and say where they were read',
    (kind, envelope) => {
      expect(factsOf(kind)?.side).toBe('source');
      expect(envelope.dataFields.length).toBeGreaterThan(0);
      expect(new Set(envelope.dataFields).size).toBe(envelope.dataFields.length);
      expect(isDocumentId(envelope.document)).toBe(true);
    },
  );

  it('with a fixed source have subjects that begin with it', () => {
    for (const { source, subject } of Object.values(ENVELOPES))
      if (source !== undefined) expect(subject?.startsWith(`${source}:`)).toBe(true);
  });

  it('are open where the fields of the message stand beside the others', () =>
    expect(Object.keys(ENVELOPES).filter((kind) => ENVELOPES[kind].openData)).toEqual([
      'SourceSLSParameters',
    ]));
});
