import { readParts } from '../../../scripts/parts/model';
import { EVERY_SINK } from '../../support/every-sink';
import { judgeParts, readBack, testStack, testStream } from '../../support/synth';

describe('every sink', () => {
  it('has a sample', () => {
    const kinds = readParts()
      .filter(({ side }) => side === 'sink')
      .map(({ kind }) => kind);
    expect([...new Set(EVERY_SINK.flatMap(([, api]) => Object.keys(api)))].sort()).toEqual(kinds);
  });

  it.each(EVERY_SINK.map(([sink, api]) => [Object.keys(api)[0], sink, api] as const))(
    '%s synthesizes, is valid and reads back in the spelling of the API',
    (kind, sink, api) => {
      const stack = testStack();
      judgeParts(stack);
      testStream(stack, { sink });
      expect(readBack(stack).sink).toEqual({ kind, parameters: api[kind] });
    },
  );

  it.each(
    readParts()
      .filter(({ side }) => side === 'sink')
      .map(({ kind, schema }) => [kind, schema] as const),
  )('the samples of %s together have every parameter of the contract', (kind, schema) => {
    const used = EVERY_SINK.flatMap(([, api]) => Object.keys(api[kind] ?? {}));
    const missing = Object.keys(schema.properties).filter((name) => !used.includes(name));
    expect(missing).toEqual([]);
  });
});
