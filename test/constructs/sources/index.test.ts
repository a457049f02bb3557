import { readParts } from '../../../scripts/parts/model';
import { EVERY_SOURCE } from '../../support/every-source';
import { judgeParts, readBack, testStack, testStream } from '../../support/synth';

describe('every source', () => {
  it('has a sample', () => {
    const kinds = readParts()
      .filter(({ side }) => side === 'source')
      .map(({ kind }) => kind);
    expect([...new Set(EVERY_SOURCE.flatMap(([, api]) => Object.keys(api)))].sort()).toEqual(kinds);
  });

  it.each(EVERY_SOURCE.map(([source, api]) => [Object.keys(api)[0], source, api] as const))(
    '%s synthesizes, is valid and reads back in the spelling of the API',
    (kind, source, api) => {
      const stack = testStack();
      judgeParts(stack);
      testStream(stack, { source });
      expect(readBack(stack).source).toEqual({ kind, parameters: api[kind] });
    },
  );

  it.each(
    readParts()
      .filter(({ side }) => side === 'source')
      .map(({ kind, schema }) => [kind, schema] as const),
  )('the samples of %s together have every parameter of the contract', (kind, schema) => {
    const used = EVERY_SOURCE.flatMap(([, api]) => Object.keys(api[kind] ?? {}));
    const missing = Object.keys(schema.properties).filter((name) => !used.includes(name));
    // A JDBC source has a table or a query, never both.
    expect(missing).toEqual(kind === 'SourceJDBCParameters' ? ['CustomQuery'] : []);
  });
});
