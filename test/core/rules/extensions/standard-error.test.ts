import { outputToStandardError } from '../../../../lib/core/rules/extensions/standard-error';

describe('code that is not ours', () => {
  it('does not end the process, and leaves it as it was', () => {
    const { exit } = process;
    const { write } = process.stdout;
    expect(() => outputToStandardError(() => process.exit(0))).toThrow('it calls process.exit');
    expect(process.exit).toBe(exit);
    expect(process.stdout.write).toBe(write);
    expect(outputToStandardError(() => 7)).toBe(7);
  });
});
