import {
  ARN_FORMATS,
  ArnFormatId,
  arnFormatPattern,
  DEAD_LETTER_ARNS,
  describeArnFormat,
  FUNCTION_ARNS,
} from '../../../lib/core/contract/arn-formats';
import { ARN_SHAPES, describeArn, parseArn } from '../../../lib/core/model/arn';
import { arnFormatOf } from '../../../scripts/parts/model';

const FORMATS = Object.keys(ARN_FORMATS) as ArnFormatId[];

/** Every shape with names that could be real, and spoilt in each way that counts. */
const TEXTS = Object.values(ARN_SHAPES).flatMap((shape) => {
  const arn = `acs:${shape.replace(/\{([^}]+?)(\.\.\.)?\}/g, (_, name: string) => `a-${name}`)}`;
  return [arn, `${arn}/more`, `x${arn}`, arn.replace('acs:', 'acs:x'), arn.replace(/[^:]*$/, ''), `${arn}\n`];
});

describe('the format of an ARN', () => {
  it.each([
    ['dead-letter', DEAD_LETTER_ARNS],
    ['function', FUNCTION_ARNS],
    ['role', ['role']],
    ['secret', ['secret']],
  ] as const)('%s is the same for the schema and for who reads it', (id, shapes) => {
    const pattern = new RegExp(arnFormatPattern(id), 'u');
    expect(TEXTS.filter((text) => pattern.test(text))).toEqual(
      TEXTS.filter((text) => parseArn(text, shapes) !== undefined),
    );
    expect(TEXTS.some((text) => pattern.test(text))).toBe(true);
  });

  it.each(FORMATS)('%s wants an account, and a region but for a role', (id) => {
    const pattern = new RegExp(arnFormatPattern(id), 'u');
    const empty = TEXTS.map((text) => text.replace(/^(acs:[^:]+:[^:]*):[^:]*:/, '$1::'));
    expect(empty.filter((text) => pattern.test(text))).toEqual([]);
  });

  it('is described by the shapes that people are told', () => {
    expect(describeArnFormat('role')).toBe('acs:ram::<account>:role/<role>');
    expect(describeArnFormat('function')).toBe(
      `${describeArn('function')} or ${describeArn('serviceFunction')}`,
    );
    expect(describeArnFormat('dead-letter')).toMatch(
      /^acs:mns:[^,]+, acs:mq:[^,]+, acs:alikafka:[^,]+ or acs:eventbridge:/,
    );
  });

  it('is one that a card may name', () => {
    expect(arnFormatOf({ 'x-arn': 'role' })).toBe('role');
    expect(arnFormatOf({})).toBeUndefined();
    expect(() => arnFormatOf({ 'x-arn': 'made-up' })).toThrow('arn-formats.ts has no format made-up.');
  });
});
