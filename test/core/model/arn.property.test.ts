import { fc, runs } from '../../support/sampling';
import { ARN_SHAPES, ArnShape, formatArn, parseArn } from '../../../lib/core/model/arn';

const SHAPES = Object.keys(ARN_SHAPES) as ArnShape[];

/** The names of a shape, and whether one may hold a slash. */
function namesOf(shape: ArnShape): [name: string, mayHoldSlash: boolean][] {
  return [...ARN_SHAPES[shape].matchAll(/\{([^}]+?)(\.\.\.)?\}/g)].map(([, name, rest]) => [
    name,
    rest !== undefined,
  ]);
}

const LINE = fc.string({ minLength: 1, unit: 'grapheme-ascii' });

/** A shape with values for its names. */
const written = fc.constantFrom(...SHAPES).chain((shape) =>
  fc.record({
    shape: fc.constant(shape),
    names: fc.record(
      Object.fromEntries(
        namesOf(shape).map(([name, mayHoldSlash]) => {
          if (name === 'region' || name === 'account') return [name, fc.stringMatching(/^[a-z0-9-]{0,20}$/)];
          return [name, mayHoldSlash ? LINE : LINE.filter((text) => !text.includes('/'))];
        }),
      ),
    ),
  }),
);

describe('ARNs', () => {
  it('that were formatted are read as what they were made of, whatever other shapes there are', () => {
    fc.assert(
      fc.property(written, ({ shape, names }) => {
        expect(parseArn(formatArn(shape, names as never), SHAPES)).toEqual({ shape, names });
      }),
      { numRuns: runs(2000, 80) },
    );
  });

  it('that are read are written as they were', () => {
    const text = fc.oneof(
      fc.string(),
      fc.stringMatching(/^acs:(fc|mq|mns|oss|ram|log):[a-z-]{0,9}:[0-9]{0,16}:[a-z/.{}$:*]{0,30}$/),
    );
    fc.assert(
      fc.property(text, (arn) => {
        const parsed = parseArn(arn, SHAPES);
        if (parsed !== undefined) expect(formatArn(parsed.shape, parsed.names as never)).toBe(arn);
      }),
      { numRuns: runs(2000, 80) },
    );
  });

  it('that are none are no error', () => {
    fc.assert(fc.property(fc.anything(), (value) => void parseArn(value, SHAPES)));
  });
});
