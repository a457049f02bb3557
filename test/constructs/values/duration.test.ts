import { TerraformStack, TerraformVariable, Testing, Token } from 'cdktf';
import { Duration } from '../../../lib';

describe('Duration', () => {
  it.each([
    [Duration.seconds(3), 3],
    [Duration.minutes(2), 120],
    [Duration.hours(1), 3600],
  ])('converts to seconds', (duration, seconds) => expect(duration.toSeconds()).toBe(seconds));

  it('keeps a reference given in seconds, and refuses to do arithmetic with one', () => {
    const stack = new TerraformStack(Testing.app(), 'Stack');
    const reference = new TerraformVariable(stack, 'seconds', { type: 'number' }).numberValue;
    expect(Token.isUnresolved(Duration.seconds(reference).toSeconds())).toBe(true);
    expect(() => Duration.minutes(reference)).toThrow(/use Duration.seconds\(reference\)/);
  });
});
