import { functionArn } from '../../../../lib/core/rules/transformation/function-arn';
import { unknown } from '../../../../lib/core/model/stream-definition';
import { check, definition } from '../../../support/rules';

describe('function-arn', () => {
  const arn = (Arn: unknown) => check(functionArn, definition({ transforms: [{ Arn }] }));
  it('takes both versions, and what is not known', () => {
    for (const Arn of [
      'acs:fc:r:1:functions/f',
      'acs:fc:r:1:services/s.LATEST/functions/f',
      unknown('later'),
    ])
      expect(arn(Arn)).toEqual([]);
  });
  it.each(['my-function', 'acs:fc:r:1:services/s', ''])('refuses "%s"', (Arn) =>
    expect(arn(Arn)).toEqual([
      expect.objectContaining({ rule: 'function-arn', pointer: '/Transforms/0/Arn' }),
    ]),
  );

  it('says what is missing where nobody says where the function is', () =>
    expect(
      check(
        functionArn,
        definition({
          transforms: [{ Arn: 'acs:fc:cn-hangzhou::functions/f' }, { Arn: 'acs:fc:::functions/g' }],
        }),
      ).map(({ pointer, message }) => `${pointer}: ${message}`),
    ).toEqual([
      '/Transforms/0/Arn: the ARN of the function names no account',
      '/Transforms/1/Arn: the ARN of the function names no account and no region',
    ]));
});
